import { beforeEach, describe, expect, test } from 'vitest';
import { applyLabel } from '../article/span-actions.ts';
import { type Bench, createBench } from '../article/test/workplace-double.ts';
import { labelSet } from '../state/test/layers-double.ts';
import { annotateHits, clearHits, selectedQuery } from './find-actions.ts';
import { createFind, type Find } from './find-store.ts';

const TEXT = '張小满在卫生院。张小满说：“张小满丰 来了。”\n卫生院里，张小满。';

let bench: Bench;
let find: Find;

beforeEach(async () => {
  bench = await createBench(TEXT);
  find = createFind(bench.work);
});

const shown = (): string => {
  const { hits, at } = find.getState();
  return hits.map(({ start, end }, i) => `${i === at ? '>' : ''}${start}:${TEXT.slice(start, end)}`).join(' ');
};

describe('while one types', () => {
  test('hits come from the caret on, in either script, and the page goes there', () => {
    bench.select('卫生院', 1);
    find.open('张小满');
    expect(shown()).toBe('0:張小满 8:张小满 14:张小满 >29:张小满');
    expect(bench.revealed).toEqual([29]);
    find.type('没有');
    expect(find.getState()).toMatchObject({ hits: [], at: -1 });
  });

  test('what is selected stays selected', () => {
    bench.select('卫生院');
    find.open('小满');
    expect(bench.work.pane?.selection()).toEqual([4, 7]);
  });
});

describe('from hit to hit', () => {
  test('round, selecting each, so that a label’s key makes a span of it', () => {
    find.open('卫生院');
    find.step(1);
    expect(bench.work.pane?.selection()).toEqual([24, 27]);
    applyLabel(bench.work, 'ORG');
    expect(bench.spans()).toBe('卫生院|ORG');
    find.step(1);
    expect(bench.work.pane?.selection()).toEqual([4, 7]);
    find.step(-1);
    expect(find.getState().at).toBe(1);
  });

  test('through the spans of a label, which come into focus', () => {
    for (const i of [0, 1]) {
      bench.select('卫生院', i);
      applyLabel(bench.work, 'ORG');
    }
    find.open('label:org');
    expect(find.getState().hits).toHaveLength(2);
    find.step(1);
    expect(bench.focused()).toBe('卫生院');
    // One that goes is found no more.
    clearHits(bench.work, find);
    expect(find.getState().hits).toEqual([]);
  });
});

describe('at all hits', () => {
  test('spans are made as one step, but not where there is one', () => {
    bench.select('张小满');
    applyLabel(bench.work, 'PER');
    find.open('张小满');
    annotateHits(bench.work, find, 'PER');
    expect(bench.spans()).toBe('張小满|PER 张小满|PER 张小满|PER 张小满|PER');
    expect(find.getState().outcome).toEqual({ kind: 'added', count: 3 });
    annotateHits(bench.work, find, 'PER');
    expect(find.getState().outcome).toEqual({ kind: 'nothing-to-add' });
    bench.work.layer.undo();
    expect(bench.spans()).toBe('张小满|PER');
  });

  test('but for those that are left out', () => {
    find.open('张小满');
    find.leaveOut(find.getState().hits[2]?.key ?? '', true);
    annotateHits(bench.work, find, 'PER');
    expect(bench.spans()).toBe('張小满|PER 张小满|PER 张小满|PER');
    find.leaveAllOut(true);
    clearHits(bench.work, find);
    expect(find.getState().outcome).toEqual({ kind: 'nothing-to-remove' });
    find.leaveAllOut(false);
    clearHits(bench.work, find);
    expect(bench.spans()).toBe('');
    expect(find.getState().outcome).toEqual({ kind: 'removed', count: 3 });
  });
});

test('hits stay as they are while the layer changes elsewhere', () => {
  find.open('张小满');
  find.step(1);
  const { hits } = find.getState();
  bench.select('卫生院');
  applyLabel(bench.work, 'ORG');
  expect(find.getState()).toMatchObject({ at: 1 });
  expect(find.getState().hits).toBe(hits);
});

test('closed, nothing is shown, and the query is there again the next time', () => {
  find.open('张小满');
  find.close();
  expect(find.getState()).toMatchObject({ isOpen: false, hits: [] });
  find.open();
  expect(find.getState().query).toBe('张小满');
  expect(find.getState().hits).toHaveLength(4);
});

test.each([
  ['卫生院', 0, '卫生院'],
  ['小满丰 来', 0, '"小满丰 来"'],
  ['“张', 0, '"“张"'],
  ['”\n卫', 0, undefined],
])('what is selected is what is looked for: %j', (words, occurrence, query) => {
  bench.select(words, occurrence);
  expect(selectedQuery(bench.work)).toBe(query);
});

test('a hit of another article is the first that is looked at there, and the field does not ask for the keyboard', async () => {
  await bench.work.layer.close();
  find.openAhead('卫生院', 20);
  expect(find.getState().hits).toEqual([]);
  await bench.work.layer.open('a', 'lin', labelSet);
  expect(shown()).toBe('4:卫生院 >24:卫生院');
  expect(find.getState().asks).toBe(false);
});
