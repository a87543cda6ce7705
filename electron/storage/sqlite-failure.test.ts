import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { toStoreFailure } from './sqlite-failure.ts';

function codeFor(code: string): string | undefined {
  const failure = toStoreFailure(new Database.SqliteError('message', code), '/p.zhupi');
  return failure instanceof StoreFailure ? failure.problem.code : undefined;
}

describe('an error of SQLite', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_BUSY', 'project-in-use'],
    ['SQLITE_BUSY_RECOVERY', 'project-in-use'],
    ['SQLITE_LOCKED', 'project-in-use'],
    ['SQLITE_CORRUPT', 'project-damaged'],
    ['SQLITE_CORRUPT_INDEX', 'project-damaged'],
    ['SQLITE_IOERR_CORRUPTFS', 'project-damaged'],
    ['SQLITE_NOTADB', 'project-not-a-project'],
    ['SQLITE_READONLY', 'file-no-permission'],
    ['SQLITE_READONLY_DIRECTORY', 'folder-read-only'],
    ['SQLITE_READONLY_DBMOVED', 'file-unreadable'],
    ['SQLITE_CANTOPEN', 'file-unreadable'],
    ['SQLITE_IOERR_READ', 'file-unreadable'],
    ['SQLITE_IOERR_FSYNC', 'file-unreadable'],
  ])('%s is %s', (code, problem) => {
    expect(codeFor(code)).toBe(problem);
  });

  it.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'SQLITE_MISUSE', 'SQLITE_TOOBIG', 'SQLITE_MISMATCH'])(
    '%s is a bug',
    (code) => {
      expect(codeFor(code)).toBeUndefined();
    },
  );

  it('names the file and keeps the cause', () => {
    const cause = new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
    expect(toStoreFailure(cause, '/p.zhupi')).toMatchObject({ problem: { params: { path: '/p.zhupi' } }, cause });
  });

  it('is not taken for one when it comes from elsewhere', () => {
    const error = Object.assign(new Error('x'), { code: 'SQLITE_FULL' });
    expect(toStoreFailure(error, '/p.zhupi')).toBe(error);
  });
});
