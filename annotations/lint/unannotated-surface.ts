import { finish, type Steps } from '../formats/steps.ts';
import { endOf, type Span, startOf } from '../model/span.ts';
import { surfacesOf } from '../suggest/same-surface.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { buildSurfaceIndex, suggestSurfaces } from '../suggest/surface-index.ts';
import type { Finding, Lint, LintInput } from './finding.ts';

/** Characters of text that are gone through in one step, some ten milliseconds in a dense layer. */
const STEP = 8000;

/** Words that are a span elsewhere in the article and not here, where no other span covers any of them. */
export const unannotatedSurface: Lint = (input) => finish(findUnannotated(input));

/** The same in steps, between which others may have their turn: over a long article it is the one lint that takes long. */
export function* findUnannotated({ spans, text, folded }: LintInput): Steps<readonly Finding[]> {
  const entries = surfacesOf(spans, text);
  if (entries.length === 0) return [];
  yield;
  const index = buildSurfaceIndex(entries);
  const isCovered = coverOf(spans);
  const findings: Finding[] = [];
  for (let from = 0; from < text.length; ) {
    yield;
    // No surface holds a line end, so that nothing is cut in two there.
    const lineEnd = text.indexOf('\n', from + STEP);
    const to = lineEnd < 0 ? text.length : lineEnd + 1;
    const proposed = suggestSurfaces(index, text.slice(from, to), folded.slice(from, to), 'same-surface');
    const places = Map.groupBy(proposed, ({ start, end }) => `${start}-${end}`);
    for (const suggestions of places.values()) {
      const finding = toFinding(suggestions, from, text, isCovered);
      if (finding !== undefined) findings.push(finding);
    }
    from = to;
  }
  return findings;
}

/** @param suggestions all of one place, which counts from `from` */
function toFinding(
  [suggestion, ...more]: readonly Suggestion[],
  from: number,
  text: string,
  isCovered: (start: number, end: number) => boolean,
): Finding | undefined {
  if (suggestion === undefined) return undefined;
  const { label } = suggestion;
  const [start, end] = [from + suggestion.start, from + suggestion.end];
  if (isCovered(start, end)) return undefined;
  const surface = text.slice(start, end);
  return {
    id: `unannotated-surface:${start}-${end}:${surface}`,
    code: 'unannotated-surface',
    start,
    end,
    spanIds: [],
    relationIds: [],
    params: { surface, label: [label, ...more.map((other) => other.label)].join(', ') },
    // Of labels that are as frequent as one another none is plain.
    ...(more.length > 0 ? {} : { fix: { type: 'add', label, fragment: [start, end] } }),
  };
}

/** @param spans in reading order. @returns whether any span shares a character with a range, by outer bounds */
function coverOf(spans: readonly Span[]): (start: number, end: number) => boolean {
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
