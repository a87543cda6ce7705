import { encodeAllowedPairs, ruleOnArguments } from '../model/argument-rule.ts';
import { relationLabel } from '../model/label-set.ts';
import { compareRelations } from '../model/relation.ts';
import type { Lint } from './finding.ts';
import { makeRelationFinding } from './relation-finding.ts';

/** A relation whose ends the label set doesn't allow: made under an older one, or the label of an end was changed since. */
export const relationArgument: Lint = ({ content, text, labelSet }) =>
  [...content.relations.values()].sort(compareRelations).flatMap((relation) => {
    const label = relationLabel(labelSet, relation.label);
    const head = content.spans.get(relation.head)?.label;
    const tail = content.spans.get(relation.tail)?.label;
    if (label === undefined || head === undefined || tail === undefined) return [];
    if (ruleOnArguments(label, head, tail).allowed) return [];
    const isAllowedReversed = ruleOnArguments(label, tail, head).allowed;
    const fix = isAllowedReversed ? ({ type: 'reverse-relation', relationId: relation.id } as const) : undefined;
    const params = { headLabel: head, tailLabel: tail, allowed: encodeAllowedPairs(label) };
    return makeRelationFinding('relation-argument', [relation], content, text, { params, fix });
  });
