import type { LabelStep } from '../model/label-edits/label-step.ts';
import { createTranslationBy, setAfter } from '../model/label-edits/label-steps.ts';
import type { Translation } from '../model/label-edits/translate.ts';
import type { LabelSet } from '../model/label-set.ts';
import type { Decision, EditedItem, Ruling } from './decision.ts';
import type { Candidate, CandidateItem, Disagreement } from './disagreement.ts';
import { makeDisagreement } from './make-disagreement.ts';
import { compareCandidates } from './proposal.ts';
import { relationKindOf } from './relation-groups.ts';
import type { Settlement } from './settlement.ts';

/** A decision that holds on under the new labels: what it is about now, and what it says in their words. */
export interface CarriedDecision {
  readonly decision: Decision;
  readonly disagreementId: string;
  readonly ruling: Ruling;
}

export interface CarryInput {
  /** As it was before the label set was edited. */
  readonly before: Settlement;
  /** The same article with its layers migrated. */
  readonly after: Settlement;
  readonly labelSet: LabelSet;
  readonly steps: readonly LabelStep[];
  readonly text: string;
}

/**
 * The decisions that follow an edit of the label set. A decision follows when just what it was about, in the new words, is
 * still disputed: the same annotators, the same candidates. Whatever else became of its disagreement, nobody has seen and
 * ruled on it in that form, so that it becomes stale, as with any other change of the annotators' work.
 */
export function carryDecisions({ before, after, labelSet, steps, text }: CarryInput): readonly CarriedDecision[] {
  const translation = createTranslationBy(steps, text);
  const set = setAfter(labelSet, steps);
  const disputed = new Set(after.disagreements.map(({ disagreement }) => disagreement.id));
  return before.disagreements.flatMap(({ disagreement, decision }): CarriedDecision[] => {
    if (decision === undefined || disputed.has(disagreement.id)) return [];
    const candidates = disagreement.candidates.flatMap((candidate) => translateCandidate(candidate, translation) ?? []);
    if (candidates.length < disagreement.candidates.length) return [];
    const disagreementId = idOf(disagreement, candidates.toSorted(compareCandidates), set);
    const ruling = translateRuling(decision.ruling, candidates, translation);
    return disputed.has(disagreementId) && ruling !== undefined ? [{ decision, disagreementId, ruling }] : [];
  });
}

function translateCandidate({ annotators, item }: Candidate, translation: Translation): Candidate | undefined {
  const translated = translateItem(item, translation);
  return translated && { annotators, item: translated };
}

function translateItem(item: CandidateItem, translation: Translation): CandidateItem | undefined {
  switch (item.type) {
    case 'span': {
      const span = translation.span(item.span);
      return span && { type: 'span', span };
    }
    case 'relation': {
      const relation = translation.relation(item.relation);
      const [head, tail] = [translation.span(item.head), translation.span(item.tail)];
      return relation && head && tail && { type: 'relation', relation, head, tail };
    }
    case 'articleLabel': {
      const [entry] = Object.entries(translation.articleLabels({ [item.name]: item.value }));
      return entry && { type: 'articleLabel', name: entry[0], value: entry[1] };
    }
  }
}

function idOf(disagreement: Disagreement, candidates: readonly Candidate[], set: LabelSet): string {
  const { articleId, kind, without } = disagreement;
  const undirected = candidates.every(
    ({ item }) => item.type === 'relation' && relationKindOf(set, item.relation.label) !== 'directed',
  );
  return makeDisagreement({ articleId, kind, candidates, without, undirected }).id;
}

/** @param candidates translated, in the order that the ruling counts in */
function translateRuling(
  ruling: Ruling,
  candidates: readonly Candidate[],
  translation: Translation,
): Ruling | undefined {
  switch (ruling.type) {
    case 'pick': {
      const picked = candidates[ruling.candidate];
      return picked && { type: 'pick', candidate: candidates.toSorted(compareCandidates).indexOf(picked) };
    }
    case 'edit': {
      const item = translateEdited(ruling.item, translation);
      return item && { type: 'edit', item };
    }
    default:
      return ruling;
  }
}

function translateEdited(item: EditedItem, translation: Translation): EditedItem | undefined {
  switch (item.type) {
    case 'span':
      return translation.span(item);
    case 'relation':
      return translation.relation(item);
    case 'articleLabel': {
      const [entry] = Object.entries(translation.articleLabels({ [item.name]: item.value }));
      return entry && { type: 'articleLabel', name: entry[0], value: entry[1] };
    }
  }
}
