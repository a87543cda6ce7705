import { refused } from '../../../annotations/model/outcome.ts';
import type { Encoding, Reading } from '../../../shared/api/import.ts';
import { decodeStrictly } from '../decode.ts';
import { type EncodingGuess, guessEncoding } from '../guess-encoding.ts';
import { type ByteSource, ReadFailure } from '../reader.ts';

/** Bytes by which the encoding is told. */
const HEAD = 1024 * 1024;
const LF = 0x0a;

/**
 * In which encoding a table is written: as any file, but that a faulty line among good ones doesn't tell against UTF-8. Such
 * a line is reported where it is read.
 */
export async function guessTableEncoding(source: ByteSource): Promise<EncodingGuess> {
  const head = await source.head(HEAD);
  const guess = guessEncoding(head);
  if (guess.name === 'utf-8' || !isMostlyUtf8(head)) return guess;
  const others = guess.candidates.filter((encoding) => encoding !== 'utf-8');
  return { name: 'utf-8', sure: true, clear: true, candidates: ['utf-8', ...others] };
}

/**
 * The encoding that a person named, or one that the bytes tell.
 * @throws ReadFailure `file-encoding-unsure` where there is more than one that might be meant
 */
export async function findTableEncoding(source: ByteSource, { encoding }: Reading): Promise<Encoding> {
  if (encoding !== undefined) return encoding;
  const { name, clear, candidates } = await guessTableEncoding(source);
  if (clear || candidates.length === 0) return name;
  const params = { path: source.path, candidates: candidates.join(', ') };
  throw new ReadFailure(refused('file-encoding-unsure', params).problem);
}

/** Lines with more than ASCII in them that are UTF-8, against those that aren't: text in other encodings hardly ever is. */
function isMostlyUtf8(head: Uint8Array): boolean {
  let fitting = 0;
  let others = 0;
  // What follows the last line end is cut off, more often than not.
  for (let start = 0, end = head.indexOf(LF); end >= 0; start = end + 1, end = head.indexOf(LF, start)) {
    const line = head.subarray(start, end);
    if (!line.some((byte) => byte >= 0x80)) continue;
    if (decodeStrictly(line, 'utf-8') === undefined) others += 1;
    else fitting += 1;
  }
  return fitting > others;
}
