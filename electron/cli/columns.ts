import stringWidth from 'string-width';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Gives way when the table is wider than the terminal; at most one column. */
  readonly flexible?: boolean;
}

const GAP = '  ';
const NARROWEST = 8;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a terminal takes for a text: two for a Chinese character. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/**
 * Lines of a table, the titles first, every column as wide as its widest cell.
 * @param width what the lines may take; the flexible column is shortened to it. As wide as need be when absent.
 */
export function toTable(columns: readonly Column[], rows: readonly (readonly string[])[], width?: number): string[] {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(toOneLine))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ''))));
  const total = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (columns.length - 1);
  const fitted = widths.map((each, i) =>
    columns[i]?.flexible && width !== undefined && total > width ? Math.max(NARROWEST, each - (total - width)) : each,
  );
  return lines.map((line) =>
    columns
      .map(({ align }, i) => toCell(line[i] ?? '', fitted[i] ?? 0, align))
      .join(GAP)
      .trimEnd(),
  );
}

/** The text, or as much of it as fits into `width` columns with an ellipsis; no character is cut in two. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let short = '';
  let used = 1;
  for (const { segment } of segmenter.segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    short += segment;
  }
  return `${short}…`;
}

function toCell(text: string, width: number, align: Column['align'] = 'left'): string {
  const cell = shorten(text, width);
  const padding = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return align === 'right' ? padding + cell : cell + padding;
}

/** The text in one line, with nothing in it that moves the cursor. */
export function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
