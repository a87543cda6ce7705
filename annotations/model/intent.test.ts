import { describe, expect, test } from 'vitest';
import { expectChange } from '../test/expect-change.ts';
import { labelSet } from '../test/label-set.ts';
import { marked } from '../test/marked-layer.ts';
import { clustersOf } from './cluster.ts';
import {
  relationsOf,
  toChangeInProgress,
  toRemoveSpans,
  toReverseRelation,
  toUpdateRelation,
  toUpdateSpan,
} from './intent.ts';
import { EMPTY_LAYER, toLayerContent } from './layer.ts';
import { sameJson } from './same.ts';

const { layer, span } = marked('[张三|PER#a]和[李四|PER#b]在[图书馆|ORG#c]', {
  relations: ['a works_for c', 'b works_for c', 'a knows b'],
});
const content = toLayerContent(layer);

describe('removing spans', () => {
  test('removes their relations with them, each once, in one batch', () => {
    const change = toRemoveSpans(content, ['ann1-a', 'ann1-b']);
    if (change === undefined) throw new Error('nothing to remove');
    expectChange(content, change, { ...content, spans: new Map([['ann1-c', span('c')]]), relations: new Map() });
  });

  test('of which none is there is no change', () => {
    expect(toRemoveSpans(content, ['ann1-z'])).toBeUndefined();
  });

  test('finds relations by either end', () => {
    expect(relationsOf(content, 'ann1-b').map(({ id }) => id)).toEqual(['ann1-r3', 'ann1-r2']);
  });
});

describe('an update', () => {
  test('keeps what it does not name', () => {
    const after = { ...span('a'), label: 'ORG' };
    expect(toUpdateSpan(content, 'ann1-a', { label: 'ORG' })).toEqual({ type: 'updateSpan', before: span('a'), after });
  });

  test('with an empty note takes the note away', () => {
    const noted = toLayerContent({ ...layer, spans: [{ ...span('a'), note: '待查' }], relations: [] });
    const change = toUpdateSpan(noted, 'ann1-a', { note: '' });
    expect(change).toEqual({ type: 'updateSpan', before: { ...span('a'), note: '待查' }, after: span('a') });
    expect(Object.keys(change?.type === 'updateSpan' ? change.after : {})).not.toContain('note');
  });

  test('of what is not there is no change', () => {
    expect([
      toUpdateSpan(content, 'x', {}),
      toUpdateRelation(content, 'x', {}),
      toReverseRelation(content, 'x'),
    ]).toEqual([undefined, undefined, undefined]);
  });

  test('turns a relation round', () => {
    expect(toReverseRelation(content, 'ann1-r3')).toMatchObject({
      type: 'updateRelation',
      after: { head: 'ann1-b', tail: 'ann1-a' },
    });
  });
});

describe('the first change of a new layer', () => {
  const add = { type: 'addSpan', span: span('a') } as const;

  test('brings the status with it, so that one undo takes back both', () => {
    const change = toChangeInProgress(EMPTY_LAYER, add);
    expectChange(EMPTY_LAYER, change, {
      ...EMPTY_LAYER,
      spans: new Map([['ann1-a', span('a')]]),
      status: 'in-progress',
    });
  });

  test('leaves other layers and plain status changes alone', () => {
    const status = { type: 'setStatus', before: 'new', after: 'done' } as const;
    expect(toChangeInProgress({ ...EMPTY_LAYER, status: 'in-progress' }, add)).toBe(add);
    expect(toChangeInProgress(EMPTY_LAYER, status)).toBe(status);
  });

  test('may be a batch', () => {
    const batch = { type: 'batch', changes: [add] } as const;
    expect(toChangeInProgress(EMPTY_LAYER, batch)).toEqual({
      type: 'batch',
      changes: [add, { type: 'setStatus', before: 'new', after: 'in-progress' }],
    });
  });
});

describe('chains of equivalence', () => {
  const chain = marked('[张三|PER#a][他|PER#b][图书馆|ORG#c][该馆|ORG#d][张先生|PER#e][李四|PER#f]', {
    relations: ['e same_as b', 'b same_as a', 'd same_as c', 'a knows f'],
  });

  test('are the closure of their links, in reading order, whatever the links’ order and direction', () => {
    const { spans, relations } = toLayerContent(chain.layer);
    const clusters = clustersOf(spans, relations.values(), labelSet);
    expect(clusters.map((cluster) => cluster.map(({ id }) => id))).toEqual([
      ['ann1-a', 'ann1-b', 'ann1-e'],
      ['ann1-c', 'ann1-d'],
    ]);
  });

  test('may have as many links as there is memory for', () => {
    const spans = new Map(
      Array.from({ length: 50_000 }, (_, i) => [
        `s${i}`,
        { ...span('a'), id: `s${i}`, fragments: [[i, i + 1]] as const },
      ]),
    );
    const relations = Array.from({ length: 49_999 }, (_, i) => ({
      id: `r${i}`,
      label: 'same_as',
      head: `s${i}`,
      tail: `s${i + 1}`,
      attributes: {},
      origin: 'human' as const,
    }));
    expect(clustersOf(spans, relations, labelSet).map((cluster) => cluster.length)).toEqual([50_000]);
  });
});

describe('two JSON values are the same', () => {
  test.each<[string, unknown, unknown, boolean]>([
    ['whatever the order of keys', { a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    ['when a key is absent or undefined', { a: 1, b: undefined }, { a: 1 }, true],
    ['when a zero came back from JSON without its sign', { a: -0 }, { a: 0 }, true],
    ['not with another order in an array', [1, 2], [2, 1], false],
    ['not with one item more', [1], [1, 2], false],
    ['not when one is an array', [], {}, false],
    ['not when one is null', null, {}, false],
    ['not with the same characters of another type', '1', 1, false],
    ['not with a key more', { a: 1 }, { a: 1, b: 2 }, false],
  ])('%s', (_, a, b, expected) => {
    expect([sameJson(a, b), sameJson(b, a)]).toEqual([expected, expected]);
  });
});
