import { surfaceOf } from '../model/span.ts';
import { foldText } from '../text/folding.ts';
import { type DictionaryEntry, LONGEST_SURFACE } from './dictionary.ts';
import type { AnnotatedPlace } from './merge.ts';
import type { Suggestion } from './suggestion.ts';
import { buildSurfaceIndex, suggestSurfaces } from './surface-index.ts';

/** What a person has decided about these very words is the best there is. */
export const SAME_SURFACE_SCORE = 0.95;

/**
 * The surfaces of spans, each with the label most of its spans have; with several where it is a tie. Left out are
 * discontinuous spans, single characters (他 would come up in every other line), and what reaches over a line end.
 */
export function surfacesOf(spans: Iterable<AnnotatedPlace>, text: string): readonly DictionaryEntry[] {
  const telling = [...spans].flatMap(({ fragments, label }) => {
    const surface = surfaceOf({ fragments }, text);
    return fragments.length === 1 && isTelling(surface) ? [{ surface, label }] : [];
  });
  // All in one go: folding is made for long texts, and no surface holds a line end.
  const folded = foldText(telling.map(({ surface }) => surface).join('\n')).split('\n');
  const bySurface = new Map<string, { readonly written: Set<string>; readonly counts: Map<string, number> }>();
  for (const [i, { surface, label }] of telling.entries()) {
    const key = folded[i] ?? '';
    const known = bySurface.get(key) ?? { written: new Set<string>(), counts: new Map<string, number>() };
    bySurface.set(key, known);
    known.written.add(surface);
    known.counts.set(label, (known.counts.get(label) ?? 0) + 1);
  }
  return [...bySurface.values()].flatMap(({ written, counts }) => {
    const most = Math.max(...counts.values());
    const labels = [...counts].filter(([, count]) => count === most).map(([label]) => label);
    // Words that have several labels as often are less of a decision.
    const score = SAME_SURFACE_SCORE / labels.length;
    return labels.flatMap((label) => Array.from(written, (surface) => ({ surface, label, score })));
  });
}

/** Whether the same words elsewhere are likely to be the same thing. */
export function isTelling(surface: string): boolean {
  const [first, second] = surface;
  return first !== undefined && second !== undefined && surface.length <= LONGEST_SURFACE && !/[\r\n]/.test(surface);
}

/** Where else what is a span already stands in the text. @param folded `foldText(text)` */
export function suggestSameSurfaces(
  spans: Iterable<AnnotatedPlace>,
  text: string,
  folded: string,
): readonly Suggestion[] {
  const entries = surfacesOf(spans, text);
  return entries.length === 0 ? [] : suggestSurfaces(buildSurfaceIndex(entries), text, folded, 'same-surface');
}
