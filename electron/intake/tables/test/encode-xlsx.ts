import { encodeZip, type ZipPart } from '../../archive/test/encode-zip.ts';

/** A cell: a text, a number, or a day as Excel counts them. */
export type SheetCell =
  | string
  | number
  | { readonly day: number }
  | { readonly inline: string }
  | { readonly raw: string };

/** A workbook of sheets, as small as the standard allows (ECMA-376, part 1). Texts are shared strings. */
export function encodeXlsx(sheets: readonly (readonly (readonly SheetCell[])[])[]): Buffer {
  const shared: string[] = [];
  const bodies = sheets.map((rows) => sheetOf(rows, shared));
  const parts: ZipPart[] = [];
  const add = (path: string, xml: string) =>
    parts.push({ name: Buffer.from(path), data: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`) });
  add('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  add(
    'xl/workbook.xml',
    `<workbook xmlns:r="r"><sheets>${sheets.map((_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
  );
  add(
    'xl/styles.xml',
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
  );
  for (const [index, body] of bodies.entries()) {
    add(`xl/worksheets/sheet${index + 1}.xml`, `<worksheet><sheetData>${body}</sheetData></worksheet>`);
  }
  add(
    'xl/sharedStrings.xml',
    `<sst>${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  return encodeZip(parts);
}

function sheetOf(rows: readonly (readonly SheetCell[])[], shared: string[]): string {
  return rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${row + 1}`, shared)).join('')}</row>`,
    )
    .join('');
}

function cellOf(cell: SheetCell, address: string, shared: string[]): string {
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    if (cell === '') return '';
    return `<c r="${address}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
  }
  if ('day' in cell) return `<c r="${address}" s="1"><v>${cell.day}</v></c>`;
  if ('raw' in cell) return cell.raw;
  return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`;
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
