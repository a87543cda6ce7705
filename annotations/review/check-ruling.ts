import { type ApplyProblemCode, apply } from '../model/apply.ts';
import type { Change } from '../model/change.ts';
import { EMPTY_LAYER } from '../model/layer.ts';
import { done, type Outcome, refused } from '../model/outcome.ts';
import { checkRules, type RuleProblemCode, type Rules } from '../model/rules.ts';
import type { EditedItem, Ruling } from './decision.ts';
import type { CandidateItem, Disagreement } from './disagreement.ts';
import type { GoldSpan } from './settlement.ts';

export const rulingProblemCodes = ['ruling-candidate-missing', 'ruling-other-item'] as const;
export type RulingProblemCode = (typeof rulingProblemCodes)[number] | ApplyProblemCode | RuleProblemCode;

/**
 * Whether a ruling can be given on a disagreement: a pick names one of its candidates, and an edit is what the
 * annotators themselves could have written under this label set.
 * @param goldSpans the spans that are gold already, between which an edited relation may run.
 */
export function checkRuling(
  disagreement: Disagreement,
  ruling: Ruling,
  rules: Rules,
  goldSpans: readonly GoldSpan[],
): Outcome<void, RulingProblemCode> {
  if (ruling.type === 'pick') {
    const { candidate } = ruling;
    return disagreement.candidates[candidate] === undefined
      ? refused('ruling-candidate-missing', { candidate })
      : done(undefined);
  }
  if (ruling.type !== 'edit') return done(undefined);
  const [first] = disagreement.candidates;
  if (first === undefined || !isSameKind(first.item, ruling.item)) return refused('ruling-other-item');
  const content = { ...EMPTY_LAYER, spans: new Map(goldSpans.map(({ span }) => [span.id, span])) };
  const change = toChange(ruling.item);
  // A span may be edited into one that is gold already; settling makes them one.
  const applied = apply(ruling.item.type === 'span' ? EMPTY_LAYER : content, change);
  return applied.ok ? checkRules(applied.value, change, rules) : applied;
}

function isSameKind(candidate: CandidateItem, edited: EditedItem): boolean {
  if (candidate.type !== edited.type) return false;
  return candidate.type !== 'articleLabel' || edited.type !== 'articleLabel' || candidate.name === edited.name;
}

function toChange(item: EditedItem): Change {
  switch (item.type) {
    case 'span': {
      const { label, fragments, attributes } = item;
      return { type: 'addSpan', span: { id: 'edited', label, fragments, attributes, origin: 'human' } };
    }
    case 'relation': {
      const { label, head, tail, attributes } = item;
      return { type: 'addRelation', relation: { id: 'edited', label, head, tail, attributes, origin: 'human' } };
    }
    case 'articleLabel':
      return { type: 'setArticleLabels', before: {}, after: { [item.name]: item.value } };
  }
}
