import type { Point } from './arc-path.ts';

/** One row of a span as it is painted: fill and underlines with their ring. Pixels of the page, y downwards. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The middle of the row's characters. */
  readonly centre: number;
}

/** An end that is on the page as its rows, or on which side of what is shown it lies. */
export type ArcEnd =
  | { readonly spanId: string; readonly boxes: readonly [Box, ...Box[]] }
  | { readonly spanId: string; readonly beyond: 'above' | 'below' };

export interface ArcRequest {
  readonly id: string;
  readonly head: ArcEnd;
  readonly tail: ArcEnd;
  readonly labelWidth: number;
}

/** What is shown of the page, and where its text begins. */
export interface ArcFrame {
  readonly textLeft: number;
  readonly top: number;
  readonly bottom: number;
}

export interface RoutedArc {
  readonly id: string;
  /** From head to tail, turning at right angles. */
  readonly points: readonly Point[];
  /** The level stretches, the longest first: places for the label. */
  readonly stretches: readonly Stretch[];
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** An arc runs this far above the middle of a row's characters: clear of the chips and of the row above. */
export const CHANNEL_ABOVE = 26;
export const RAIL_LEFT = 24;
const RAIL_STEP = 6;
const RAIL_LANES = 5;
/** The channel is free between the underline of the row above and the chips: lanes lie close, nearest its middle first. */
const LANES: readonly number[] = [0, -2.5, 2.5];
const START_STEP = 8;
const FIRST_START = 6;
/** A chip stands over the upper left corner; arcs pass to the right of it where the span is wide enough. */
const BESIDE_CHIP = 18;
const WIDE = 30;
/** Clearance below a ring before the line turns. */
const BELOW_RING = 5;
/** Rows whose middles are nearer than this are neighbours, also across a paragraph's end and a low blank line. */
const NEIGHBOUR_DISTANCE = 64;
/** Room a label wants on its stretch besides its own width: two corners. */
const LABEL_ROOM = 26;

/**
 * Routes arcs so that none runs through text: along the channel above a row, from row to neighbouring row directly,
 * else by the rail at the left of the text. Arcs that would share a channel take lanes, those that would share a
 * start take the next point. Requests with both ends off screen are left out.
 */
export function routeArcs(requests: readonly ArcRequest[], frame: ArcFrame): readonly RoutedArc[] {
  const starts = createCounter();
  const channels = createLanes(LANES.length);
  const rails = createLanes(RAIL_LANES);
  return requests.flatMap((request) => {
    const route = routeOne(request, frame, starts, channels, rails);
    return route === undefined ? [] : [route];
  });
}

type Side = 'top' | 'bottom';

function routeOne(
  { id, head, tail, labelWidth }: ArcRequest,
  frame: ArcFrame,
  starts: Counter,
  channels: Lanes,
  rails: Lanes,
): RoutedArc | undefined {
  /** Where an arc meets a span: near the corner it comes from, each further one a step on. */
  const meet = (spanId: string, box: Box, side: Side, goesLeft: boolean, wanted = 0): number => {
    const order = starts.next(`${spanId} ${side} ${goesLeft}`);
    const room = box.right - box.left;
    const first = side === 'top' && goesLeft && room >= WIDE ? BESIDE_CHIP : FIRST_START;
    const inset = Math.max(first + order * START_STEP, wanted);
    const within = Math.min(inset, Math.max(room / 2, room - FIRST_START));
    return goesLeft ? box.left + within : box.right - within;
  };
  const channelY = (box: Box, from: number, to: number): number => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    return box.centre - CHANNEL_ABOVE - (LANES[channels.take(`${Math.round(box.centre)}`, low, high)] ?? 0);
  };
  const railX = (fromY: number, toY: number): number =>
    frame.textLeft - RAIL_LEFT - RAIL_STEP * rails.take('rail', Math.min(fromY, toY), Math.max(fromY, toY));

  if (!('boxes' in head) && !('boxes' in tail)) return undefined;
  if (!('boxes' in head) || !('boxes' in tail)) {
    // One end is off screen: from the other along its channel to the rail, and there to the edge.
    const seen = 'boxes' in head ? head : (tail as Extract<ArcEnd, { boxes: unknown }>);
    const beyond = 'beyond' in head ? head.beyond : 'beyond' in tail ? tail.beyond : 'below';
    const box = beyond === 'below' ? lowest(seen.boxes) : highest(seen.boxes);
    const edgeY = beyond === 'below' ? frame.bottom : frame.top;
    const x = meet(seen.spanId, box, 'top', true);
    const y = channelY(box, frame.textLeft - RAIL_LEFT, x);
    const rail = railX(y, edgeY);
    const outwards = [point(x, box.top), point(x, y), point(rail, y), point(rail, edgeY)];
    return finish(id, 'boxes' in head ? outwards : outwards.toReversed());
  }

  const [from, to] = nearest(head.boxes, tail.boxes);
  const dy = to.centre - from.centre;
  const goesLeft = middle(to) < middle(from);
  if (Math.abs(dy) < 4) {
    const shortage = Math.max(0, labelWidth + LABEL_ROOM - Math.max(0, gapBetween(from, to)));
    const x1 = meet(head.spanId, from, 'top', goesLeft, Math.min(shortage / 2, (from.right - from.left) / 2));
    const x2 = meet(tail.spanId, to, 'top', !goesLeft, Math.min(shortage / 2, (to.right - to.left) / 2));
    const y = channelY(to, x1, x2);
    return finish(id, [point(x1, from.top), point(x1, y), point(x2, y), point(x2, to.top)]);
  }
  if (Math.abs(dy) <= NEIGHBOUR_DISTANCE) {
    // Between the two rows: out of the upper one from below, into the lower one from above, whichever is the head.
    const [upper, lower] = dy > 0 ? [from, to] : [to, from];
    const [upperId, lowerId] = dy > 0 ? [head.spanId, tail.spanId] : [tail.spanId, head.spanId];
    const toLeft = middle(lower) < middle(upper);
    const x1 = meet(upperId, upper, 'bottom', toLeft);
    const x2 = meet(lowerId, lower, 'top', !toLeft, (lower.right - lower.left) / 2);
    const y = Math.max(channelY(lower, x1, x2), upper.bottom + BELOW_RING);
    const downwards = [point(x1, upper.bottom), point(x1, y), point(x2, y), point(x2, lower.top)];
    return finish(id, dy > 0 ? downwards : downwards.toReversed());
  }
  const x1 = meet(head.spanId, from, 'top', true);
  const x2 = meet(tail.spanId, to, 'top', true, Math.min(18, (to.right - to.left) / 2));
  const y1 = channelY(from, frame.textLeft - RAIL_LEFT, x1);
  const y2 = channelY(to, frame.textLeft - RAIL_LEFT, x2);
  const rail = railX(y1, y2);
  return finish(id, [
    point(x1, from.top),
    point(x1, y1),
    point(rail, y1),
    point(rail, y2),
    point(x2, y2),
    point(x2, to.top),
  ]);
}

function finish(id: string, points: readonly Point[]): RoutedArc {
  const stretches = points.flatMap((end, i): Stretch[] => {
    const start = points[i - 1];
    if (start === undefined || start.y !== end.y || start.x === end.x) return [];
    return [{ from: Math.min(start.x, end.x), to: Math.max(start.x, end.x), y: end.y }];
  });
  return { id, points, stretches: stretches.sort((a, b) => b.to - b.from - (a.to - a.from)) };
}

/** The pair of rows that an arc joins with the least way up and down, then the least way across. */
function nearest(heads: readonly [Box, ...Box[]], tails: readonly [Box, ...Box[]]): readonly [Box, Box] {
  let best: readonly [Box, Box] = [heads[0], tails[0]];
  const cost = ([a, b]: readonly [Box, Box]): number =>
    Math.abs(a.centre - b.centre) * 1000 + Math.abs(middle(a) - middle(b));
  for (const head of heads) {
    for (const tail of tails) if (cost([head, tail]) < cost(best)) best = [head, tail];
  }
  return best;
}

function lowest(boxes: readonly [Box, ...Box[]]): Box {
  return boxes.reduce((low, box) => (box.centre > low.centre ? box : low));
}

function highest(boxes: readonly [Box, ...Box[]]): Box {
  return boxes.reduce((high, box) => (box.centre < high.centre ? box : high));
}

function middle({ left, right }: Box): number {
  return (left + right) / 2;
}

function gapBetween(a: Box, b: Box): number {
  return Math.max(a.left, b.left) - Math.min(a.right, b.right);
}

function point(x: number, y: number): Point {
  return { x, y };
}

interface Counter {
  next(key: string): number;
}

function createCounter(): Counter {
  const counts = new Map<string, number>();
  return {
    next(key) {
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return count;
    },
  };
}

interface Lanes {
  /** The first lane of a channel that is free from `from` to `to`; the first one again when all are taken. */
  take(channel: string, from: number, to: number): number;
}

function createLanes(count: number): Lanes {
  const taken = new Map<string, (readonly [number, number])[][]>();
  return {
    take(channel, from, to) {
      const lanes = taken.get(channel) ?? Array.from({ length: count }, () => []);
      taken.set(channel, lanes);
      const free = lanes.findIndex((lane) => lane.every(([low, high]) => to < low - 2 || from > high + 2));
      lanes[Math.max(0, free)]?.push([from, to]);
      return Math.max(0, free);
    },
  };
}
