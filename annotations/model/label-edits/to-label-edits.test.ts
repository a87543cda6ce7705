import { describe, expect, it } from 'vitest';
import { labelSet } from '../../test/label-set.ts';
import { createDice } from '../../test/random-changes.ts';
import { randomLabelEdit } from '../../test/random-label-edits.ts';
import type { LabelSet } from '../label-set.ts';
import { editLabelSet } from './edit-label-set.ts';
import type { LabelEdit } from './label-edit.ts';
import { makeLabelSteps, setAfter } from './label-steps.ts';
import { toLabelEdits } from './to-label-edits.ts';

function edited(set: LabelSet, edits: readonly LabelEdit[]): LabelSet {
  const steps = makeLabelSteps(set, edits);
  if (!steps.ok) throw new Error(JSON.stringify(steps.problem));
  return setAfter(set, steps.value);
}

describe('the edits from one label set to another', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('lead there, whatever the two are: seed %i', (seed) => {
    const dice = createDice(9_100 + seed);
    let wanted = labelSet;
    for (let step = 0; step < 25; step += 1) {
      const edit = randomLabelEdit(wanted, dice, `N${step}`);
      const next = edit && editLabelSet(wanted, edit);
      if (next?.ok) wanted = next.value;
    }
    expect(edited(labelSet, toLabelEdits(labelSet, wanted, 'match'))).toEqual(wanted);
    expect(toLabelEdits(wanted, wanted, 'match')).toEqual([]);
  });

  it('can exchange keys', () => {
    const [first, second, ...rest] = labelSet.entities;
    if (first?.key === undefined || second?.key === undefined) throw new Error('the test set has two keys');
    const wanted = { ...labelSet, entities: [{ ...first, key: second.key }, { ...second, key: first.key }, ...rest] };
    expect(edited(labelSet, toLabelEdits(labelSet, wanted, 'match'))).toEqual(wanted);
  });

  it('that only add leave alone what is there, and take no key away', () => {
    const [first] = labelSet.entities;
    if (first === undefined) throw new Error('the test set has labels');
    const other = {
      ...labelSet,
      name: 'other',
      entities: [
        { ...first, color: '#000000' },
        { ...first, name: 'STAR' },
      ],
      relations: [],
    };
    const edits = toLabelEdits(labelSet, other, 'add');
    expect(edits.map(({ type }) => type)).toEqual(['add']);
    const added = edited(labelSet, edits);
    expect(added).toEqual({ ...labelSet, entities: [...labelSet.entities, expect.objectContaining({ name: 'STAR' })] });
    expect(added.entities.at(-1)?.key).toBeUndefined();
  });
});
