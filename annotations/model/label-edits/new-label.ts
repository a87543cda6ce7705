import { contrast, leastDistance } from '../color-distance.ts';
import type { EntityLabel, LabelSet, RelationLabel } from '../label-set.ts';

/** Underlines on light paper that stay apart for every kind of colour vision (design/visual), in the order to be given out. */
const PALETTE: readonly string[] = [
  '#5560CF',
  '#0B5C3C',
  '#BF7A05',
  '#4E0E80',
  '#0B3345',
  '#5A2408',
  '#666B08',
  '#A41E8A',
  '#0A94BA',
  '#848276',
];
const PAPER = '#FAF6EC';
const LINE_CONTRAST = 3;
const KEYS = '1234567890';

/** Below this a pair of colours is warned of: 100 × distance in OKLab under the least favourable kind of sight. */
export const LEAST_COLOR_DISTANCE = 6;

/** A colour for one more label: the next of the palette that keeps its distance, else the one farthest from all in use. */
export function nextColor(used: readonly string[]): string {
  const distance = (color: string): number => Math.min(...used.map((other) => leastDistance(color, other)), 100);
  const free = PALETTE.find((color) => distance(color) >= LEAST_COLOR_DISTANCE);
  if (free !== undefined) return free;
  const levels = ['00', '33', '66', '99', 'CC'];
  const grid = levels.flatMap((r) => levels.flatMap((g) => levels.map((b) => `#${r}${g}${b}`)));
  const visible = grid.filter((color) => contrast(color, PAPER) >= LINE_CONTRAST);
  return visible.reduce((best, color) => (distance(color) > distance(best) ? color : best), visible[0] ?? '#000000');
}

/** A name that no label of the list has: itself, or with the first free number behind it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted}_${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** A label for spans that can be used at once: with a colour, a seal and, while there are any, a digit of its own. */
export function makeEntityLabel(
  name: string,
  { entities, relations }: Pick<LabelSet, 'entities' | 'relations'>,
  title: EntityLabel['title'] = { zh: name, en: name },
): EntityLabel {
  const taken = new Set([...entities, ...relations].map((label) => label.key));
  const key = [...KEYS].find((digit) => !taken.has(digit));
  return {
    name,
    title,
    seal: freeSeal(title, entities),
    color: nextColor(entities.map((label) => label.color)),
    ...(key === undefined ? {} : { key }),
    attributes: [],
  };
}

/** A relation label between any two spans. */
export function makeRelationLabel(
  name: string,
  { entities }: Pick<LabelSet, 'entities'>,
  title: RelationLabel['title'] = { zh: name, en: name },
): RelationLabel {
  const all = entities.map((label) => label.name);
  return { name, title, head: all, tail: all, kind: 'directed', attributes: [] };
}

const SEAL_LETTERS = 4;

/** The first character of the title, and its first letters; others where a label has these already. */
function freeSeal({ zh, en }: EntityLabel['title'], entities: readonly EntityLabel[]): EntityLabel['seal'] {
  const characters = [...zh].filter((character) => /[\p{L}\p{N}]/u.test(character));
  const usedZh = new Set(entities.map(({ seal }) => seal.zh));
  const usedEn = new Set(entities.map(({ seal }) => seal.en));
  const letters = en.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const short = letters.slice(0, SEAL_LETTERS) || '?';
  const stem = letters.slice(0, SEAL_LETTERS - 1);
  const others = [...letters.slice(SEAL_LETTERS), ...'23456789'].map((last) => `${stem}${last}`);
  return {
    zh: characters.find((character) => !usedZh.has(character)) ?? characters[0] ?? '?',
    en: [short, ...others].find((seal) => !usedEn.has(seal)) ?? short,
  };
}
