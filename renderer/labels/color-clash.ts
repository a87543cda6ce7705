import { distances, type Sight } from '../../annotations/model/color-distance.ts';
import { LEAST_COLOR_DISTANCE } from '../../annotations/model/label-edits/new-label.ts';
import type { EntityLabel } from '../../annotations/model/label-set.ts';
import { LINE_CONTRAST, labelColor, type Theme } from '../ui/label-color.ts';
import { contrast } from '../ui/oklch.ts';

/** Two underlines that are hard to tell apart. */
export interface ColorClash {
  readonly other: EntityLabel;
  readonly theme: Theme;
  /** The kind of sight that tells them apart least. */
  readonly sight: Sight;
  /** 100 × distance in OKLab. */
  readonly distance: number;
}

const THEMES: readonly Theme[] = ['light', 'dark'];
const PAPER = '#FAF6EC';

/** Labels whose underline is too near to this one's in either theme for some kind of sight; the nearest first, each once. */
export function findColorClashes(
  label: Pick<EntityLabel, 'name' | 'color'>,
  labels: readonly EntityLabel[],
): readonly ColorClash[] {
  const clashes = labels.flatMap((other): ColorClash[] => {
    if (other.name === label.name) return [];
    const [nearest] = THEMES.flatMap((theme) => nearestSight(label, other, theme)).sort(byDistance);
    return nearest !== undefined && nearest.distance < LEAST_COLOR_DISTANCE ? [nearest] : [];
  });
  return clashes.sort(byDistance);
}

function byDistance(a: ColorClash, b: ColorClash): number {
  return a.distance - b.distance;
}

function nearestSight(label: Pick<EntityLabel, 'color'>, other: EntityLabel, theme: Theme): readonly ColorClash[] {
  const between = distances(labelColor(label.color, theme).line, labelColor(other.color, theme).line);
  return (Object.entries(between) as [Sight, number][]).map(([sight, distance]) => ({ other, theme, sight, distance }));
}

/** Contrast of the colour itself on paper, where it is too little for an underline: a darker one is drawn then. */
export function tooPale(color: string): number | undefined {
  const ratio = contrast(color.toUpperCase(), PAPER);
  return ratio < LINE_CONTRAST ? ratio : undefined;
}
