import { describe, expect, it } from 'vitest';
import { labelSet } from '../../test/label-set.ts';
import { distances, leastDistance } from '../color-distance.ts';
import type { LabelSet } from '../label-set.ts';
import { editLabelSet } from './edit-label-set.ts';
import type { LabelEdit } from './label-edit.ts';
import { makeEntityLabel, nextColor } from './new-label.ts';
import { allowsTheSame } from './touched.ts';

function edited(edit: LabelEdit, set = labelSet): LabelSet {
  const outcome = editLabelSet(set, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const refusal = (edit: LabelEdit): unknown => {
  const outcome = editLabelSet(labelSet, edit);
  return outcome.ok ? 'taken' : outcome.problem;
};

/** `PER ORG -> ORG` of a relation. */
const ruleOf = (set: LabelSet, name: string): string => {
  const relation = set.relations.find((candidate) => candidate.name === name);
  return `${relation?.head.join(' ')} -> ${relation?.tail.join(' ')}`;
};

const definitionOf = (name: string) => {
  const found = labelSet.entities.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`the test set has no ${name}`);
  return { of: 'entities', label: found } as const;
};

describe('argument rules follow their labels', () => {
  it('through a new name', () => {
    expect(ruleOf(edited({ type: 'rename', of: 'entities', from: 'ORG', to: 'BODY' }), 'located_in')).toBe(
      'BODY LOC -> LOC',
    );
  });

  it('through a merge: what allowed one of them allows the one', () => {
    const set = edited({ type: 'merge', names: ['ORG', 'LOC'], definition: definitionOf('LOC') });
    expect(set.entities.map(({ name }) => name)).toEqual(['PER', 'LOC', 'POST']);
    expect(ruleOf(set, 'located_in')).toBe('LOC -> LOC');
    expect(ruleOf(set, 'works_for')).toBe('PER -> LOC');
  });

  it('through a split: what allowed the one allows all of them', () => {
    const facility = { of: 'entities', label: makeEntityLabel('FAC', labelSet) } as const;
    const set = edited({
      type: 'split',
      name: 'ORG',
      definitions: [definitionOf('ORG'), facility],
      rules: [],
      otherwise: 'ORG',
    });
    expect(set.entities.map(({ name }) => name)).toEqual(['PER', 'ORG', 'FAC', 'LOC', 'POST']);
    expect(ruleOf(set, 'located_in')).toBe('ORG FAC LOC -> LOC');
  });

  it('through a removal', () => {
    const set = edited({ type: 'remove', of: 'entities', name: 'ORG', bearers: 'refuse' });
    expect(ruleOf(set, 'located_in')).toBe('LOC -> LOC');
    expect(ruleOf(set, 'works_for')).toBe('PER -> ');
  });
});

describe('an edit that does not fit', () => {
  const misfit = { code: 'label-edit-misfit' };
  it.each<readonly [string, LabelEdit]>([
    ['speaks of a label that is not there', { type: 'rename', of: 'entities', from: 'GPE', to: 'X' }],
    ['leaves a label out of the order', { type: 'reorder', of: 'entities', names: ['LOC', 'PER'] }],
    ['merges a label with itself', { type: 'merge', names: ['LOC', 'LOC'], definition: definitionOf('LOC') }],
    [
      'sends spans to a label that it does not make',
      {
        type: 'split',
        name: 'ORG',
        definitions: [definitionOf('ORG'), definitionOf('LOC')],
        rules: [],
        otherwise: 'FAC',
      },
    ],
    [
      'loses an attribute in passing',
      {
        type: 'change',
        definition: { of: 'entities', label: { ...definitionOf('PER').label, attributes: [] } },
        disallowed: 'keep',
      },
    ],
    [
      'renames a choice to one that is there',
      { type: 'renameChoice', of: 'entities', label: 'PER', attribute: 'role', from: 'lead', to: 'other' },
    ],
  ])('is refused: one that %s', (_, edit) => {
    expect(refusal(edit)).toMatchObject(misfit);
  });

  it('is refused for what the set would contradict', () => {
    expect(refusal({ type: 'rename', of: 'entities', from: 'ORG', to: 'PER' })).toEqual({
      code: 'label-set-duplicate-name',
      params: { name: 'PER' },
    });
    const { label } = definitionOf('ORG');
    expect(
      refusal({ type: 'change', definition: { of: 'entities', label: { ...label, key: '1' } }, disallowed: 'keep' }),
    ).toEqual({
      code: 'label-set-duplicate-key',
      params: { key: '1' },
    });
    expect(refusal({ type: 'rename', of: 'entities', from: 'ORG', to: 'no blanks' })).toMatchObject({
      code: 'label-set-malformed',
    });
  });
});

describe('what may be annotated', () => {
  it('is the same under other looks, in another order, with other guidelines', () => {
    const looks = edited({
      type: 'change',
      definition: { of: 'entities', label: { ...definitionOf('PER').label, color: '#000000' } },
      disallowed: 'keep',
    });
    const order = edited({ type: 'reorder', of: 'entities', names: ['POST', 'LOC', 'ORG', 'PER'] }, looks);
    const words = edited({ type: 'describe', name: 'other', guidelines: { zh: '新', en: 'new' } }, order);
    expect(words.entities[3]?.color).toBe('#000000');
    expect(words.guidelines.zh).toBe('新');
    expect(allowsTheSame(labelSet, words)).toBe(true);
  });

  it('is not under another kind of relation', () => {
    const knows = labelSet.relations.find(({ name }) => name === 'knows');
    if (knows === undefined) throw new Error('the test set has knows');
    const definition = { of: 'relations', label: { ...knows, kind: 'symmetric' } } as const;
    expect(allowsTheSame(labelSet, edited({ type: 'change', definition, disallowed: 'keep' }))).toBe(false);
  });
});

describe('a new label', () => {
  it('has a colour that keeps its distance as long as there is one, and a key and a seal of its own', () => {
    const colors: string[] = [];
    for (let count = 0; count < 14; count += 1) colors.push(nextColor(colors));
    const pairs = colors.flatMap((a, i) => colors.slice(i + 1).map((b) => leastDistance(a, b)));
    expect(Math.min(...pairs.slice(0, 45))).toBeGreaterThanOrEqual(6);
    expect(new Set(colors).size).toBe(14);
    const label = makeEntityLabel('PERSON', labelSet, { zh: '人群', en: 'People' });
    expect(label).toMatchObject({ key: '5', seal: { zh: '群', en: 'PEOP' } });
  });

  it('is told apart by kinds of sight: red and green are near for those who see no red', () => {
    const { normal, protan, deutan } = distances('#C0392B', '#7F6A00');
    expect(Math.min(protan, deutan)).toBeLessThan(normal);
  });
});
