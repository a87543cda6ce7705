import { access, constants, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { done, refused } from '../../annotations/model/outcome.ts';
import type { Result } from '../../shared/problem.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { errnoOf, toWriteProblem } from './file-failure.ts';
import { latestVersion, migrate, versionOf } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { holdOpen, identityOf, isOpenProject } from './open-projects.ts';
import { checkHeader, refusedNewer } from './project-header.ts';
import { toStoreFailure } from './sqlite-failure.ts';

export interface OpenDatabase {
  readonly database: Database.Database;
  /** Closes the connection: the write-ahead log goes into the file, the lock goes away. */
  close(): void;
}

/**
 * Opens a project file for this process alone.
 * @param beforeUpgrade called with the open file before an older version is brought up to date.
 */
export async function openDatabase(
  path: string,
  migrations: readonly Migration[],
  beforeUpgrade: (database: Database.Database, version: number) => Promise<void>,
): Promise<Result<OpenDatabase>> {
  const latest = latestVersion(migrations);
  const fit = await checkFile(path, latest);
  if (!fit.ok) return fit;
  const letGo = holdOpen(fit.value);
  if (letGo === undefined) return refused('project-in-use', { path });
  let database: Database.Database | undefined;
  const close = (): void => {
    try {
      database?.close();
    } finally {
      letGo();
    }
  };
  try {
    // No patience with another process's lock: a person wants to know at once.
    database = new Database(path, { fileMustExist: true, timeout: 0 });
    configure(database);
    const version = versionOf(database);
    // The header may have been older than a write-ahead log that a newer program left behind.
    if (version > latest) {
      close();
      return refusedNewer(path, version, latest);
    }
    if (version < latest) {
      await beforeUpgrade(database, version);
      migrate(database, migrations);
    }
    return done({ database, close });
  } catch (error) {
    const failure = toStoreFailure(error, path);
    close();
    // The copy before an upgrade writes files too.
    const problem = failure instanceof StoreFailure ? failure.problem : toWriteProblem(failure, dirname(path));
    if (problem === undefined) throw failure;
    return refused(problem.code, problem.params);
  }
}

/** How every connection to a project is set up. The order matters: the lock mode before the first look at the file. */
function configure(database: Database.Database): void {
  // One process at a time. In this mode SQLite keeps the log's index in memory, and the first read takes the lock.
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  // 16 MB: an import writes the same pages of indexes again and again, and brings them into the file a quarter as often.
  database.pragma('wal_autocheckpoint = 4000');
  // A commit that has been answered survives the loss of power.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // Views and triggers of a file from elsewhere may call no function with side effects.
  database.pragma('trusted_schema = OFF');
}

/** What can be told of a file before SQLite touches it. @returns which file it is. */
async function checkFile(path: string, latest: number): Promise<Result<string>> {
  const identity = await identityOf(path);
  if (identity === undefined) return refused('project-not-found', { path });
  if (await isOpenProject(path)) return refused('project-in-use', { path });
  const stats = await stat(path);
  if (stats.isDirectory()) return refused('file-is-folder', { path });
  if (!stats.isFile()) return refused('project-not-a-project', { path });
  const header = await checkHeader(path, latest);
  if (!header.ok) return header;
  const writable = await checkWritable(path);
  return writable.ok ? done(identity) : writable;
}

/** The write-ahead log lies beside the file (beside the real one, where `path` is a link), so the folder must be writable too. */
async function checkWritable(path: string): Promise<Result<void>> {
  const folder = dirname(await realpath(path));
  if (!(await mayWrite(folder))) return refused('folder-read-only', { path: folder });
  return (await mayWrite(path)) ? done(undefined) : refused('file-no-permission', { path });
}

async function mayWrite(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch (error) {
    const code = errnoOf(error);
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
    throw error;
  }
}
