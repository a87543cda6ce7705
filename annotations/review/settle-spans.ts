import { partitionValues } from '../model/attribute.ts';
import { entityLabel, type LabelSet } from '../model/label-set.ts';
import { compareSpans, compareText, type Span, startOf } from '../model/span.ts';
import { spanContentKey } from './align.ts';
import type { SpanItem } from './comparison.ts';
import { compareStrength, type Decided, decisionOn, makeProvenance, type Provenance } from './provenance.ts';
import type { GoldSpan, LeftOutItem, RejectedSpan } from './settlement.ts';

/** What became of a place that somebody marked: a gold span, nothing, or nothing yet. */
export type SpanOutcome =
  | { readonly type: 'gold'; readonly span: Span }
  | { readonly type: 'gone' }
  | { readonly type: 'pending' };

export interface SettledSpans {
  readonly spans: readonly GoldSpan[];
  readonly rejected: readonly RejectedSpan[];
  readonly leftOut: readonly LeftOutItem[];
  /** By the index of the item. */
  readonly outcomes: readonly SpanOutcome[];
  /** Ids of disagreements without a ruling that settles them. */
  readonly open: readonly string[];
}

type SpanContent = Pick<Span, 'label' | 'fragments' | 'attributes' | 'note'>;

interface Draft {
  readonly index: number;
  readonly goldId: string;
  readonly content: SpanContent;
  readonly votes: GoldSpan['votes'];
  readonly provenance: Provenance;
}

/** The gold spans of an article. Items that come out as the same label on the same fragments become one span. */
export function settleSpans(items: readonly SpanItem[], decided: Decided, labelSet: LabelSet): SettledSpans {
  const leftOut: LeftOutItem[] = [];
  const outcomes: SpanOutcome[] = items.map(() => ({ type: 'pending' }));
  const drafts: Draft[] = [];
  const rejected: RejectedSpan[] = [];
  for (const [index, item] of items.entries()) {
    const content = contentOf(item, decided);
    const provenance = makeProvenance(item.disagreement, decided);
    if (content === 'pending') continue;
    outcomes[index] = { type: 'gone' };
    if (content === 'rejected') {
      rejected.push(...rejectedSpans(item, provenance.reason));
      continue;
    }
    const label = entityLabel(labelSet, content.label);
    const listed = {
      item: 'span',
      id: item.goldId,
      label: content.label,
      disagreementId: provenance.disagreementId,
    } as const;
    if (label === undefined) {
      leftOut.push({ ...listed, reason: 'label-unknown', detail: '' });
      continue;
    }
    const { allowed, refusedNames } = partitionValues(content.attributes, label.attributes);
    leftOut.push(...refusedNames.map((detail) => ({ ...listed, reason: 'attribute-not-allowed', detail }) as const));
    drafts.push({
      index,
      goldId: item.goldId,
      content: { ...content, attributes: allowed },
      votes: votesOf(item),
      provenance,
    });
  }
  const spans: GoldSpan[] = [];
  for (const same of Map.groupBy(drafts, ({ content }) => spanContentKey(content)).values()) {
    const gold = mergeDrafts(same);
    spans.push(gold);
    for (const { index, goldId, content, provenance } of same) {
      outcomes[index] = { type: 'gold', span: gold.span };
      if (goldId === gold.span.id) continue;
      const { disagreementId } = provenance;
      leftOut.push({
        reason: 'same-span',
        item: 'span',
        id: goldId,
        label: content.label,
        disagreementId,
        detail: gold.span.id,
      });
    }
  }
  const kept = new Set(spans.map(({ span }) => spanContentKey(span)));
  return {
    spans: spans.sort((a, b) => compareSpans(a.span, b.span)),
    rejected: distinctRejected(rejected.filter((span) => !kept.has(spanContentKey(span)))),
    leftOut,
    outcomes,
    open: items.flatMap(({ disagreement }, index) =>
      outcomes[index]?.type === 'pending' && disagreement !== undefined ? [disagreement.id] : [],
    ),
  };
}

/** What an item shall be by its unanimous proposal or the ruling on it. A ruling that does not fit leaves it open. */
function contentOf(item: SpanItem, decided: Decided): SpanContent | 'rejected' | 'pending' {
  const proposed = (index: number): SpanContent | 'pending' => {
    const candidate = item.candidates[index]?.item;
    if (candidate?.type !== 'span') return 'pending';
    // Notes are an annotator's own remarks: they stay in his layer.
    const { label, fragments, attributes } = candidate.span;
    return { label, fragments, attributes };
  };
  if (item.disagreement === undefined) return proposed(0);
  const ruling = decisionOn(item.disagreement, decided)?.ruling;
  switch (ruling?.type) {
    case 'pick':
      return proposed(ruling.candidate);
    case 'edit':
      return ruling.item.type === 'span' ? ruling.item : 'pending';
    case 'reject':
      return 'rejected';
    default:
      return 'pending';
  }
}

function votesOf({ votes }: SpanItem): GoldSpan['votes'] {
  return votes.map(({ annotator, span: { label, fragments } }) => ({ annotator, label, fragments }));
}

/** The smallest id stands for all; content and provenance are those of the strongest decision. */
function mergeDrafts(same: readonly Draft[]): GoldSpan {
  const byId = [...same].sort((a, b) => compareText(a.goldId, b.goldId));
  const [strongest] = [...byId].sort((a, b) => compareStrength(a.provenance, b.provenance));
  const id = byId[0]?.goldId;
  if (strongest === undefined || id === undefined) throw new RangeError('a gold span needs an item it comes from');
  const { label, fragments, attributes, note } = strongest.content;
  const { decidedBy, reviewer, reason } = strongest.provenance;
  return {
    span: { id, label, fragments, attributes, ...(note === undefined ? {} : { note }), origin: 'human' },
    votes: byId
      .flatMap(({ votes }) => votes)
      .sort((a, b) => compareText(a.annotator, b.annotator) || startOf(a) - startOf(b)),
    decidedBy,
    reviewer,
    reason,
  };
}

function rejectedSpans(item: SpanItem, reason: string): readonly RejectedSpan[] {
  return item.votes.map(({ span: { label, fragments } }) => ({ label, fragments, reason }));
}

function distinctRejected(rejected: readonly RejectedSpan[]): readonly RejectedSpan[] {
  const distinct = new Map(rejected.map((span) => [JSON.stringify([spanContentKey(span), span.reason]), span]));
  return [...distinct.values()].sort(
    (a, b) =>
      startOf(a) - startOf(b) || compareText(spanContentKey(a), spanContentKey(b)) || compareText(a.reason, b.reason),
  );
}
