import { parse } from 'csv-parse/sync';

/** What parts cells, likeliest first where several would do. */
export const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Share of rows that must have the same number of cells. */
const LEAST_AGREEMENT = 0.6;

/**
 * The sign that cuts the lines into rows of the most even length; a comma where none does, since a table may well have
 * but one column. A first line `sep=;`, as Excel reads it, settles it.
 */
export function sniffDelimiter(lines: readonly string[]): Delimiter {
  const said = separatorLine(lines[0] ?? '');
  if (said !== undefined) return said;
  const text = lines.join('\n');
  const scored = delimiters.map((delimiter) => ({ delimiter, ...agreementOf(text, delimiter) }));
  const fitting = scored.filter(({ cells, share }) => cells > 1 && share >= LEAST_AGREEMENT);
  const best = fitting.reduce<(typeof scored)[number] | undefined>(
    (one, other) =>
      one === undefined || other.share > one.share || (other.share === one.share && other.cells > one.cells)
        ? other
        : one,
    undefined,
  );
  return best?.delimiter ?? ',';
}

/** The delimiter of a line that says nothing else. */
export function separatorLine(line: string): Delimiter | undefined {
  const sign = /^sep=(.)\r?$/i.exec(line)?.[1];
  return delimiters.find((delimiter) => delimiter === sign);
}

/** The commonest number of cells, and the share of rows that have it. */
function agreementOf(text: string, delimiter: Delimiter): { readonly cells: number; readonly share: number } {
  const counts = new Map<number, number>();
  const options = { delimiter, record_delimiter: ['\r\n', '\n'], relax_column_count: true, skip_empty_lines: true };
  const count = (record: readonly string[]) => {
    counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
    return null;
  };
  try {
    parse(text, { ...options, relax_quotes: true, on_record: count });
  } catch {
    // A quote that is open where the sample ends: what was counted before it will do.
  }
  const [cells, rows] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0]);
  const total = [...counts.values()].reduce((sum, number) => sum + number, 0);
  return { cells, share: total === 0 ? 0 : rows / total };
}
