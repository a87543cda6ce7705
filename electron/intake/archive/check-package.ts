import { refused } from '../../../annotations/model/outcome.ts';
import type { AppProblem } from '../../../shared/problem.ts';
import { ReadFailure } from '../reader.ts';
import { type ArchiveLimits, PACKAGE_LIMITS, toLimitName } from './limits.ts';
import { readArchive } from './zip.ts';

/** Hears the bytes of a part, in portions; what it returns is wrong with the package. */
export type PartCheck = (name: string) => ((portion: Uint8Array) => AppProblem | undefined) | undefined;

/**
 * Unpacks a file that is an archive inside (xlsx, docx) without keeping anything, so that a library that unpacks it into
 * memory can be given it without fear: undefined, or why not. `file-too-large` for an honest one that is too large.
 * @param path names the file in sentences
 */
export async function checkPackage(
  bytes: Uint8Array,
  path: string,
  checkPart: PartCheck = () => undefined,
  limits: ArchiveLimits = PACKAGE_LIMITS,
): Promise<AppProblem | undefined> {
  const { totalBytes } = limits;
  let unpacked = 0;
  const file = { kind: 'bytes', name: path, bytes } as const;
  // The archive's own sum is not asked: it would call an honest package a bomb.
  const items = readArchive(file, path, undefined, { ...limits, totalBytes: Number.MAX_SAFE_INTEGER });
  for await (const item of items) {
    if ('problem' in item) return item.problem;
    unpacked += item.source.size;
    if (unpacked > totalBytes) return refused('file-too-large', { path, limit: toLimitName(totalBytes) }).problem;
    try {
      const hear = checkPart(item.place.slice(1));
      for await (const portion of item.source.stream()) {
        const problem = hear?.(portion);
        if (problem !== undefined) return problem;
      }
    } catch (error) {
      if (error instanceof ReadFailure) return error.problem;
      throw error;
    }
  }
  return undefined;
}
