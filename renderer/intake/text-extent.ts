/** From here on characters are as wide as the font is high: CJK, its punctuation, Hangul. */
const FULL_WIDTH_FROM = 0x2e80;
/** Of a Latin letter or a digit, in widths of a full character. */
const NARROW = 0.56;

/** Guesses in how many lines a stretch of text is drawn that has room for `columns` full characters; at least one. */
export function rowsTaken(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  columns: number,
): number {
  let width = 0;
  for (let i = start; i < end; i += 1) width += text.charCodeAt(i) >= FULL_WIDTH_FROM ? 1 : NARROW;
  return Math.max(1, Math.ceil(width / Math.max(1, Math.floor(columns))));
}
