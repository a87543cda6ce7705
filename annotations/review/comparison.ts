import type { AttributeValue } from '../model/attribute.ts';
import type { SpanVote } from './align.ts';
import type { Candidate, Disagreement } from './disagreement.ts';

/** One place in the text that somebody marked. */
export interface SpanItem {
  readonly goldId: string;
  readonly votes: readonly SpanVote[];
  /** Different proposals, in the order that a pick counts; one when nobody disagrees. */
  readonly candidates: readonly Candidate[];
  readonly disagreement: Disagreement | undefined;
}

/** A candidate with its ends as indexes of `Comparison.spans`. */
export interface RelationProposal {
  readonly candidate: Candidate;
  readonly head: number;
  readonly tail: number;
}

export interface RelationItem {
  readonly goldId: string;
  readonly proposals: readonly RelationProposal[];
  readonly disagreement: Disagreement | undefined;
}

export interface ArticleLabelItem {
  readonly name: string;
  readonly candidates: readonly { readonly annotators: readonly string[]; readonly value: AttributeValue }[];
  readonly disagreement: Disagreement | undefined;
}

/** The finished layers of one article side by side: everything anyone wrote is in exactly one item. */
export interface Comparison {
  readonly annotators: readonly string[];
  readonly spans: readonly SpanItem[];
  readonly relations: readonly RelationItem[];
  readonly articleLabels: readonly ArticleLabelItem[];
}
