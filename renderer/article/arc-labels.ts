import type { Point } from './arc-path.ts';
import type { RoutedArc } from './arc-route.ts';

export interface PlacedLabel {
  readonly id: string;
  /** The middle of the label. */
  readonly x: number;
  readonly y: number;
}

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Something a label should not cover; `cost` in steps away from the middle of the longest stretch. */
export interface Obstacle extends Area {
  readonly cost: number;
}

interface Candidate {
  readonly place: PlacedLabel;
  readonly cost: number;
}

const HALF_HEIGHT = 7;
/** What a corner takes from a stretch. */
const CORNER = 9;
const STEP = 8;
const BESIDE = 5;

/** What is given up for a place, in steps away from the middle of the longest stretch. */
const COST = { otherStretch: 6, beside: 10, offPage: 200, onLine: 12, onLabel: 150 } as const;

/**
 * Sets each label into a level stretch of its arc, or beside one where none has room, at the place that covers least:
 * no other label, no seal or chip, no other line. A relation is never shown without its name.
 * @param page what lies beyond it is off the page.
 */
export function placeLabels(
  arcs: readonly RoutedArc[],
  widthOf: (id: string) => number,
  obstacles: readonly Obstacle[] = [],
  page: Pick<Area, 'left' | 'right'> = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY },
): readonly PlacedLabel[] {
  const lines = arcs.flatMap(({ id, points }) => segmentsOf(id, points));
  const labels: Area[] = [];
  return arcs.flatMap((arc): PlacedLabel[] => {
    const width = widthOf(arc.id);
    let best: Candidate | undefined;
    for (const { place, cost } of candidatesOf(arc, width)) {
      if (best !== undefined && cost >= best.cost) continue;
      const box = boxOf(place, width);
      const whole =
        cost +
        (box.left < page.left || box.right > page.right ? COST.offPage : 0) +
        COST.onLabel * count(labels, (label) => overlap(label, box)) +
        obstacles.reduce((sum, obstacle) => sum + (overlap(obstacle, box) ? obstacle.cost : 0), 0) +
        COST.onLine * count(lines, (line) => overlap(line, box) && !(line.id === arc.id && isLevelAt(line, place.y)));
      if (best === undefined || whole < best.cost) best = { place, cost: whole };
    }
    if (best === undefined) return [];
    labels.push(boxOf(best.place, width));
    return [best.place];
  });
}

/** Places on and beside the stretches of an arc; the cheapest of each stretch first. */
function candidatesOf({ id, stretches }: RoutedArc, width: number): readonly Candidate[] {
  return stretches.flatMap(({ from, to, y }, order): Candidate[] => {
    const base = order * COST.otherStretch;
    const low = from + CORNER + width / 2;
    const high = to - CORNER - width / 2;
    const middle = (from + to) / 2;
    const inside = Array.from({ length: Math.max(0, Math.floor((high - low) / STEP) + 1) }, (_, i) => {
      const x = middle + Math.ceil(i / 2) * STEP * (i % 2 === 0 ? 1 : -1);
      return { place: { id, x: Math.min(high, Math.max(low, x)), y }, cost: base + i };
    });
    const beside = [to + BESIDE + width / 2, from - BESIDE - width / 2].map((x, i) => ({
      place: { id, x, y },
      cost: base + COST.beside + i,
    }));
    return [...inside, ...beside];
  });
}

type Line = Area & { readonly id: string };

function segmentsOf(id: string, points: readonly Point[]): readonly Line[] {
  return points.flatMap((end, i): Line[] => {
    const start = points[i - 1];
    if (start === undefined) return [];
    return [
      {
        id,
        left: Math.min(start.x, end.x),
        right: Math.max(start.x, end.x),
        top: Math.min(start.y, end.y),
        bottom: Math.max(start.y, end.y),
      },
    ];
  });
}

function isLevelAt({ top, bottom }: Line, y: number): boolean {
  return top === y && bottom === y;
}

function boxOf({ x, y }: PlacedLabel, width: number): Area {
  return { left: x - width / 2, right: x + width / 2, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT };
}

function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function count<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.reduce((sum, item) => sum + (holds(item) ? 1 : 0), 0);
}
