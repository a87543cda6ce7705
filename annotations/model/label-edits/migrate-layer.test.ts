import { describe, expect, it } from 'vitest';
import { labelSet } from '../../test/label-set.ts';
import { type MarkedOptions, marked } from '../../test/marked-layer.ts';
import { createDice, randomText } from '../../test/random-changes.ts';
import { randomLabelEdit } from '../../test/random-label-edits.ts';
import { randomLayers } from '../../test/random-works.ts';
import { apply, replay } from '../apply.ts';
import { invert } from '../change.ts';
import { parseLabelSet } from '../label-set.ts';
import { EMPTY_LAYER, encodeLayer, type LayerContent, toLayerContent } from '../layer.ts';
import { toLayerChange } from '../layer-difference.ts';
import { checkRules } from '../rules.ts';
import { surfaceOf } from '../span.ts';
import { editLabelSet } from './edit-label-set.ts';
import type { LabelEdit } from './label-edit.ts';
import { makeLabelSteps, migrateLayerBy } from './label-steps.ts';
import { makeEntityLabel } from './new-label.ts';
import { touchedLabels } from './touched.ts';

const person = labelSet.entities[0];
if (person === undefined) throw new Error('the test set begins with PER');

/** `PER 张三`, and `a works_for b`, after the edits. */
function edited(source: string, edits: readonly LabelEdit[], options: MarkedOptions = {}): readonly string[] {
  const { text, layer } = marked(source, options);
  const steps = makeLabelSteps(labelSet, edits);
  if (!steps.ok) throw new Error(JSON.stringify(steps.problem));
  const content = toLayerContent(layer);
  const next = migrateLayerBy(content, steps.value, text).at(-1) ?? content;
  const change = toLayerChange(content, next);
  // Whatever the edit: an ordinary change leads there, and its inverse back.
  if (change !== undefined) {
    expect(apply(content, change)).toEqual({ ok: true, value: next });
    expect(apply(next, invert(change))).toEqual({ ok: true, value: content });
  }
  const encoded = encodeLayer(next, 'a-1', 'ann1', 1);
  const refOf = (id: string): string => id.replace('ann1-', '');
  return [
    ...encoded.spans.map((span) => {
      const values = Object.entries(span.attributes).map(([name, value]) => `;${name}=${value}`);
      return `${span.label} ${surfaceOf(span, text)}${values.join('')}`;
    }),
    ...encoded.relations.map(({ label, head, tail }) => `${refOf(head)} ${label} ${refOf(tail)}`),
    ...Object.entries(encoded.articleLabels).map(([name, value]) => `${name}=${value}`),
  ];
}

describe('an edit of the label set', () => {
  const source = '[张三|PER#a;role=lead;age=40]在[北京大学|ORG#b]认识[李四|PER#c]。';
  const relations = ['a works_for b', 'a knows c'];

  it('that renames a label renames it wherever it stands', () => {
    const edits: LabelEdit[] = [
      { type: 'rename', of: 'entities', from: 'PER', to: 'Person' },
      { type: 'rename', of: 'relations', from: 'knows', to: 'met' },
      { type: 'rename', of: 'articleLabels', from: 'topic', to: 'subject' },
    ];
    expect(edited(source, edits, { relations, articleLabels: { topic: 'city' } })).toEqual([
      'Person 张三;role=lead;age=40',
      'ORG 北京大学',
      'Person 李四',
      'a met c',
      'a works_for b',
      'subject=city',
    ]);
  });

  it('that merges labels makes one of spans that come out the same, which takes over what the other had', () => {
    const definition = { of: 'entities', label: person } as const;
    const merged = edited(
      '[[张三|PER#a;role=lead]|LOC#x]在[北京大学|ORG#b]认识[[李四|PER#c]|LOC#y]。',
      [{ type: 'merge', names: ['PER', 'LOC'], definition }],
      { relations: ['x same_as y', 'a same_as c', 'a same_as b', 'b located_in x'] },
    );
    expect(merged).toEqual([
      'PER 张三;role=lead',
      'ORG 北京大学',
      'PER 李四',
      'b located_in a',
      'a same_as b',
      'a same_as c',
    ]);
  });

  it('that merges both ends of a relation ends it', () => {
    const definition = { of: 'entities', label: person } as const;
    const edit: LabelEdit = { type: 'merge', names: ['PER', 'ORG'], definition };
    expect(edited('[[校长|PER#a]|ORG#b]', [edit], { relations: ['a works_for b'] })).toEqual(['PER 校长']);
  });

  it('that splits a label goes by words, then by values, then by what is left', () => {
    const definitions = ['PER', 'STAR', 'CROWD'].map((name) => {
      const { key: _, ...label } = makeEntityLabel(name, labelSet);
      return { of: 'entities', label: { ...label, attributes: person.attributes } } as const;
    });
    const edit: LabelEdit = {
      type: 'split',
      name: 'PER',
      definitions,
      rules: [
        { by: 'surface', surfaces: ['群众'], to: 'CROWD' },
        { by: 'attribute', attribute: 'role', value: 'lead', to: 'STAR' },
      ],
      otherwise: 'PER',
    };
    expect(edited('[张三|PER;role=lead]、[李四|PER]和[群众|PER;role=lead]', [edit])).toEqual([
      'STAR 张三;role=lead',
      'PER 李四',
      'CROWD 群众;role=lead',
    ]);
  });

  it('that removes a label takes its spans, and their relations', () => {
    const edit: LabelEdit = { type: 'remove', of: 'entities', name: 'ORG', bearers: 'remove' };
    expect(edited(source, [edit], { relations })).toEqual(['PER 张三;role=lead;age=40', 'PER 李四', 'a knows c']);
  });

  it('that leaves no room for a value takes the value', () => {
    const attributes = person.attributes.filter(({ name }) => name !== 'age');
    const choices = [{ name: 'other', title: { zh: '其他', en: 'other' } }];
    const edits: LabelEdit[] = [
      { type: 'removeAttribute', of: 'entities', label: 'PER', name: 'age', bearers: 'remove' },
      {
        type: 'change',
        definition: {
          of: 'entities',
          label: { ...person, attributes: attributes.map((one) => (one.name === 'role' ? { ...one, choices } : one)) },
        },
        disallowed: 'keep',
      },
    ];
    expect(edited(source, edits)).toEqual(['PER 张三', 'ORG 北京大学', 'PER 李四']);
  });

  it('that renames attributes and choices keeps the values', () => {
    const edits: LabelEdit[] = [
      { type: 'renameChoice', of: 'entities', label: 'PER', attribute: 'role', from: 'lead', to: 'main' },
      { type: 'renameAttribute', of: 'entities', label: 'PER', from: 'role', to: 'part' },
      { type: 'renameChoice', of: 'articleLabels', label: 'topic', attribute: 'topic', from: 'city', to: 'town' },
    ];
    expect(edited(source, edits, { articleLabels: { topic: 'city' } })).toEqual([
      'PER 张三;part=main;age=40',
      'ORG 北京大学',
      'PER 李四',
      'topic=town',
    ]);
  });

  it('that narrows an argument rule keeps what is outside, or takes it', () => {
    const relation = labelSet.relations.find(({ name }) => name === 'works_for');
    if (relation === undefined) throw new Error('the test set has works_for');
    const narrowed = { of: 'relations', label: { ...relation, head: ['POST'] } } as const;
    const edit = (disallowed: 'keep' | 'remove'): LabelEdit => ({ type: 'change', definition: narrowed, disallowed });
    expect(edited(source, [edit('keep')], { relations })).toContain('a works_for b');
    expect(edited(source, [edit('remove')], { relations })).not.toContain('a works_for b');
  });

  it('that takes the direction from a relation makes one of both directions', () => {
    const relation = labelSet.relations.find(({ name }) => name === 'knows');
    if (relation === undefined) throw new Error('the test set has knows');
    const definition = { of: 'relations', label: { ...relation, kind: 'symmetric' } } as const;
    const both = ['a knows c', 'c knows a'];
    expect(
      edited(source, [{ type: 'change', definition, disallowed: 'keep' }], { relations: both }).filter((line) =>
        line.includes('knows'),
      ),
    ).toEqual(['a knows c']);
  });

  it('leaves a layer that it does not touch the very same', () => {
    const content = toLayerContent(marked(source, { relations }).layer);
    const steps = makeLabelSteps(labelSet, [{ type: 'rename', of: 'entities', from: 'POST', to: 'JOB' }]);
    if (!steps.ok) throw new Error('a rename fits');
    expect(migrateLayerBy(content, steps.value, '').at(-1)).toBe(content);
    expect(touchedLabels(steps.value)).toEqual({ entities: ['POST'], relations: [], articleLabels: [] });
  });
});

describe('random edits of the label set on random layers', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('keep replay = state and can be undone: seed %i', (seed) => {
    const dice = createDice(7_000 + seed);
    const [layer] = randomLayers(dice, 1);
    if (layer === undefined) throw new Error('one layer was asked for');
    const first = toLayerContent(layer);
    const beginning = toLayerChange(EMPTY_LAYER, first);
    let history = beginning === undefined ? [] : [beginning];
    const contents: LayerContent[] = [first];
    let set = labelSet;
    let taken = 0;
    for (let step = 0; step < 60 && taken < 12; step += 1) {
      const edit = randomLabelEdit(set, dice, `N${step}`);
      const next = edit && editLabelSet(set, edit);
      if (edit === undefined || !next?.ok) continue;
      taken += 1;
      const steps = makeLabelSteps(set, [edit]);
      if (!steps.ok) throw new Error('it fitted a moment ago');
      // The set that comes of an edit is one that a file may hold.
      expect(parseLabelSet(JSON.parse(JSON.stringify(next.value)))).toEqual({ ok: true, value: next.value });
      const content = contents.at(-1) ?? first;
      const migrated = migrateLayerBy(content, steps.value, randomText).at(-1) ?? content;
      const bears = new Set(touchedLabels(steps.value).entities);
      const change = toLayerChange(content, migrated);
      for (const [id, span] of content.spans) {
        if (!bears.has(span.label))
          expect(migrated.spans.get(id), `${edit.type} leaves ${span.label} alone`).toBe(span);
      }
      if (change !== undefined) {
        history = [...history, change];
        contents.push(migrated);
        expect(checkRules(migrated, change, { labelSet: next.value, text: randomText }), edit.type).toMatchObject({
          ok: true,
        });
      }
      set = next.value;
    }
    expect(taken).toBeGreaterThan(5);
    expect(replay(history)).toEqual({ ok: true, value: contents.at(-1) });
    let back = contents.at(-1) ?? first;
    for (let index = contents.length - 1; index > 0; index -= 1) {
      const change = history.at(index - contents.length);
      const undone = change && apply(back, invert(change));
      expect(undone).toEqual({ ok: true, value: contents[index - 1] });
      if (undone?.ok) back = undone.value;
    }
    expect(back).toEqual(first);
  });
});
