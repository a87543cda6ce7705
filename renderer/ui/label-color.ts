import { contrast, fromOklch, toOklch } from './oklch.ts';

export type Theme = 'light' | 'dark';

/** Colours of one label: its underline, its text on paper, panel and fill, and the tint under its spans. */
export interface LabelColor {
  readonly line: string;
  readonly text: string;
  readonly fill: string;
}

/** Surfaces a label's colours have to stand on, as in tokens.css. */
const SURFACES = {
  light: { paper: '#FAF6EC', panel: '#F4EFE3', ink: '#1E1A15', fillLightness: 0.91, fillChroma: 0.03, inkOnFill: 12 },
  dark: { paper: '#1B1815', panel: '#221F1B', ink: '#ECE6DA', fillLightness: 0.32, fillChroma: 0.045, inkOnFill: 10 },
} as const;

/** Least contrast (WCAG 2) of an underline on paper and of a label's text on paper, panel and fill. */
export const LINE_CONTRAST = 3;
export const TEXT_CONTRAST = 4.5;

const triple = (line: string, text: string, fill: string): LabelColor => ({ line, text, fill });

/** Tuned by hand for the greatest distance under all kinds of colour vision (design/visual); by the light line. */
const TUNED: ReadonlyMap<string, Readonly<Record<Theme, LabelColor>>> = new Map([
  ['#5560CF', { light: triple('#5560CF', '#4550B4', '#DAE0F9'), dark: triple('#4F6CDE', '#9DB0FA', '#28324D') }],
  ['#0B5C3C', { light: triple('#0B5C3C', '#0B5C3C', '#D4E7DC'), dark: triple('#2FC092', '#4FCDA3', '#163B2D') }],
  ['#BF7A05', { light: triple('#BF7A05', '#845000', '#F0DECA'), dark: triple('#F5B51C', '#F5BE3C', '#403012') }],
  ['#4E0E80', { light: triple('#4E0E80', '#4E0E80', '#E6DCF4'), dark: triple('#B084FB', '#C3A2FC', '#362D49') }],
  ['#0B3345', { light: triple('#0B3345', '#0B3345', '#D7E3EA'), dark: triple('#A9C4E1', '#B4CDE6', '#2C343C') }],
  ['#5A2408', { light: triple('#5A2408', '#5A2408', '#E7D7C9'), dark: triple('#B38335', '#D3A45A', '#3E301B') }],
  ['#666B08', { light: triple('#666B08', '#565A00', '#E1E4CD'), dark: triple('#EEF39A', '#EEF39A', '#34351C') }],
  ['#A41E8A', { light: triple('#A41E8A', '#951A7D', '#F1D9E9'), dark: triple('#D84A9C', '#F285C0', '#462837') }],
  ['#0A94BA', { light: triple('#0A94BA', '#00627D', '#CCE6F1'), dark: triple('#8CF5F6', '#8CF5F6', '#1B3839') }],
  ['#848276', { light: triple('#848276', '#5C5A50', '#E2E1DC'), dark: triple('#716B59', '#ABA48F', '#35332C') }],
]);

const derived = new Map<string, LabelColor>();

/**
 * @param color an `EntityLabel.color`: `#RRGGBB`, the underline on light paper.
 * @returns colours that keep the contrasts of the design, whatever `color` is.
 */
export function labelColor(color: string, theme: Theme): LabelColor {
  const key = color.toUpperCase();
  const tuned = TUNED.get(key)?.[theme];
  if (tuned !== undefined) return tuned;
  const cacheKey = `${key} ${theme}`;
  const known = derived.get(cacheKey);
  if (known !== undefined) return known;
  const made = deriveLabelColor(key, theme);
  derived.set(cacheKey, made);
  return made;
}

function deriveLabelColor(color: string, theme: Theme): LabelColor {
  const { paper, panel, ink, fillLightness, fillChroma, inkOnFill } = SURFACES[theme];
  const { l, c, h } = toOklch(color);
  const [away, towards] = theme === 'light' ? ([-1, 1] as const) : ([1, -1] as const);
  const fill = step(fillLightness, towards, (lightness) => {
    const tint = fromOklch({ l: lightness, c: Math.min(c, fillChroma), h });
    return contrast(tint, ink) >= inkOnFill ? tint : undefined;
  });
  // The line keeps the colour that was chosen unless paper swallows it.
  const start = theme === 'light' ? l : Math.max(l, 0.55);
  const line = step(start, away, (lightness) => {
    const tried = lightness === l ? color : fromOklch({ l: lightness, c, h });
    return contrast(tried, paper) >= LINE_CONTRAST ? tried : undefined;
  });
  const text = step(toOklch(line).l, away, (lightness) => {
    const tried = fromOklch({ l: lightness, c, h });
    const worst = Math.min(...[paper, panel, fill].map((surface) => contrast(tried, surface)));
    return worst >= TEXT_CONTRAST ? tried : undefined;
  });
  return { line, text, fill };
}

/** Walks lightness from `start` in steps of 1/200 towards black or white until `pick` takes one; either end always fits. */
function step(start: number, direction: 1 | -1, pick: (lightness: number) => string | undefined): string {
  for (let lightness = start; lightness > 0 && lightness < 1; lightness += direction / 200) {
    const picked = pick(lightness);
    if (picked !== undefined) return picked;
  }
  return direction === 1 ? '#FFFFFF' : '#000000';
}
