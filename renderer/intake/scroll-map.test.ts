import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCleanText } from '../../annotations/text/source-map.ts';
import { alignKept, type Column, followKept, followRaw } from './scroll-map.ts';

/** Lines of `length` characters, `lineHeight` pixels each, under a heading of `head` pixels. */
function column(lines: number, length: number, lineHeight: number, head = 0): Column {
  return {
    height: head + lines * lineHeight,
    count: lines,
    block: (i) => ({
      start: i * length,
      end: (i + 1) * length - 1,
      top: head + i * lineHeight,
      bottom: head + (i + 1) * lineHeight,
    }),
  };
}

/** Ten lines of ten characters, of which lines 2 to 5 were left out. */
const clean = toCleanText('x'.repeat(100), [{ rawStart: 20, rawEnd: 60, rule: 'link-farm' }]);
const raw = column(10, 10, 24);
const kept = column(6, 10, 40, 60);

describe('two columns scrolled together', () => {
  it('are at their tops and their ends together', () => {
    expect(followRaw(raw, kept, clean.map, 0)).toBe(0);
    expect(followRaw(raw, kept, clean.map, 1)).toBe(1);
    expect(followKept(raw, kept, clean.map, 0)).toBe(0);
    expect(followKept(raw, kept, clean.map, 1)).toBe(1);
  });

  it('show the same words: raw line 7 is kept line 3', () => {
    // The top of raw line 7 of 10, and the top of kept line 3 of 6 under its heading.
    expect(followRaw(raw, kept, clean.map, 7 / 10) * kept.height).toBeCloseTo(60 + 3 * 40, 5);
    expect(followKept(raw, kept, clean.map, (60 + 3 * 40) / kept.height) * raw.height).toBeCloseTo(7 * 24, 5);
  });

  it('stand still on the kept side while lines go by that were left out', () => {
    const at = followRaw(raw, kept, clean.map, 0.3);
    expect(followRaw(raw, kept, clean.map, 0.4)).toBe(at);
    expect(followRaw(raw, kept, clean.map, 0.55)).toBe(at);
  });

  it('go past the heading evenly', () => {
    const first = followRaw(raw, kept, clean.map, 0.05);
    expect(first).toBeGreaterThan(0);
    expect(first * kept.height).toBeLessThan(60);
  });

  it('never go backwards', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        for (const way of [followRaw, followKept]) {
          expect(way(raw, kept, clean.map, low)).toBeLessThanOrEqual(way(raw, kept, clean.map, high));
          expect(way(raw, kept, clean.map, high)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('can be brought to the same height for one place', () => {
    // Raw line 7 is 100 pixels below the top of its window; kept line 3 shall be there too.
    expect(alignKept(raw, kept, clean.map, 70, 7 * 24 - 100)).toBe(60 + 3 * 40 - 100);
  });

  it('go by their own lengths where one has nothing in it', () => {
    const empty: Column = { ...column(0, 1, 1), height: 40 };
    expect(followRaw(raw, empty, clean.map, 0.5)).toBe(0.5);
  });
});
