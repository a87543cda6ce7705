export interface Point {
  readonly x: number;
  readonly y: number;
}

export const CORNER_RADIUS = 9;
const ARROW_LENGTH = 5;
const ARROW_HALF_WIDTH = 4;

/** An SVG path along `points` whose corners are rounded; a corner takes at most half of each side that meets in it. */
export function toRoundedPath(points: readonly Point[], radius: number = CORNER_RADIUS): string {
  const [first, ...rest] = withoutRepeats(points);
  if (first === undefined) return '';
  const parts = [`M${at(first)}`];
  let previous = first;
  for (const [i, corner] of rest.entries()) {
    const next = rest[i + 1];
    if (next === undefined) parts.push(`L${at(corner)}`);
    else {
      const r = Math.min(radius, distance(previous, corner) / 2, distance(corner, next) / 2);
      parts.push(`L${at(towards(corner, previous, r))}`, `Q${at(corner)} ${at(towards(corner, next, r))}`);
    }
    previous = corner;
  }
  return parts.join('');
}

/** An open arrowhead whose tip is the last point. Empty for a line without a direction. */
export function toArrowhead(points: readonly Point[]): string {
  const [tip, from] = withoutRepeats(points).toReversed();
  if (tip === undefined || from === undefined) return '';
  const back = towards(tip, from, ARROW_LENGTH);
  const [dx, dy] = from.x === tip.x ? [ARROW_HALF_WIDTH, 0] : [0, ARROW_HALF_WIDTH];
  const wing = (sign: 1 | -1): Point => ({ x: back.x + sign * dx, y: back.y + sign * dy });
  return `M${at(wing(-1))}L${at(tip)}L${at(wing(1))}`;
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Rounded to tenths of a pixel: finer differences are not seen, and equal paths are compared as text. */
function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
