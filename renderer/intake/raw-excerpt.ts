const SHOWN = 40;

/** The beginning of what was left out, blanks pressed together. */
export function toExcerpt(rawText: string, start: number, end: number): string {
  const words = rawText
    .slice(start, Math.min(end, start + SHOWN * 3))
    .replace(/\s+/g, ' ')
    .trim();
  const shown = Array.from(words);
  return shown.length > SHOWN || end - start > SHOWN * 3 ? `${shown.slice(0, SHOWN).join('')}…` : words;
}
