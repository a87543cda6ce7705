import { Buffer } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { IntakeFile } from '../../service/ports/intake.ts';

/** Signatures of APPNOTE 4.3.7, 4.3.9, 4.3.12 and 4.3.16. */
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** General purpose bit 3: sizes stand behind the data. */
const SIZES_BEHIND = 0x8;
const PORTION = 1024 * 1024;

interface Span {
  /** Behind the entry, where the next one begins. */
  readonly end: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

/**
 * An archive that ends before its list of contents does: the list is made anew from the headers in front of the entries,
 * as far as these are whole. Undefined where there is not one.
 */
export async function openTruncated(file: IntakeFile, options: Parameters<typeof fromRandomAccessReaderPromise>[2]) {
  const bytes = await openBytes(file);
  const list = await listFromHeaders(bytes);
  if (list.length === 0) {
    await bytes.close();
    return undefined;
  }
  const contents = Buffer.concat(list);
  const tail = Buffer.concat([contents, endOf(list.length, contents.length, bytes.size)]);
  const zip: ZipFile = await fromRandomAccessReaderPromise(
    new LengthenedReader(bytes, tail),
    bytes.size + tail.length,
    options,
  );
  return zip;
}

interface Bytes {
  readonly size: number;
  /** Fewer at the end. */
  read(start: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

async function openBytes(file: IntakeFile): Promise<Bytes> {
  if (file.kind === 'bytes') {
    const { buffer, byteOffset, length } = file.bytes;
    const bytes = Buffer.from(buffer, byteOffset, length);
    return {
      size: length,
      read: async (start, count) => bytes.subarray(start, start + count),
      close: async () => undefined,
    };
  }
  const handle = await open(file.path);
  const { size } = await handle.stat();
  return {
    size,
    read: (start, count) => readFrom(handle, start, Math.min(count, size - start)),
    close: () => handle.close(),
  };
}

async function readFrom(handle: FileHandle, start: number, count: number): Promise<Buffer> {
  if (count <= 0) return Buffer.alloc(0);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, start);
  return buffer.subarray(0, bytesRead);
}

/** Entries of a list of contents, for one whole entry after the other from the beginning of the archive. */
async function listFromHeaders(bytes: Bytes): Promise<readonly Buffer[]> {
  const list: Buffer[] = [];
  for (let start = 0; ; ) {
    const header = await bytes.read(start, LOCAL_LENGTH);
    if (header.length < LOCAL_LENGTH || header.readUInt32LE(0) !== LOCAL) return list;
    const names = await bytes.read(start + LOCAL_LENGTH, header.readUInt16LE(26) + header.readUInt16LE(28));
    const dataStart = start + LOCAL_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
    const span = await spanOf(bytes, header, dataStart);
    if (span === undefined || span.end > bytes.size) return list;
    list.push(contentsEntry(header, names, span, start));
    start = span.end;
  }
}

async function spanOf(bytes: Bytes, header: Buffer, dataStart: number): Promise<Span | undefined> {
  if ((header.readUInt16LE(6) & SIZES_BEHIND) !== 0) return findDescriptor(bytes, dataStart);
  const packed = header.readUInt32LE(18);
  return { end: dataStart + packed, crc: header.readUInt32LE(14), packed, unpacked: header.readUInt32LE(22) };
}

/** The descriptor that says as many bytes as lie before it: four bytes alone may be part of the data. */
async function findDescriptor(bytes: Bytes, dataStart: number): Promise<Span | undefined> {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(DESCRIPTOR);
  for (let start = dataStart; start < bytes.size; start += PORTION) {
    // As many bytes more as a descriptor has, so that one on the edge is found.
    const portion = await bytes.read(start, PORTION + 16);
    for (let at = portion.indexOf(signature); at >= 0 && at < PORTION; at = portion.indexOf(signature, at + 1)) {
      const packed = start + at - dataStart;
      if (at + 16 > portion.length || portion.readUInt32LE(at + 8) !== packed) continue;
      const end = start + at + 16;
      return { end, crc: portion.readUInt32LE(at + 4), packed, unpacked: portion.readUInt32LE(at + 12) };
    }
  }
  return undefined;
}

function contentsEntry(header: Buffer, names: Buffer, span: Span, start: number): Buffer {
  const entry = Buffer.alloc(CENTRAL_LENGTH);
  entry.writeUInt32LE(CENTRAL, 0);
  // From "version needed" to "method" and times, both headers agree; sizes are those that were found.
  header.copy(entry, 6, 4, 14);
  entry.writeUInt32LE(span.crc, 16);
  entry.writeUInt32LE(span.packed, 20);
  entry.writeUInt32LE(span.unpacked, 24);
  header.copy(entry, 28, 26, 30);
  entry.writeUInt32LE(start, 42);
  return Buffer.concat([entry, names]);
}

function endOf(count: number, length: number, start: number): Buffer {
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

/** The archive's bytes with others behind them. */
class LengthenedReader extends RandomAccessReader {
  readonly #bytes: Bytes;
  readonly #tail: Buffer;

  constructor(bytes: Bytes, tail: Buffer) {
    super();
    this.#bytes = bytes;
    this.#tail = tail;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false });
  }

  override close(callback: (error: Error | null) => void): void {
    this.#bytes.close().then(
      () => callback(null),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }

  async *#range(start: number, end: number): AsyncGenerator<Buffer> {
    const { size } = this.#bytes;
    for (let at = start; at < Math.min(end, size); ) {
      const portion = await this.#bytes.read(at, Math.min(PORTION, end - at, size - at));
      if (portion.length === 0) return;
      yield portion;
      at += portion.length;
    }
    if (end > size) yield this.#tail.subarray(Math.max(start - size, 0), end - size);
  }
}
