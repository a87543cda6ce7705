import type { FileFormat } from '../../shared/api/import.ts';
import { readText } from './read-text.ts';
import type { Reader } from './reader.ts';

/** Reads a piece of a web page that stands in a table's cell. Loaded with the first table. */
async function loadCellReader() {
  const { readPiece } = await import('./html/read-piece.ts');
  return (html: string) => readPiece(html);
}

/**
 * By format, what reads a file that is no archive. The libraries behind them are loaded by the first file that needs
 * them: a text file needs none.
 */
export const READERS: Readonly<Record<Exclude<FileFormat, 'zip'>, Reader>> = {
  text: readText,
  markdown: loaded(async () => (await import('./markdown/read-markdown.ts')).readMarkdown),
  html: loaded(async () => (await import('./html/read-html.ts')).readHtml),
  docx: loaded(async () => (await import('./docx/read-docx.ts')).readDocx),
  csv: loaded(async () => (await import('./tables/csv.ts')).createCsvReader(await loadCellReader())),
  xlsx: loaded(async () => (await import('./tables/xlsx.ts')).createXlsxReader(await loadCellReader())),
  jsonl: loaded(async () => (await import('./tables/json.ts')).createJsonReader(await loadCellReader())),
};

function loaded(load: () => Promise<Reader>): Reader {
  return async function* (source, reading, onRead) {
    const read = await load();
    yield* read(source, reading, onRead);
  };
}
