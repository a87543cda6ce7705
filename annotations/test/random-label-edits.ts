import type { LabelDefinition, LabelEdit, LabelGroup } from '../model/label-edits/label-edit.ts';
import { makeEntityLabel } from '../model/label-edits/new-label.ts';
import type { EntityLabel, LabelSet, RelationLabel } from '../model/label-set.ts';
import type { Dice } from './random-changes.ts';

/** One edit that a person might make of the set, whether or not it will be taken. */
export function randomLabelEdit(set: LabelSet, dice: Dice, fresh: string): LabelEdit | undefined {
  const label = dice.pick(set.entities);
  const other = dice.pick(set.entities);
  const relation = dice.pick(set.relations);
  const otherRelation = dice.pick(set.relations);
  const attribute = label && dice.pick(label.attributes);
  const of: LabelGroup = dice.pick(['entities', 'relations', 'articleLabels'] as const) ?? 'entities';
  const named = dice.pick<{ readonly name: string }>(set[of]);
  switch (dice.below(12)) {
    case 0:
      return { type: 'add', definition: { of: 'entities', label: makeEntityLabel(fresh, set) } };
    case 1:
    case 2:
      return named && { type: 'rename', of, from: named.name, to: fresh };
    case 3:
    case 4: {
      if (label === undefined || other === undefined) return undefined;
      const result = dice.below(2) === 0 ? label : { ...makeEntityLabel(fresh, set), attributes: label.attributes };
      return { type: 'merge', names: [label.name, other.name], definition: { of: 'entities', label: result } };
    }
    case 5:
      return relation && otherRelation && mergeRelations(relation, otherRelation, dice);
    case 6:
    case 7:
      return label && splitLabel(set, label, dice, fresh);
    case 8:
      return named && { type: 'remove', of, name: named.name, bearers: 'remove' };
    case 9:
      return (
        label &&
        attribute &&
        (dice.below(2) === 0
          ? { type: 'renameAttribute', of: 'entities', label: label.name, from: attribute.name, to: fresh }
          : { type: 'removeAttribute', of: 'entities', label: label.name, name: attribute.name, bearers: 'remove' })
      );
    case 10: {
      const choice = attribute && dice.pick(attribute.choices ?? []);
      if (label === undefined || choice === undefined) return undefined;
      const place = { label: label.name, attribute: attribute?.name ?? '' };
      return { type: 'renameChoice', of: 'entities', ...place, from: choice.name, to: fresh };
    }
    default: {
      if (relation === undefined) return undefined;
      const kind = dice.pick(['directed', 'symmetric', 'equivalence'] as const) ?? 'directed';
      const changed = { ...relation, kind, head: dice.below(2) === 0 ? relation.head : relation.head.slice(1) };
      return { type: 'change', definition: { of: 'relations', label: changed }, disallowed: 'remove' };
    }
  }
}

function mergeRelations(relation: RelationLabel, other: RelationLabel, dice: Dice): LabelEdit {
  const head = [...new Set([...relation.head, ...other.head])];
  const tail = [...new Set([...relation.tail, ...other.tail])];
  const kind = dice.pick(['directed', 'symmetric'] as const) ?? 'directed';
  // One without a direction allows its pairs either way only where both sides take the same labels.
  const sides =
    kind === 'directed'
      ? { head, tail }
      : { head: [...new Set([...head, ...tail])], tail: [...new Set([...head, ...tail])] };
  const label = { ...relation, ...sides, kind };
  return { type: 'merge', names: [relation.name, other.name], definition: { of: 'relations', label } };
}

function splitLabel(set: LabelSet, label: EntityLabel, dice: Dice, fresh: string): LabelEdit {
  const second: LabelDefinition = {
    of: 'entities',
    label: { ...makeEntityLabel(fresh, set), attributes: label.attributes },
  };
  const flag = label.attributes.find(({ type }) => type === 'choice');
  const choice = flag?.choices?.[0]?.name;
  return {
    type: 'split',
    name: label.name,
    definitions: [{ of: 'entities', label }, second],
    rules: [
      { by: 'surface', surfaces: ['张三', '北京', '疫', '一起'], to: fresh },
      ...(flag === undefined || choice === undefined
        ? []
        : [{ by: 'attribute', attribute: flag.name, value: choice, to: fresh } as const]),
    ],
    otherwise: dice.below(3) === 0 ? fresh : label.name,
  };
}
