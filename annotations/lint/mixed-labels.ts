import { compareText, type Span, surfaceOf } from '../model/span.ts';
import type { Finding, Lint } from './finding.ts';
import { makeSpanFinding } from './span-finding.ts';

/** So many times as often as all others together, and a label is taken for the usual one. */
const CLEAR = 2;

/**
 * The same surface with different labels, in the article or, where that is known, in the project. Places where several
 * labels are stacked on the same words are a decision of their own and take no part. Spans of the rarer labels are named.
 */
export const mixedLabels: Lint = ({ spans, text, folded, projectLabels = [] }) => {
  const ofProject = new Map(projectLabels);
  const findings: Finding[] = [];
  for (const [surface, alike] of bySurface(spans, folded)) {
    const inArticle = countsOf(alike);
    const counts = Object.entries({ ...inArticle, ...ofProject.get(surface) }).sort(
      ([a, more], [b, fewer]) => fewer - more || compareText(a, b),
    );
    if (counts.length < 2) continue;
    const [usual, most] = counts[0] ?? ['', 0];
    const others = counts.reduce((sum, [, count]) => sum + count, 0) - most;
    const isClear = most >= CLEAR * others;
    for (const span of alike) {
      if (span.label === usual && (isClear || most > others)) continue;
      const params = { usual, labels: counts.map(([label, count]) => `${label} ${count}`).join(', ') };
      const fix = isClear ? ({ type: 'relabel', spanId: span.id, label: usual } as const) : undefined;
      findings.push(makeSpanFinding('mixed-labels', span, text, { params, fix }));
    }
  }
  return findings;
};

/** Spans that stand alone on their fragments, by folded surface. */
function bySurface(spans: readonly Span[], folded: string): ReadonlyMap<string, readonly Span[]> {
  const byPlace = Map.groupBy(spans, ({ fragments }) => fragments.join(';'));
  const alone = [...byPlace.values()].flatMap((stacked) => (stacked.length === 1 ? stacked : []));
  return Map.groupBy(alone, (span) => surfaceOf(span, folded));
}

function countsOf(spans: readonly Span[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Array.from(
      Map.groupBy(spans, ({ label }) => label),
      ([label, all]) => [label, all.length],
    ),
  );
}
