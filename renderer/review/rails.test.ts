import { expect, test } from 'vitest';
import { passagesOf } from './excerpt.ts';
import { railPieces } from './rails.ts';
import { at, disagreementOf, TEXT } from './test/sample-layers.ts';

test('each candidate has its own rail, and its number where the rail ends', () => {
  const { candidates } = disagreementOf('boundary');
  const [passage] = passagesOf(TEXT, [at('船工老何')]);
  if (passage === undefined) throw new Error('no passage');
  const pieces = railPieces(passage, candidates, null);
  expect(pieces.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT.slice(passage.start, passage.end));
  const lanes = (words: string) =>
    pieces
      .filter(({ start, end }) => TEXT.slice(start, end) === words)
      .map(({ spans }) => spans.flatMap((stroke) => (stroke.role === 'rail' ? [stroke.lane] : [])).toSorted());
  expect(lanes('老何')).toEqual([[0, 1]]);
  expect(lanes('船工')).toHaveLength(1);
  expect(lanes('船工')[0]).toHaveLength(1);
  expect(pieces.flatMap(({ ending }) => ending.map(({ number }) => number)).toSorted()).toEqual([1, 2]);
});

test('while something is edited, only the draft is drawn', () => {
  const { candidates } = disagreementOf('boundary');
  const [passage] = passagesOf(TEXT, [at('船工老何')]);
  if (passage === undefined) throw new Error('no passage');
  const roles = railPieces(passage, candidates, [at('陆平')]).flatMap(({ spans }) => spans.map(({ role }) => role));
  expect(new Set(roles)).toEqual(new Set(['core', 'disputed', 'draft']));
});
