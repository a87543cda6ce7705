import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArcEnd, type ArcRequest, type Box, CHANNEL_ABOVE, RAIL_LEFT, routeArcs } from './arc-route.ts';

const LINE = 42;
const frame = { textLeft: 112, top: 1000, bottom: 1800 };

/** A span on row `row` from character `from` to `to`, 18 px each. */
function box(row: number, from: number, to: number): Box {
  const centre = 1100 + row * LINE;
  return {
    left: frame.textLeft + from * 18,
    right: frame.textLeft + to * 18,
    top: centre - 12,
    bottom: centre + 16,
    centre,
  };
}

const end = (spanId: string, ...boxes: [Box, ...Box[]]): ArcEnd => ({ spanId, boxes });
const arc = (id: string, head: ArcEnd, tail: ArcEnd, labelWidth = 30): ArcRequest => ({ id, head, tail, labelWidth });

function only(requests: readonly ArcRequest[]): ReturnType<typeof routeArcs>[number] {
  const [first] = routeArcs(requests, frame);
  if (first === undefined) throw new Error('no arc');
  return first;
}

describe('an arc', () => {
  it('between spans of one row rises into the channel and comes down on the tail', () => {
    const { points } = only([arc('r', end('h', box(0, 2, 5)), end('t', box(0, 12, 16)))]);
    const channel = box(0, 0, 1).centre - CHANNEL_ABOVE;
    expect(points.map(({ y }) => y)).toEqual([box(0, 0, 1).top, channel, channel, box(0, 0, 1).top]);
    expect(points[0]?.x).toBeGreaterThan(box(0, 2, 5).left);
    expect(points[0]?.x).toBeLessThan(box(0, 2, 5).right);
    expect(points[3]?.x).toBeGreaterThan(box(0, 12, 16).left);
  });

  it('to the row below leaves from below, to the row above from above', () => {
    const [upper, lower] = [box(0, 10, 13), box(1, 2, 5)];
    const down = only([arc('r', end('h', upper), end('t', lower))]).points;
    expect(down[0]?.y).toBe(upper.bottom);
    expect(down.at(-1)?.y).toBe(lower.top);
    const up = only([arc('r', end('h', lower), end('t', upper))]).points;
    expect(up[0]?.y).toBe(lower.top);
    expect(up.at(-1)?.y).toBe(upper.bottom);
  });

  it('over more than one row goes by the rail at the left', () => {
    const { points } = only([arc('r', end('h', box(0, 10, 13)), end('t', box(4, 8, 10)))]);
    expect(Math.min(...points.map(({ x }) => x))).toBe(frame.textLeft - RAIL_LEFT);
    expect(points).toHaveLength(6);
  });

  it('to an end off screen goes by the rail to the edge it lies beyond', () => {
    const seen = end('h', box(3, 10, 13));
    expect(only([arc('r', seen, { spanId: 't', beyond: 'below' })]).points.at(-1)).toEqual({
      x: frame.textLeft - RAIL_LEFT,
      y: frame.bottom,
    });
    expect(only([arc('r', seen, { spanId: 't', beyond: 'above' })]).points.at(-1)?.y).toBe(frame.top);
  });

  it('from a head off screen still ends at its tail', () => {
    const tail = box(3, 10, 13);
    const { points } = only([arc('r', { spanId: 'h', beyond: 'above' }, end('t', tail))]);
    expect(points[0]?.y).toBe(frame.top);
    expect(points.at(-1)?.y).toBe(tail.top);
  });

  it('with both ends off screen is not drawn', () => {
    const gone = (spanId: string): ArcEnd => ({ spanId, beyond: 'below' });
    expect(routeArcs([arc('r', gone('a'), gone('b'))], frame)).toEqual([]);
  });

  it('joins the rows that are nearest when an end is broken over two', () => {
    const broken = end('h', box(0, 34, 37), box(1, 0, 2));
    const { points } = only([arc('r', broken, end('t', box(1, 10, 12)))]);
    expect(points[0]?.y).toBe(box(1, 0, 1).top);
  });

  it('takes the next start, and a lane of its own, beside another one of the same span', () => {
    const head = end('h', box(0, 2, 7));
    const [first, second] = routeArcs(
      [arc('a', head, end('t', box(0, 12, 16))), arc('b', head, end('u', box(0, 20, 24)))],
      frame,
    );
    expect((first?.points[0]?.x ?? 0) - (second?.points[0]?.x ?? 0)).toBe(8);
    expect(first?.points[1]?.y).not.toBe(second?.points[1]?.y);
  });

  it('shares a channel where another one has ended', () => {
    const [first, second] = routeArcs(
      [
        arc('a', end('h', box(0, 0, 2)), end('t', box(0, 6, 8))),
        arc('b', end('u', box(0, 20, 22)), end('v', box(0, 28, 30))),
      ],
      frame,
    );
    expect(first?.points[1]?.y).toBe(second?.points[1]?.y);
  });

  it('turns only at right angles and starts and ends on its spans, wherever they are', () => {
    const place = fc
      .tuple(fc.nat(12), fc.nat(30), fc.integer({ min: 1, max: 6 }))
      .map(([row, from, length]) => box(row, from, from + length));
    fc.assert(
      fc.property(place, place, fc.integer({ min: 10, max: 120 }), (head, tail, labelWidth) => {
        const { points } = only([arc('r', end('h', head), end('t', tail), labelWidth)]);
        for (const [i, { x, y }] of points.entries()) {
          const before = points[i - 1];
          if (before !== undefined) expect(before.x === x || before.y === y).toBe(true);
        }
        const [first, last] = [points[0], points.at(-1)];
        expect(first?.x).toBeGreaterThanOrEqual(head.left);
        expect(first?.x).toBeLessThanOrEqual(head.right);
        expect(last?.x).toBeGreaterThanOrEqual(tail.left);
        expect(last?.x).toBeLessThanOrEqual(tail.right);
      }),
    );
  });
});
