import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uniteFragments } from '../../annotations/model/make-span.ts';
import type { Fragment, Span } from '../../annotations/model/span.ts';
import { cutIntoPieces } from './text-pieces.ts';

const span = (id: string, ...fragments: Fragment[]): Span => ({
  id,
  label: 'ORG',
  fragments,
  attributes: {},
  origin: 'human',
});
const ids = (spans: readonly Span[]) => spans.map(({ id }) => id);
const shown = (start: number, end: number, spans: Span[]) =>
  cutIntoPieces(start, end, spans).map((p) => [p.start, p.end, ids(p.spans), ids(p.opening)]);

test('nested spans: the outer one comes first', () => {
  expect(shown(0, 6, [span('in', [1, 2]), span('out', [1, 4])])).toEqual([
    [0, 1, [], []],
    [1, 2, ['out', 'in'], ['out', 'in']],
    [2, 4, ['out'], []],
    [4, 6, [], []],
  ]);
});

test('crossing spans share the piece in the middle', () => {
  expect(shown(0, 6, [span('a', [0, 4]), span('b', [2, 6])]).map((piece) => piece[2])).toEqual([
    ['a'],
    ['a', 'b'],
    ['b'],
  ]);
});

test('a discontinuous span opens once, and bridges its gap', () => {
  const pieces = cutIntoPieces(0, 6, [span('d', [0, 2], [4, 6])]);
  expect(pieces.map((p) => [ids(p.spans), ids(p.opening), ids(p.bridging)])).toEqual([
    [['d'], ['d'], []],
    [[], [], ['d']],
    [['d'], [], []],
  ]);
});

test('a gap holds over a paragraph that has none of the fragments', () => {
  expect(cutIntoPieces(3, 4, [span('d', [0, 2], [5, 6])]).map((p) => ids(p.bridging))).toEqual([['d']]);
});

test('a span that reaches over the stretch is cut at its ends', () => {
  expect(shown(2, 4, [span('a', [0, 9])])).toEqual([[2, 4, ['a'], []]]);
});

test('whatever the spans are, every character lies in one piece with just the spans that cover it', () => {
  const fragment = fc.tuple(fc.nat(18), fc.integer({ min: 1, max: 6 })).map(([at, size]): Fragment => [at, at + size]);
  const spans = fc
    .array(fc.array(fragment, { minLength: 1, maxLength: 3 }), { maxLength: 6 })
    .map((all) => all.map((fragments, i) => span(`s${i}`, ...uniteFragments(fragments))));
  fc.assert(
    fc.property(spans, fc.nat(10), fc.integer({ min: 1, max: 20 }), (all, start, size) => {
      const pieces = cutIntoPieces(start, start + size, all);
      for (let at = start; at < start + size; at += 1) {
        const here = pieces.filter((piece) => piece.start <= at && at < piece.end);
        const covering = all.filter(({ fragments }) => fragments.some(([from, to]) => from <= at && at < to));
        expect(here).toHaveLength(1);
        expect(ids(here[0]?.spans ?? []).sort()).toEqual(ids(covering));
      }
    }),
  );
});
