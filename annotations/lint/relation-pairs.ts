import { relationLabel } from '../model/label-set.ts';
import type { LayerContent } from '../model/layer.ts';
import { compareRelations, type Relation } from '../model/relation.ts';
import type { Lint } from './finding.ts';
import { makeRelationFinding } from './relation-finding.ts';

/** A relation without direction that is there in both: said twice. */
export const relationDuplicate: Lint = ({ content, text, labelSet }) =>
  thereAndBack(content)
    .filter(([{ label }]) => isWithoutDirection(relationLabel(labelSet, label)?.kind))
    .flatMap(([first, second]) => {
      const fix = { type: 'remove-relation', relationId: second.id } as const;
      return makeRelationFinding('relation-duplicate', [first, second], content, text, { fix });
    });

/** A relation with a direction that runs both ways between two spans; which way is right, only a person can tell. */
export const relationContradiction: Lint = ({ content, text, labelSet }) =>
  thereAndBack(content)
    .filter(([{ label }]) => relationLabel(labelSet, label)?.kind === 'directed')
    .flatMap((pair) => makeRelationFinding('relation-contradiction', pair, content, text));

function isWithoutDirection(kind: string | undefined): boolean {
  return kind === 'symmetric' || kind === 'equivalence';
}

/** Relations of one label between the same two spans, one each way; each pair once. */
function thereAndBack({ relations }: LayerContent): readonly (readonly [Relation, Relation])[] {
  const byEnds = new Map<string, Relation>();
  const pairs: (readonly [Relation, Relation])[] = [];
  for (const relation of [...relations.values()].sort(compareRelations)) {
    const { label, head, tail } = relation;
    const back = byEnds.get(`${label}\n${tail}\n${head}`);
    if (back !== undefined) pairs.push([back, relation]);
    byEnds.set(`${label}\n${head}\n${tail}`, relation);
  }
  return pairs;
}
