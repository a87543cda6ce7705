import { TextDecoder } from 'node:util';
import { refused } from '../../../annotations/model/outcome.ts';
import type { Encoding } from '../../../shared/api/import.ts';
import { type ByteSource, ReadFailure } from '../reader.ts';

/** Bytes of the longest line that is kept in memory; a longer one is skipped without being gathered. */
export const LINE_LIMIT = 16 * 1024 * 1024;
/** The same, as sentences name it. */
export const LINE_LIMIT_NAME = '16 MB';

const LF = 0x0a;
const CR = 0x0d;
const HEAD = 64 * 1024;

/** A physical line without its LF (a CR before it is kept: it may stand inside a quoted cell). `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: 'too-long' | 'undecodable' };

/** A line that could be read. */
export type TextLine = Extract<Line, { readonly text: string }>;

/**
 * A file's lines, a portion of bytes at a time. Lines are cut before they are decoded, so that a faulty byte costs the
 * line it stands in and no other. No more than one portion and one line (`lineLimit` bytes) is held.
 */
export async function* readLines(
  source: ByteSource,
  encoding: Encoding,
  onRead?: (bytes: number) => void,
  lineLimit = LINE_LIMIT,
): AsyncGenerator<readonly Line[], void, undefined> {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const bytes = wide ? utf8From(source, encoding, onRead) : source.stream(onRead);
  const cutter = new LineCutter(wide ? 'utf-8' : encoding, wide ? LF : lineEndOf(await source.head(HEAD)), lineLimit);
  for await (const portion of bytes) yield cutter.cut(portion);
  yield cutter.end();
}

/** In none of the encodings but UTF-16 is an LF or CR part of another character. CR alone ends the lines of old files. */
function lineEndOf(head: Uint8Array): number {
  return head.includes(LF) || !head.includes(CR) ? LF : CR;
}

/** The text of a stream in portions; a byte order mark is left out. Throws a ReadFailure where it can't be decoded. */
export async function* decodeStream(
  source: ByteSource,
  encoding: Encoding,
  onRead?: (bytes: number) => void,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let before = 0;
  const decode = (portion?: Uint8Array): string => {
    try {
      return portion === undefined ? decoder.decode() : decoder.decode(portion, { stream: true });
    } catch {
      // Where in the portion is not known: the byte named is the one before which all was well.
      throw new ReadFailure(refused('file-encoding-wrong', { path: source.path, encoding, byte: before }).problem);
    }
  };
  for await (const portion of source.stream(onRead)) {
    yield decode(portion);
    before += portion.length;
  }
  yield decode();
}

async function* utf8From(source: ByteSource, encoding: Encoding, onRead?: (bytes: number) => void) {
  const encoder = new TextEncoder();
  for await (const text of decodeStream(source, encoding, onRead)) yield encoder.encode(text);
}

class LineCutter {
  readonly #decoder: TextDecoder;
  readonly #lineEnd: number;
  readonly #limit: number;
  #number = 1;
  #held: Uint8Array[] = [];
  #heldBytes = 0;

  constructor(encoding: Encoding, lineEnd: number, limit: number) {
    // The mark is taken off by hand: it belongs to the file's beginning, and every line is decoded on its own.
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.#lineEnd = lineEnd;
    this.#limit = limit;
  }

  cut(portion: Uint8Array): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = portion.indexOf(this.#lineEnd); end >= 0; end = portion.indexOf(this.#lineEnd, start)) {
      lines.push(this.#line(portion.subarray(start, end)));
      start = end + 1;
    }
    this.#hold(portion.subarray(start));
    return lines;
  }

  end(): Line[] {
    return this.#heldBytes === 0 ? [] : [this.#line(new Uint8Array())];
  }

  #hold(rest: Uint8Array): void {
    this.#heldBytes += rest.length;
    if (this.#heldBytes > this.#limit) this.#held = [];
    // A copy: what a stream hands out may be a window on memory that it uses again.
    else if (rest.length > 0) this.#held.push(rest.slice());
  }

  #line(last: Uint8Array): Line {
    const number = this.#number;
    const tooLong = this.#heldBytes + last.length > this.#limit;
    const bytes = this.#held.length === 0 ? last : Buffer.concat([...this.#held, last]);
    this.#number += 1;
    this.#held = [];
    this.#heldBytes = 0;
    if (tooLong) return { number, fault: 'too-long' };
    try {
      const text = this.#decoder.decode(bytes);
      return { number, text: number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text };
    } catch {
      return { number, fault: 'undecodable' };
    }
  }
}
