import {
  type Attribute,
  type AttributeValue,
  type AttributeValues,
  defaultValues,
  partitionValues,
} from '../../annotations/model/attribute.ts';
import { entityLabel, type LabelSet, relationLabel } from '../../annotations/model/label-set.ts';
import { EMPTY_LAYER } from '../../annotations/model/layer.ts';
import { toNudge, uniteFragments } from '../../annotations/model/make-span.ts';
import { type Fragment, type Span, sameFragments } from '../../annotations/model/span.ts';
import type { EditedItem } from '../../annotations/review/decision.ts';
import type { CandidateItem } from '../../annotations/review/disagreement.ts';
import type { GoldSpan } from '../../annotations/review/settlement.ts';
import { toFragment } from '../../annotations/text/trim.ts';

export type SpanDraft = Extract<EditedItem, { type: 'span' }>;
export type RelationDraft = Extract<EditedItem, { type: 'relation' }>;
export type ArticleLabelDraft = Extract<EditedItem, { type: 'articleLabel' }>;

/** What an edit of a candidate starts from. Ends of a relation that are not gold are empty and have to be chosen. */
export function toDraft(item: CandidateItem, goldSpans: readonly GoldSpan[]): EditedItem {
  switch (item.type) {
    case 'span': {
      const { label, fragments, attributes, note } = item.span;
      return { type: 'span', label, fragments, attributes, ...(note === undefined ? {} : { note }) };
    }
    case 'relation': {
      const { label, attributes } = item.relation;
      return {
        type: 'relation',
        label,
        head: goldIdFor(item.head, goldSpans),
        tail: goldIdFor(item.tail, goldSpans),
        attributes,
      };
    }
    case 'articleLabel':
      return item;
  }
}

/** The gold span an annotator's span became: the one it was a vote for, else one of the same words. */
function goldIdFor(span: Span, goldSpans: readonly GoldSpan[]): string {
  const voted = goldSpans.find(({ votes }) =>
    votes.some(({ label, fragments }) => label === span.label && sameFragments(fragments, span.fragments)),
  );
  const same = goldSpans.find((gold) => sameFragments(gold.span.fragments, span.fragments));
  return (voted ?? same)?.span.id ?? '';
}

/** Another label: attributes it does not know fall away, its own defaults come in. */
export function withSpanLabel(draft: SpanDraft, label: string, labelSet: LabelSet): SpanDraft {
  const attributes = carriedOver(draft.attributes, entityLabel(labelSet, label)?.attributes ?? []);
  return { ...draft, label, attributes };
}

export function withRelationLabel(draft: RelationDraft, label: string, labelSet: LabelSet): RelationDraft {
  const attributes = carriedOver(draft.attributes, relationLabel(labelSet, label)?.attributes ?? []);
  return { ...draft, label, attributes };
}

function carriedOver(values: AttributeValues, attributes: readonly Attribute[]): AttributeValues {
  return { ...defaultValues(attributes), ...partitionValues(values, attributes).allowed };
}

/** `undefined` takes the attribute away. */
export function withAttribute<D extends SpanDraft | RelationDraft>(
  draft: D,
  name: string,
  value: AttributeValue | undefined,
): D {
  const { [name]: _before, ...others } = draft.attributes;
  return { ...draft, attributes: value === undefined ? others : { ...others, [name]: value } };
}

/** Moves an outer edge by graphemes; the same draft where it can't be moved. */
export function nudged(draft: SpanDraft, edge: 'start' | 'end', delta: 1 | -1, text: string): SpanDraft {
  const { label, fragments, attributes } = draft;
  const span: Span = { id: 'draft', label, fragments, attributes, origin: 'human' };
  const change = toNudge({ ...EMPTY_LAYER, spans: new Map([[span.id, span]]) }, span.id, edge, delta, text);
  return change?.type === 'updateSpan' ? { ...draft, fragments: change.after.fragments } : draft;
}

/** What has been selected in the text becomes the span, or one more fragment of it. */
export function withSelection(draft: SpanDraft, [start, end]: Fragment, text: string, isMore: boolean): SpanDraft {
  const fragment = toFragment(text, start, end);
  if (fragment === undefined) return draft;
  return { ...draft, fragments: isMore ? uniteFragments([...draft.fragments, fragment]) : [fragment] };
}

export function reversed(draft: RelationDraft): RelationDraft {
  return { ...draft, head: draft.tail, tail: draft.head };
}

/** Whether a draft is whole enough to be ruled; what the label set says to it, the service answers. */
export function isComplete(draft: EditedItem): boolean {
  switch (draft.type) {
    case 'span':
      return draft.label !== '' && draft.fragments.length > 0;
    case 'relation':
      return draft.label !== '' && draft.head !== '' && draft.tail !== '' && draft.head !== draft.tail;
    case 'articleLabel':
      return draft.value !== '';
  }
}
