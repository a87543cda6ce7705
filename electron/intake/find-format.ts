import { extname } from 'node:path';
import { done, refused } from '../../annotations/model/outcome.ts';
import { endingsOfFormat, type FileFormat, fileFormats, type Reading } from '../../shared/api/import.ts';
import type { Result } from '../../shared/problem.ts';
import { guessEncoding } from './guess-encoding.ts';
import type { ByteSource } from './reader.ts';

/** What bytes alone tell. */
type Content = 'zip' | 'docx' | 'xlsx' | 'html' | 'jsonl' | 'characters' | 'binary';

const HEAD = 64 * 1024;
const ZIPPED: readonly FileFormat[] = ['docx', 'xlsx', 'zip'];

/** Kinds that hold characters as well, but no article: markup and annotations of others, mails. */
const OTHER_ENDINGS = new Set(['.xml', '.rtf', '.ann', '.mht', '.mhtml', '.eml', '.css', '.js', '.svg']);

/**
 * By content where that tells, by the name's ending where it doesn't; without a known ending, characters are taken for
 * text. What a person said counts before both, where the bytes can be that.
 */
export async function findFormat(source: ByteSource, { format: said }: Reading): Promise<Result<FileFormat>> {
  const content = contentOf(await source.head(HEAD));
  const ending = extname(source.name).toLowerCase();
  const named = fileFormats.find((format) => endingsOfFormat[format].includes(ending));
  const expected = said ?? named;
  const isZipped = content === 'zip' || content === 'docx' || content === 'xlsx';
  if (content === 'binary' || (expected !== undefined && ZIPPED.includes(expected) !== isZipped)) {
    if (said !== undefined) return wrongFormat(source, said);
    if (named !== undefined && (ZIPPED.includes(named) || content === 'binary')) return wrongFormat(source, named);
    if (content === 'binary') return refused('file-kind-unknown', { path: source.path });
  }
  if (said !== undefined) return done(said);
  if (isZipped) return done(content === 'zip' ? (zippedOf(named) ?? 'zip') : content);
  if (content === 'html' || content === 'jsonl') return done(content);
  if (named !== undefined) return done(named);
  return OTHER_ENDINGS.has(ending) ? refused('file-kind-unknown', { path: source.path }) : done('text');
}

function wrongFormat({ path }: ByteSource, format: FileFormat) {
  return refused('file-format-wrong' as const, { path, format });
}

function zippedOf(format: FileFormat | undefined): FileFormat | undefined {
  return format !== undefined && ZIPPED.includes(format) ? format : undefined;
}

/** Of PDF, RTF and the Office files before 2007 (also of later ones under a password). */
const OTHER_SIGNS = ['%PDF-', '{\\rtf', '\u00d0\u00cf\u0011\u00e0'];

function contentOf(head: Uint8Array): Content {
  if (isZip(head)) return packageOf(head);
  const sign = latin1(head.subarray(0, 8));
  if (OTHER_SIGNS.some((other) => sign.startsWith(other))) return 'binary';
  const beginning = beginningOf(head);
  if (beginning === undefined) return 'binary';
  if (HTML.test(beginning)) return 'html';
  if (JSON_RECORDS.test(beginning)) return 'jsonl';
  return 'characters';
}

/** After what may stand before: comments (browsers write where a page was saved from), an XML declaration. */
const HTML = /^\ufeff?\s*(?:(?:<\?xml[^>]*>|<!--[\s\S]*?-->)\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b/i;
/** An article may begin with a bracket; that it begins with a quoted key is another matter. */
const JSON_RECORDS = /^\ufeff?\s*(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.)*"\s*:/;

/** The first characters, ASCII ones as such; undefined where no encoding makes characters of the bytes. */
function beginningOf(head: Uint8Array): string | undefined {
  const start = head.subarray(0, 4096);
  if (!head.includes(0)) return hasControls(start) ? undefined : latin1(start).replace(/^\xef\xbb\xbf/, '');
  const { name, sure, clear } = guessEncoding(head);
  const isUtf16 = name === 'utf-16le' || name === 'utf-16be';
  return isUtf16 && (sure || clear) ? new TextDecoder(name).decode(start) : undefined;
}

/** Bytes that no text holds, in no encoding that keeps ASCII as it is: more than the odd form feed or escape. */
function hasControls(bytes: Uint8Array): boolean {
  const controls = bytes.filter(
    (byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b,
  );
  return controls.length > bytes.length / 50;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** `PK` and the sign of a file, or of the end where an archive is empty. */
function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** Office's packages begin with one of their own parts (OPC, ISO 29500-2); which kind it is, the first folder tells. */
function packageOf(head: Uint8Array): 'zip' | 'docx' | 'xlsx' {
  const text = latin1(head);
  const first = nameAt(text, 0);
  if (!/^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|customXml\/)/.test(first)) return 'zip';
  for (let at = 0; at >= 0; at = text.indexOf('PK\x03\x04', at + 4)) {
    const name = nameAt(text, at);
    if (name.startsWith('word/')) return 'docx';
    if (name.startsWith('xl/')) return 'xlsx';
  }
  return 'zip';
}

/** Name in a zip's local file header: its length stands at byte 26, the name at byte 30 (APPNOTE 4.3.7). */
function nameAt(text: string, at: number): string {
  const length = text.charCodeAt(at + 26) + 256 * text.charCodeAt(at + 27);
  return text.slice(at + 30, at + 30 + (length || 0));
}
