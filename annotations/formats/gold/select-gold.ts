import type { LeftOutReason, Settlement } from '../../review/settlement.ts';
import type { LeftOutEntry } from '../format.ts';
import type { GoldStatus } from './gold-record.ts';

/** What gold JSONL may not hold of an article, besides what settling had to leave out. */
export const goldLeftOutCodes = [
  'article-nobody-finished',
  'article-one-finished',
  'article-unresolved',
  'article-status-not-asked',
  'undecided-left-out',
  'decided-left-out',
] as const;
export type GoldLeftOutCode = (typeof goldLeftOutCodes)[number] | LeftOutReason;
export type GoldLeftOut = LeftOutEntry<GoldLeftOutCode>;

export type GoldPart = Pick<Settlement, 'spans' | 'relations' | 'articleLabels' | 'rejected' | 'annotators'>;

export interface SelectedGold {
  /** Absent when the article is not written. */
  readonly written?: { readonly status: GoldStatus; readonly settlement: GoldPart };
  readonly leftOut: readonly GoldLeftOut[];
}

/**
 * Which part of an article's settlement the statuses asked for let through. `gold`: complete. `single`: the one finished
 * layer. Where two or more finished and something is open: with `unanimous-only` what all agreed on, with `unresolved`
 * what has been decided so far as well (it holds the other, and is written when both are asked for).
 */
export function selectGold(settlement: Settlement, statuses: readonly GoldStatus[]): SelectedGold {
  const { articleId, status, openCount, deferredCount } = settlement;
  const entry = (code: GoldLeftOutCode, params: GoldLeftOut['params'] = {}): GoldLeftOut => ({
    articleId,
    code,
    params,
  });
  const counts = { open: openCount, deferred: deferredCount };
  const fromSettling = settlement.leftOut.map(({ reason, item, id, label, detail }) =>
    entry(reason, { item, id, label, detail }),
  );
  switch (status) {
    case 'none':
      return { leftOut: [entry('article-nobody-finished')] };
    case 'single':
      return statuses.includes('single')
        ? { written: { status, settlement }, leftOut: fromSettling }
        : { leftOut: [entry('article-one-finished')] };
    case 'gold':
      return statuses.includes('gold')
        ? { written: { status, settlement }, leftOut: fromSettling }
        : { leftOut: [entry('article-status-not-asked', { status })] };
    case 'unresolved': {
      const undecided = entry('undecided-left-out', counts);
      if (statuses.includes('unresolved'))
        return { written: { status, settlement }, leftOut: [undecided, ...fromSettling] };
      if (!statuses.includes('unanimous-only')) return { leftOut: [entry('article-unresolved', counts)] };
      const unanimous = unanimousPart(settlement);
      const decided = {
        spans: settlement.spans.length - unanimous.spans.length,
        relations: settlement.relations.length - unanimous.relations.length,
        labels: settlement.articleLabels.length - unanimous.articleLabels.length,
      };
      const some = decided.spans + decided.relations + decided.labels > 0;
      return {
        written: { status: 'unanimous-only', settlement: unanimous },
        leftOut: [undecided, ...(some ? [entry('decided-left-out', decided)] : []), ...fromSettling],
      };
    }
  }
}

/** What nobody had to decide; a relation only with both its ends. Rejections are decisions, so there are none. */
function unanimousPart({ spans, relations, articleLabels, annotators }: Settlement): GoldPart {
  const agreed = spans.filter(({ decidedBy }) => decidedBy === 'unanimous');
  const ids = new Set(agreed.map(({ span }) => span.id));
  return {
    spans: agreed,
    relations: relations.filter(
      ({ relation, decidedBy }) => decidedBy === 'unanimous' && ids.has(relation.head) && ids.has(relation.tail),
    ),
    articleLabels: articleLabels.filter(({ decidedBy }) => decidedBy === 'unanimous'),
    rejected: [],
    annotators,
  };
}
