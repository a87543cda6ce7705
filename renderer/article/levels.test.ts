import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, type Fragment, type Span, startOf } from '../../annotations/model/span.ts';
import { SpanIndex } from '../state/layer-index.ts';
import { levelsOf } from './levels.ts';

function span(id: string, ...fragments: Fragment[]): Span {
  return { id, label: 'PER', fragments, attributes: {}, origin: 'human' };
}

function levels(...spans: readonly Span[]): Record<string, number> {
  return Object.fromEntries(
    SpanIndex.of(spans)
      .runsTouching(0, 1000)
      .flatMap((run) => [...levelsOf(run)]),
  );
}

describe('the level of an underline', () => {
  it('is 0 for a span alone and for neighbours', () => {
    expect(levels(span('a', [0, 3]), span('b', [3, 5]))).toEqual({ a: 0, b: 0 });
  });

  it('grows outwards', () => {
    expect(levels(span('outer', [0, 9]), span('middle', [2, 7]), span('inner', [3, 5]))).toEqual({
      inner: 0,
      middle: 1,
      outer: 2,
    });
  });

  it('differs for spans that cross, the shorter next to the text', () => {
    expect(levels(span('short', [0, 4]), span('long', [2, 9]))).toEqual({ short: 0, long: 1 });
  });

  it('differs for stacked spans', () => {
    expect(Object.values(levels(span('a', [0, 4]), span('b', [0, 4]))).sort()).toEqual([0, 1]);
  });

  it('counts the gap of a discontinuous span, where its dotted line runs', () => {
    expect(levels(span('split', [0, 2], [6, 8]), span('gap', [3, 5]))).toEqual({ gap: 0, split: 1 });
  });

  it('is used again where a crossing span leaves it free', () => {
    expect(levels(span('a', [0, 4]), span('b', [3, 8]), span('c', [7, 13]))).toEqual({ a: 0, b: 1, c: 0 });
  });

  it('is shared by no two spans that overlap, and lower for what is held, in any article', () => {
    const bounds = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }));
    fc.assert(
      fc.property(fc.array(bounds, { maxLength: 25 }), (all) => {
        const spans = all.map(([start, length], i) => span(`s${i}`, [start, start + length]));
        const level = levels(...spans);
        for (const a of spans) {
          for (const b of spans) {
            if (a === b || startOf(a) >= endOf(b) || startOf(b) >= endOf(a)) continue;
            expect(level[a.id]).not.toBe(level[b.id]);
            const isInside = startOf(a) > startOf(b) && endOf(a) < endOf(b);
            if (isInside) expect(level[a.id]).toBeLessThan(level[b.id] ?? 0);
          }
        }
      }),
    );
  });
});
