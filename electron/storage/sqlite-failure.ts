import type { ProblemCode } from '../../shared/problem.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';

/**
 * SQLite's result codes (sqlite.org/rescode.html) that a person's machine can cause. A code stands for all its extended
 * codes unless one of them is named itself.
 */
const CODES: Readonly<Record<string, ProblemCode>> = {
  SQLITE_FULL: 'disk-full',
  SQLITE_NOLFS: 'disk-full',
  SQLITE_BUSY: 'project-in-use',
  SQLITE_LOCKED: 'project-in-use',
  SQLITE_PROTOCOL: 'project-in-use',
  SQLITE_CORRUPT: 'project-damaged',
  SQLITE_IOERR_CORRUPTFS: 'project-damaged',
  SQLITE_IOERR_DATA: 'project-damaged',
  SQLITE_FORMAT: 'project-damaged',
  SQLITE_NOTADB: 'project-not-a-project',
  SQLITE_READONLY: 'file-no-permission',
  SQLITE_READONLY_DIRECTORY: 'folder-read-only',
  SQLITE_READONLY_DBMOVED: 'file-unreadable',
  SQLITE_PERM: 'file-no-permission',
  SQLITE_AUTH: 'file-no-permission',
  SQLITE_CANTOPEN: 'file-unreadable',
  SQLITE_IOERR: 'file-unreadable',
};

/**
 * What a store rejects with in place of an error of SQLite's.
 * @returns the error itself when no machine can be blamed for it (a broken constraint, a mistake in a statement): a bug.
 */
export function toStoreFailure(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const problem = CODES[code] ?? CODES[code.split('_').slice(0, 2).join('_')];
  return problem === undefined ? error : new StoreFailure(problem, { path }, error);
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== 'SqliteError') return undefined;
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
