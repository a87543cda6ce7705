import { basename } from 'node:path/posix';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { tooLarge } from '../byte-source.ts';
import { type ByteSource, ReadFailure } from '../reader.ts';
import { type ArchiveLimits, toLimitName } from './limits.ts';

/** Bytes of a file that is kept unpacked as long as its source is. */
const KEPT = 1024 * 1024;

/**
 * An entry of an archive as a file: unpacked while it is read, from the beginning each time. It ends in a ReadFailure
 * where it unpacks to more than it says (`archive-bomb`), to less, or to something else (`file-damaged`).
 * @param path names it in sentences
 */
export function createEntrySource(
  zip: ZipFile,
  entry: Entry,
  name: string,
  path: string,
  limits: ArchiveLimits,
): ByteSource {
  const size = entry.uncompressedSize;
  const unpackHere = () => unpack(zip, entry, path, limits);
  // Most files are small, and looked at before they are read: those are unpacked once.
  let kept: Promise<Uint8Array> | undefined;
  const keep = () => (kept ??= gather(unpackHere()));
  return {
    name: basename(name),
    path,
    size,
    async head(length) {
      return size <= KEPT ? (await keep()).subarray(0, length) : readHead(unpackHere(), length);
    },
    async all(limit) {
      if (size > limit) return tooLarge(path, limit);
      try {
        return done(await (size <= KEPT ? keep() : gather(unpackHere())));
      } catch (error) {
        if (error instanceof ReadFailure) return { ok: false, problem: error.problem };
        throw error;
      }
    },
    async *stream(onRead) {
      let bytes = 0;
      for await (const portion of size <= KEPT ? [await keep()] : unpackHere()) {
        yield portion;
        bytes += portion.length;
        onRead?.(bytes);
      }
    },
  };
}

async function gather(portions: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const portion of portions) all.push(portion);
  return Buffer.concat(all);
}

async function readHead(unpacked: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const portions: Uint8Array[] = [];
  let bytes = 0;
  for await (const portion of unpacked) {
    portions.push(portion);
    bytes += portion.length;
    if (bytes >= length) break;
  }
  return Buffer.concat(portions).subarray(0, length);
}

async function* unpack(zip: ZipFile, entry: Entry, path: string, limits: ArchiveLimits): AsyncGenerator<Uint8Array> {
  // What an entry says of its size is no more than a promise.
  const most = Math.min(entry.uncompressedSize, limits.entryBytes);
  let bytes = 0;
  let sum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    try {
      for await (const portion of stream as AsyncIterable<Uint8Array>) {
        bytes += portion.length;
        if (bytes > most) throw bombed(path, limits);
        sum = crc32(portion, sum);
        yield portion;
      }
    } finally {
      stream.destroy();
    }
  } catch (error) {
    throw error instanceof ReadFailure ? error : damaged(path, error instanceof Error ? error.message : String(error));
  }
  if (bytes < entry.uncompressedSize) throw damaged(path, `${bytes} < ${entry.uncompressedSize}`);
  if (sum !== entry.crc32) throw damaged(path, 'CRC-32');
}

function bombed(path: string, limits: ArchiveLimits): ReadFailure {
  return new ReadFailure(refused('archive-bomb', { path, limit: toLimitName(limits.entryBytes) }).problem);
}

function damaged(path: string, detail: string): ReadFailure {
  return new ReadFailure(refused('file-damaged', { path, detail }).problem);
}
