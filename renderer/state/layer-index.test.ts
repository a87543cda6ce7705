import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, type Fragment, type Span, startOf } from '../../annotations/model/span.ts';
import { SpanIndex } from './layer-index.ts';

function span(id: string, ...fragments: Fragment[]): Span {
  return { id, label: 'PER', fragments, attributes: {}, origin: 'human' };
}

const ids = (spans: readonly Span[]): string => spans.map(({ id }) => id).join(' ');

const anySpans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 40 })
  .map((bounds) => bounds.map(([start, length], i) => span(`s${i}`, [start, start + length])));

describe('the spans at a place', () => {
  const inner = span('inner', [2, 4]);
  const outer = span('outer', [1, 6]);
  const crossing = span('crossing', [3, 8]);
  const apart = span('apart', [10, 11], [14, 16]);
  const index = SpanIndex.of([apart, crossing, inner, outer]);

  it('come innermost first', () => {
    expect(ids(index.at(3))).toBe('inner crossing outer');
    expect(ids(index.at(5))).toBe('crossing outer');
  });

  it('do not include one whose gap lies there', () => {
    expect(ids(index.at(12))).toBe('');
    expect(ids(index.at(15))).toBe('apart');
  });

  it('end before their end', () => {
    expect(ids(index.at(8))).toBe('');
  });

  it('fall into runs that nothing crosses, complete though only an edge is looked at', () => {
    expect(index.runsTouching(7, 8).map(ids)).toEqual(['outer inner crossing']);
    expect(index.runsTouching(0, 20).map(ids)).toEqual(['outer inner crossing', 'apart']);
    expect(index.runsTouching(8, 10)).toEqual([]);
  });

  it('are the ones a look at every span finds', () => {
    fc.assert(
      fc.property(anySpans, fc.nat(75), fc.nat(20), (spans, from, length) => {
        const to = from + length + 1;
        const expected = spans.filter((s) => startOf(s) < to && endOf(s) > from).map(({ id }) => id);
        expect(
          new Set(
            SpanIndex.of(spans)
              .touching(from, to)
              .map(({ id }) => id),
          ),
        ).toEqual(new Set(expected));
      }),
    );
  });

  it('are the same in runs, wherever one looks from', () => {
    fc.assert(
      fc.property(anySpans, fc.nat(70), (spans, at) => {
        const whole = SpanIndex.of(spans);
        const all = whole.runsTouching(0, 100);
        for (const run of whole.runsTouching(at, at + 3)) expect(all).toContainEqual(run);
        expect(all.flat()).toEqual(whole.spans);
      }),
    );
  });
});

describe('an index after a change', () => {
  it('is the one made afresh, whatever was added, altered and removed', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (before, replacements) => {
        let index = SpanIndex.of([]);
        const present = new Map<string, Span>();
        for (const added of before) {
          index = index.after({ type: 'addSpan', span: added });
          present.set(added.id, added);
        }
        for (const after of replacements) {
          const old = present.get(after.id);
          if (old === undefined) continue;
          index = index.after({ type: 'updateSpan', before: old, after });
          present.set(after.id, after);
        }
        for (const removed of [...present.values()].slice(0, 5)) {
          index = index.after({ type: 'batch', changes: [{ type: 'removeSpan', span: removed }] });
          present.delete(removed.id);
        }
        expect(index.spans).toEqual(SpanIndex.of(present.values()).spans);
      }),
    );
  });

  it('is itself when no span changed', () => {
    const index = SpanIndex.of([span('a', [0, 1])]);
    expect(index.after({ type: 'setNote', before: '', after: 'x' })).toBe(index);
  });
});
