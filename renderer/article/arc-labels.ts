import type { RoutedArc } from './arc-route.ts';

export interface PlacedLabel {
  readonly id: string;
  /** The middle of the label. */
  readonly x: number;
  readonly y: number;
}

interface LabelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HALF_HEIGHT = 7;
/** What a corner takes from a stretch. */
const CORNER = 9;
const TRIES = 8;

/**
 * Sets each label into a level stretch of its arc, on the longest that has room for it, where it covers no label that
 * is placed already. When nothing has room it sits in the middle of the longest all the same: a relation is never shown
 * without its name.
 */
export function placeLabels(arcs: readonly RoutedArc[], widthOf: (id: string) => number): readonly PlacedLabel[] {
  const taken: LabelBox[] = [];
  return arcs.flatMap((arc) => {
    const width = widthOf(arc.id);
    const candidates = arc.stretches.flatMap(({ from, to, y }) =>
      positionsOn(from, to, width).map((x) => ({ id: arc.id, x, y })),
    );
    const [longest] = arc.stretches;
    if (longest === undefined) return [];
    const fallback = { id: arc.id, x: (longest.from + longest.to) / 2, y: longest.y };
    const isFree = (place: PlacedLabel): boolean => !taken.some((box) => overlap(box, boxOf(place, width)));
    const placed = candidates.find(isFree) ?? candidates[0] ?? fallback;
    taken.push(boxOf(placed, width));
    return [placed];
  });
}

/** Middles on a stretch at which a label leaves the corners free: the stretch's middle first, then outwards. */
function positionsOn(from: number, to: number, width: number): readonly number[] {
  const low = from + CORNER + width / 2;
  const high = to - CORNER - width / 2;
  if (low > high) return [];
  const centre = (from + to) / 2;
  const step = width + 4;
  const positions = Array.from({ length: TRIES }, (_, i) => centre + Math.ceil(i / 2) * step * (i % 2 === 0 ? 1 : -1));
  return positions.filter((x) => x >= low && x <= high);
}

function boxOf({ x, y }: PlacedLabel, width: number): LabelBox {
  return { left: x - width / 2, right: x + width / 2, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT };
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
