import { describe, expect, test } from 'vitest';
import { expectChange } from '../test/expect-change.ts';
import { marked } from '../test/marked-layer.ts';
import { apply } from './apply.ts';
import { type Change, changeSchema, invert, makeBatch } from './change.ts';
import { EMPTY_LAYER, type LayerContent, toLayerContent } from './layer.ts';
import type { Relation } from './relation.ts';
import type { Span } from './span.ts';

const { layer, span: spanOf } = marked('[张三|PER#a]在[北京|LOC#b]的[[市|LOC#d]图书馆|ORG#c]工作', {
  relations: ['a works_for c', 'c located_in b'],
  articleLabels: { topic: 'city' },
  status: 'in-progress',
  note: '待查',
});
const before = toLayerContent(layer);
const [worksFor, locatedIn] = [relationOf('ann1-r1'), relationOf('ann1-r2')];

function relationOf(id: string): Relation {
  const relation = before.relations.get(id);
  if (relation === undefined) throw new Error(id);
  return relation;
}

function withSpan(content: LayerContent, span: Span): LayerContent {
  return { ...content, spans: new Map([...content.spans, [span.id, span]]) };
}

function without(content: LayerContent, ...ids: readonly string[]): LayerContent {
  return {
    ...content,
    spans: new Map([...content.spans].filter(([id]) => !ids.includes(id))),
    relations: new Map([...content.relations].filter(([id]) => !ids.includes(id))),
  };
}

const newSpan: Span = {
  id: 'n',
  label: 'POST',
  fragments: [
    [2, 3],
    [5, 6],
  ],
  attributes: {},
  note: '隔开',
  origin: 'human',
};

describe('every kind of change gives its result, its inverse, and itself from JSON:', () => {
  test('addSpan', () => {
    expectChange(before, { type: 'addSpan', span: newSpan }, withSpan(before, newSpan));
  });

  test('addSpan of a suggestion that was accepted', () => {
    const span: Span = { ...newSpan, origin: { suggester: 'dictionary', score: 0.75 } };
    expectChange(before, { type: 'addSpan', span }, withSpan(before, span));
  });

  test('removeSpan', () => {
    expectChange(before, { type: 'removeSpan', span: spanOf('d') }, without(before, 'ann1-d'));
  });

  test('updateSpan', () => {
    const after: Span = { ...spanOf('d'), label: 'ORG', fragments: [[5, 7]], attributes: { sure: true } };
    expectChange(before, { type: 'updateSpan', before: spanOf('d'), after }, withSpan(before, after));
  });

  test('addRelation', () => {
    const relation: Relation = {
      id: 'k',
      label: 'located_in',
      head: 'ann1-d',
      tail: 'ann1-b',
      attributes: {},
      origin: 'human',
    };
    const after = { ...before, relations: new Map([...before.relations, ['k', relation]]) };
    expectChange(before, { type: 'addRelation', relation }, after);
  });

  test('removeRelation', () => {
    expectChange(before, { type: 'removeRelation', relation: worksFor }, without(before, worksFor.id));
  });

  test('updateRelation', () => {
    const after: Relation = { ...worksFor, attributes: { since: 2020 }, note: '据第三段' };
    expectChange(
      before,
      { type: 'updateRelation', before: worksFor, after },
      { ...before, relations: new Map([...before.relations, [after.id, after]]) },
    );
  });

  test('setArticleLabels', () => {
    const after = { topic: 'health', opinion: true };
    expectChange(
      before,
      { type: 'setArticleLabels', before: { topic: 'city' }, after },
      { ...before, articleLabels: after },
    );
  });

  test('setStatus', () => {
    expectChange(before, { type: 'setStatus', before: 'in-progress', after: 'done' }, { ...before, status: 'done' });
  });

  test('setNote', () => {
    expectChange(before, { type: 'setNote', before: '待查', after: '' }, { ...before, note: '' });
  });

  test('batch, which undoes its parts from the last to the first', () => {
    const change = makeBatch([
      { type: 'removeRelation', relation: worksFor },
      { type: 'removeRelation', relation: locatedIn },
      { type: 'removeSpan', span: spanOf('c') },
    ]);
    expectChange(before, change, without(before, worksFor.id, locatedIn.id, 'ann1-c'));
    expect(invert(change)).toEqual({
      type: 'batch',
      changes: [
        { type: 'addSpan', span: spanOf('c') },
        { type: 'addRelation', relation: locatedIn },
        { type: 'addRelation', relation: worksFor },
      ],
    });
  });
});

test('a batch whose last part does not fit changes nothing', () => {
  const change = makeBatch([
    { type: 'addSpan', span: newSpan },
    { type: 'setNote', before: '别的', after: '' },
  ]);
  expect(apply(before, change)).toMatchObject({ ok: false, problem: { code: 'layer-changed' } });
  expect(before.spans.has('n')).toBe(false);
});

describe('a batch', () => {
  test('of one is that one', () => {
    const change: Change = { type: 'addSpan', span: newSpan };
    expect(makeBatch([change])).toBe(change);
  });

  test('of none is a bug', () => {
    expect(() => makeBatch([])).toThrow(RangeError);
  });

  test('does not nest', () => {
    const inner = { type: 'batch', changes: [{ type: 'addSpan', span: newSpan }] };
    expect(changeSchema.safeParse({ type: 'batch', changes: [inner] }).success).toBe(false);
  });
});

describe('a change from outside is refused when', () => {
  const good = { type: 'addSpan', span: newSpan };
  test.each([
    ['its type is unknown', { ...good, type: 'moveSpan' }],
    ['a field is too many', { ...good, at: 'now' }],
    ['an offset is not whole', { ...good, span: { ...newSpan, fragments: [[0.5, 1]] } }],
    ['an offset is below zero', { ...good, span: { ...newSpan, fragments: [[-1, 1]] } }],
    ['a span has no fragment', { ...good, span: { ...newSpan, fragments: [] } }],
    ['a value is NaN', { ...good, span: { ...newSpan, attributes: { age: Number.NaN } } }],
    ['an id is empty', { ...good, span: { ...newSpan, id: '' } }],
    ['what it replaces is missing', { type: 'setNote', after: '' }],
  ])('%s', (_, change) => {
    expect(changeSchema.safeParse(good).success).toBe(true);
    expect(changeSchema.safeParse(change).success).toBe(false);
  });
});

test('an empty layer is where everything starts', () => {
  expect(EMPTY_LAYER).toEqual({ spans: new Map(), relations: new Map(), articleLabels: {}, status: 'new', note: '' });
});
