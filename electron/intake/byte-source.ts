import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { done, refused } from '../../annotations/model/outcome.ts';
import type { AppProblem, ProblemCode, Result } from '../../shared/problem.ts';
import type { IntakeFile } from '../service/ports/intake.ts';
import { type ByteSource, ReadFailure } from './reader.ts';

/** Large enough that a disk reads at its speed, small enough that a progress bar moves. */
const PORTION = 256 * 1024;

/**
 * A file's bytes, read when they are asked for.
 * @param path names it in sentences
 * @throws ReadFailure where the file can't be looked at
 */
export async function openSource(file: IntakeFile, path: string): Promise<ByteSource> {
  if (file.kind === 'bytes') return toSource(file.name, path, file.bytes);
  const { size } = await reading(path, () => stat(file.path));
  return toFileSource(file.path, path, size);
}

/** Bytes that are in memory already. */
export function toSource(name: string, path: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    path,
    size: bytes.length,
    head: async (length) => bytes.subarray(0, length),
    all: async (limit) => (bytes.length > limit ? tooLarge(path, limit) : done(bytes)),
    async *stream(onRead) {
      for (let start = 0; start < bytes.length; start += PORTION) {
        const portion = bytes.subarray(start, start + PORTION);
        yield portion;
        onRead?.(start + portion.length);
      }
    },
  };
}

/** The sentence for what is too large for one article. `limit` in bytes. */
export function tooLarge(path: string, limit: number) {
  return refused('file-too-large' as const, { path, limit: toMegabytes(limit) });
}

/** Whole megabytes, as sentences give them. */
export function toMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

function toFileSource(place: string, path: string, size: number): ByteSource {
  return {
    name: basename(place),
    path,
    size,
    head: (length) => reading(path, () => readHead(place, length)),
    all: (limit) => reading(path, () => readAll(place, path, size, limit)),
    async *stream(onRead) {
      let bytes = 0;
      for await (const portion of readPortions(place, path)) {
        yield portion;
        bytes += portion.length;
        onRead?.(bytes);
      }
    },
  };
}

async function readHead(place: string, length: number): Promise<Uint8Array> {
  const file = await open(place);
  try {
    const head = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await file.read(head, filled, length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return head.subarray(0, filled);
  } finally {
    await file.close();
  }
}

/** One byte more than allowed is asked for: a file can grow, and a pipe has no size. */
async function readAll(place: string, path: string, size: number, limit: number): Promise<Result<Uint8Array>> {
  if (size > limit) return tooLarge(path, limit);
  const bytes = await readHead(place, size + 1);
  return bytes.length <= size ? done(bytes) : readGrown(place, path, limit);
}

async function readGrown(place: string, path: string, limit: number): Promise<Result<Uint8Array>> {
  const bytes = await readHead(place, limit + 1);
  return bytes.length > limit ? tooLarge(path, limit) : done(bytes);
}

async function* readPortions(place: string, path: string): AsyncGenerator<Uint8Array> {
  const file = await reading(path, () => open(place));
  try {
    for (;;) {
      // A new one each time: who gets it may keep it.
      const { bytesRead, buffer } = await reading(path, () => file.read(new Uint8Array(PORTION), 0, PORTION, null));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The system's error codes (errno) that a person can cause, by what they mean for a file that is read. */
const PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  ENAMETOOLONG: 'file-not-found',
  EINVAL: 'file-not-found',
  ERR_INVALID_ARG_VALUE: 'file-not-found',
  EISDIR: 'file-is-folder',
  EACCES: 'file-no-permission',
  EPERM: 'file-no-permission',
  ELOOP: 'file-unreadable',
  EIO: 'file-unreadable',
  ENXIO: 'file-unreadable',
  EBUSY: 'file-unreadable',
};

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const problem = toProblem(error, path);
    throw problem === undefined ? error : new ReadFailure(problem);
  }
}

function toProblem(error: unknown, path: string): AppProblem | undefined {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = PROBLEMS[errno];
  return code && { code, params: { path } };
}
