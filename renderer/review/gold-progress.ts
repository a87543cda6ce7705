import type { DecidedBy, Settlement } from '../../annotations/review/settlement.ts';

/** Gold items of an article (spans, relations, article labels) by how they came to be gold. */
export type GoldProgress = Readonly<Record<DecidedBy, number>> & { readonly total: number };

export function goldProgress({ spans, relations, articleLabels }: Settlement): GoldProgress {
  const counts = { unanimous: 0, majority: 0, reviewer: 0, single: 0, total: 0 };
  for (const { decidedBy } of [...spans, ...relations, ...articleLabels]) {
    counts[decidedBy] += 1;
    counts.total += 1;
  }
  return counts;
}
