import type { Problem } from '../../annotations/model/outcome.ts';
import type { ProblemCode } from '../../shared/problem.ts';

/** The system's error codes (errno) that a person can cause, by what they mean for a file that is read. */
const READING: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'file-is-folder',
  EACCES: 'file-no-permission',
  EPERM: 'file-no-permission',
  EIO: 'file-unreadable',
  ELOOP: 'file-unreadable',
  ENAMETOOLONG: 'file-not-found',
  EINVAL: 'file-not-found',
  ENXIO: 'file-unreadable',
  EBUSY: 'file-unreadable',
  ERR_INVALID_ARG_VALUE: 'file-not-found',
};

/** And for a folder that is written to. */
const WRITING: Readonly<Record<string, ProblemCode>> = {
  ...READING,
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EEXIST: 'export-target-is-file',
};

/** @returns undefined when the error is none that a person can cause: a bug, to be thrown on. */
export function toReadProblem(error: unknown, path: string): Problem<ProblemCode> | undefined {
  return toProblem(error, path, READING);
}

/** @returns undefined when the error is none that a person can cause: a bug, to be thrown on. */
export function toWriteProblem(error: unknown, path: string): Problem<ProblemCode> | undefined {
  return toProblem(error, path, WRITING);
}

function toProblem(
  error: unknown,
  path: string,
  codes: Readonly<Record<string, ProblemCode>>,
): Problem<ProblemCode> | undefined {
  const code = errnoOf(error);
  const problem = code === undefined ? undefined : codes[code];
  return problem && { code: problem, params: { path } };
}

/** `ENOENT` and its like; undefined for any other error. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
