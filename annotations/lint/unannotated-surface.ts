import { endOf, startOf } from '../model/span.ts';
import { suggestSameSurfaces } from '../suggest/same-surface.ts';
import type { Finding, Lint } from './finding.ts';

/** Words that are a span elsewhere in the article and not here, where no other span covers any of them. */
export const unannotatedSurface: Lint = ({ spans, text, folded }) => {
  const proposed = Map.groupBy(suggestSameSurfaces(spans, text, folded), ({ start, end }) => `${start}-${end}`);
  const isCovered = coverOf(spans);
  const findings: Finding[] = [];
  for (const [place, [suggestion, ...more]] of proposed) {
    if (suggestion === undefined) continue;
    const { start, end, label } = suggestion;
    if (isCovered(start, end)) continue;
    const surface = text.slice(start, end);
    findings.push({
      id: `unannotated-surface:${place}:${surface}`,
      code: 'unannotated-surface',
      start,
      end,
      spanIds: [],
      relationIds: [],
      params: { surface, label: [label, ...more.map((other) => other.label)].join(', ') },
      // Of labels that are as frequent as one another none is plain.
      ...(more.length > 0 ? {} : { fix: { type: 'add', label, fragment: [start, end] } }),
    });
  }
  return findings;
};

/** @param spans in reading order. @returns whether any span shares a character with a range, by outer bounds */
function coverOf(spans: Parameters<Lint>[0]['spans']): (start: number, end: number) => boolean {
  const starts = spans.map(startOf);
  const reach: number[] = [];
  for (const span of spans) reach.push(Math.max(reach.at(-1) ?? 0, endOf(span)));
  return (start, end) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) > start;
  };
}
