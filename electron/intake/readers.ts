import { refused } from '../../annotations/model/outcome.ts';
import type { FileFormat, Reading } from '../../shared/api/import.ts';
import type { Result } from '../../shared/problem.ts';
import { guessEncoding } from './guess-encoding.ts';
import { readText } from './read-text.ts';
import type { ByteSource, Reader } from './reader.ts';

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
  csv: inGuessedEncoding(loaded(async () => (await import('./tables/csv.ts')).createCsvReader(await loadCellReader()))),
  xlsx: loaded(async () => (await import('./tables/xlsx.ts')).createXlsxReader(await loadCellReader())),
  jsonl: inGuessedEncoding(
    loaded(async () => (await import('./tables/json.ts')).createJsonReader(await loadCellReader())),
  ),
};

function loaded(load: () => Promise<Reader>): Reader {
  return async function* (source, reading, onRead) {
    const read = await load();
    yield* read(source, reading, onRead);
  };
}

/** Bytes by which the encoding of a table is told: it may be too long to be looked at as a whole. */
const HEAD = 1024 * 1024;

function inGuessedEncoding(read: Reader): Reader {
  return async function* (source, reading, onRead) {
    const known = await withEncoding(source, reading);
    if (known.ok) yield* read(source, known.value, onRead);
    else yield { place: '', problem: known.problem };
  };
}

/** The reading with an encoding: the one that a person named, or a clear guess by the file's beginning. */
async function withEncoding(source: ByteSource, reading: Reading): Promise<Result<Reading>> {
  if (reading.encoding !== undefined) return { ok: true, value: reading };
  const { name, clear, candidates } = guessEncoding(await source.head(HEAD));
  if (!clear && candidates.length > 0) {
    return refused('file-encoding-unsure', { path: source.path, candidates: candidates.join(', ') });
  }
  return { ok: true, value: { ...reading, encoding: name } };
}
