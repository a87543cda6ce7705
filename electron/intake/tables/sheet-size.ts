/** Rows and columns a sheet can have (ECMA-376, Excel's own limits). */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells of the rectangle around all that is written: it is made in memory, empty ones too. */
const MOST_CELLS = 10_000_000;
/** As many cells, as one sees them in Excel. */
export const MOST_CELLS_NAME = 'A1:J1000000';
/** Characters of the longest opening of an element. */
const LONGEST_ELEMENT = 64 * 1024;

const ADDRESS = /<(?:[\w-]+:)?(?:row|c)\b[^<>]*?\sr\s*=\s*(["'])(.*?)\1/g;

/**
 * Hears a sheet's XML in portions and says false once it has a cell further out than any table: a library that makes
 * rows for all that lies between would need more memory than there is.
 */
export function createSheetSizeCheck(): (portion: Uint8Array) => boolean {
  let rest = '';
  let rows = 0;
  let columns = 0;
  return (portion) => {
    // Addresses are ASCII; the bytes of other characters may be anything.
    const text = rest + Buffer.from(portion.buffer, portion.byteOffset, portion.byteLength).toString('latin1');
    for (const [, , address = ''] of text.matchAll(ADDRESS)) {
      const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{0,7})$/.exec(address) ?? [];
      // No address at all, or one written with character references.
      if (letters === '' && digits === '') return false;
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, columnOf(letters));
    }
    rest = text.slice(Math.max(text.lastIndexOf('<'), text.length - LONGEST_ELEMENT, 0));
    return rows <= MOST_ROWS && columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS;
  };
}

/** 1 for `A`, 27 for `AA`. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
