import { describe, expect, test } from 'vitest';
import { marked } from '../test/marked-layer.ts';
import { apply, areFragments, replay } from './apply.ts';
import type { Change } from './change.ts';
import { EMPTY_LAYER, toLayerContent } from './layer.ts';
import type { Relation } from './relation.ts';
import type { Fragment, Span } from './span.ts';

const { layer, span: spanOf } = marked('[张三|PER#a]在[北京|LOC#b]和[李四|PER#c]', { relations: ['a knows c'] });
const content = toLayerContent(layer);
const [knows] = layer.relations as [Relation];

const span = (patch: Partial<Span>): Span => ({ ...spanOf('a'), id: 'n', label: 'ORG', ...patch });
const relation = (patch: Partial<Relation>): Relation => ({ ...knows, id: 'k', label: 'kin_of', ...patch });

describe('whatever the label set, a layer refuses', () => {
  const refusals: readonly [string, Change, string][] = [
    ['a span id it has', { type: 'addSpan', span: span({ id: 'ann1-a' }) }, 'span-exists'],
    ['the same label on the same fragments twice', { type: 'addSpan', span: span({ label: 'PER' }) }, 'span-duplicate'],
    [
      'a span that becomes the same as another',
      { type: 'updateSpan', before: spanOf('c'), after: { ...spanOf('a'), id: 'ann1-c' } },
      'span-duplicate',
    ],
    [
      'fragments that touch',
      {
        type: 'addSpan',
        span: span({
          fragments: [
            [0, 1],
            [1, 2],
          ],
        }),
      },
      'span-bad-fragments',
    ],
    ['removing a span it does not have', { type: 'removeSpan', span: span({ id: 'ann1-z' }) }, 'span-missing'],
    [
      'removing a span that looks otherwise',
      { type: 'removeSpan', span: { ...spanOf('b'), label: 'ORG' } },
      'span-changed',
    ],
    ['removing a span that a relation holds', { type: 'removeSpan', span: spanOf('a') }, 'span-in-relation'],
    ['updating a span it does not have', { type: 'updateSpan', before: span({}), after: span({}) }, 'span-missing'],
    [
      'updating a span that looks otherwise',
      { type: 'updateSpan', before: { ...spanOf('b'), note: 'x' }, after: spanOf('b') },
      'span-changed',
    ],
    [
      'giving a span another id',
      { type: 'updateSpan', before: spanOf('b'), after: { ...spanOf('b'), id: 'ann1-y' } },
      'span-missing',
    ],
    ['a relation id it has', { type: 'addRelation', relation: relation({ id: knows.id }) }, 'relation-exists'],
    [
      'a relation without its head',
      { type: 'addRelation', relation: relation({ head: 'ann1-z' }) },
      'relation-missing-end',
    ],
    [
      'a relation without its tail',
      { type: 'addRelation', relation: relation({ tail: 'ann1-z' }) },
      'relation-missing-end',
    ],
    [
      'a relation of a span to itself',
      { type: 'addRelation', relation: relation({ tail: knows.head }) },
      'relation-self',
    ],
    ['the same relation twice', { type: 'addRelation', relation: relation({ label: 'knows' }) }, 'relation-duplicate'],
    ['removing a relation it does not have', { type: 'removeRelation', relation: relation({}) }, 'relation-missing'],
    [
      'removing a relation that looks otherwise',
      { type: 'removeRelation', relation: { ...knows, note: 'x' } },
      'relation-changed',
    ],
    [
      'updating a relation it does not have',
      { type: 'updateRelation', before: relation({}), after: relation({}) },
      'relation-missing',
    ],
    [
      'updating a relation that looks otherwise',
      { type: 'updateRelation', before: { ...knows, note: 'x' }, after: knows },
      'relation-changed',
    ],
    [
      'article labels that replace others',
      { type: 'setArticleLabels', before: { topic: 'city' }, after: {} },
      'layer-changed',
    ],
    ['a status that replaces another', { type: 'setStatus', before: 'new', after: 'done' }, 'layer-changed'],
    ['a note that replaces another', { type: 'setNote', before: 'x', after: 'y' }, 'layer-changed'],
  ];
  test.each(refusals)('%s', (_, change, code) => {
    expect(apply(content, change)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('a layer takes', () => {
  test.each<[string, Span]>([
    ['another label on the same fragments', span({})],
    ['a span inside another', span({ fragments: [[0, 1]] })],
    ['a span that crosses another', span({ fragments: [[1, 4]] })],
    [
      'the same label on fragments that share only their bounds',
      span({
        label: 'PER',
        fragments: [
          [0, 1],
          [4, 5],
        ],
      }),
    ],
  ])('%s', (_, added) => {
    expect(apply(content, { type: 'addSpan', span: added }).ok).toBe(true);
  });

  test('a relation the other way round', () => {
    const back = relation({ label: 'knows', head: knows.tail, tail: knows.head });
    expect(apply(content, { type: 'addRelation', relation: back }).ok).toBe(true);
  });

  test('an update that alters nothing', () => {
    expect(apply(content, { type: 'updateSpan', before: spanOf('a'), after: spanOf('a') })).toEqual({
      ok: true,
      value: content,
    });
  });
});

describe('fragments are', () => {
  test.each<[string, Fragment[], boolean]>([
    ['one', [[0, 2]], true],
    [
      'apart and ascending',
      [
        [0, 2],
        [3, 4],
      ],
      true,
    ],
    ['none', [], false],
    ['empty', [[2, 2]], false],
    ['backwards', [[3, 2]], false],
    [
      'descending',
      [
        [3, 4],
        [0, 2],
      ],
      false,
    ],
    [
      'touching',
      [
        [0, 2],
        [2, 4],
      ],
      false,
    ],
    [
      'overlapping',
      [
        [0, 3],
        [2, 4],
      ],
      false,
    ],
  ])('%s', (_, fragments, expected) => {
    expect(areFragments(fragments)).toBe(expected);
  });
});

describe('replay', () => {
  const history: readonly Change[] = [
    ...layer.spans.map((one): Change => ({ type: 'addSpan', span: one })),
    { type: 'addRelation', relation: knows },
    { type: 'setStatus', before: 'new', after: 'done' },
  ];

  test('gives the layer that the history made', () => {
    expect(replay(history)).toEqual({ ok: true, value: content });
  });

  test('names the place of the first change that does not fit', () => {
    const broken = [...history.slice(0, 2), ...history.slice(1)];
    expect(replay(broken)).toMatchObject({ ok: false, at: 2, problem: { code: 'span-exists' } });
  });

  test('of no history is the empty layer', () => {
    expect(replay([])).toEqual({ ok: true, value: EMPTY_LAYER });
  });
});
