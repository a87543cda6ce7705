import { extname } from 'node:path';
import type { IntakeFile } from '../service/ports/intake.ts';

export type FileKind = 'text' | 'unknown';

/** Kinds that hold text as well, but not the article's text and nothing else. */
const OTHER_ENDINGS = new Set([
  '.html',
  '.htm',
  '.xhtml',
  '.xml',
  '.json',
  '.jsonl',
  '.csv',
  '.tsv',
  '.rtf',
  '.ann',
  '.zhupi',
]);

/** By content where that tells, by the name's ending where it doesn't; without an ending a text is taken for one. */
export function kindOf({ name, bytes }: IntakeFile): FileKind {
  if (OTHER_ENDINGS.has(extname(name).toLowerCase())) return 'unknown';
  return isBinary(bytes) ? 'unknown' : 'text';
}

/** No text in any encoding but UTF-16 and UTF-32 holds a zero byte, and those begin with a byte order mark. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0) && !beginsWithUtf16Mark(bytes);
}

function beginsWithUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
