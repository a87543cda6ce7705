import { readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Clock } from '../service/ports/clock.ts';
import type { Log } from '../service/ports/log.ts';
import { errnoOf } from './file-failure.ts';
import { makeFolder } from './make-folder.ts';
import { removeQuietly } from './remove-quietly.ts';

const KEPT = 5;
const MAX_AGE_MS = 24 * 60 * 60 * 1000;
/** 1 MiB of the usual pages: a copy of that size takes a few milliseconds, and then others have their turn. */
const PAGES_AT_ONCE = 256;
/** 16 MiB: so little left is copied to the end even when the project is to be closed. */
const PAGES_TO_FINISH = 4096;

/** Where the backups of a project lie: `news.zhupi` has them in `news.backups/`. */
export function backupFolder(path: string): string {
  return join(dirname(path), `${stemOf(path)}.backups`);
}

function stemOf(path: string): string {
  return basename(path).replace(/\.zhupi$/i, '');
}

/** The project was closed before the copy was complete; no failure. */
class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

export interface BackupRun {
  /** Settles when the copy is in place, was not needed, failed or was stopped; never rejects. */
  readonly finished: Promise<void>;
  /** The project is to be closed: a copy that would take long is given up. */
  stop(): void;
}

/** Copies the project beside itself when the last copy is a day old or older. A failure is logged: work goes on. */
export function startBackup(
  database: Database,
  path: string,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): BackupRun {
  let stopped = false;
  const run = async (): Promise<void> => {
    const now = clock.now();
    if (!hasArticles(database)) return;
    const last = (await backupsIn(backupFolder(path), stemOf(path))).at(-1);
    if (last !== undefined && Date.parse(now) - Date.parse(last.at) < MAX_AGE_MS) return;
    await copyNow(database, path, now, () => stopped);
  };
  return {
    finished: run().catch((error: unknown) => {
      if (!(error instanceof GivenUp)) log.warn(`no backup could be made of ${path}`, error);
    }),
    stop: () => {
      stopped = true;
    },
  };
}

/** Before that there is nothing to lose. */
function hasArticles(database: Database): boolean {
  return database.prepare('SELECT 1 FROM articles LIMIT 1').get() !== undefined;
}

/** @param at ISO 8601: names the copy. @param isStopped asked between two portions. */
export async function copyNow(
  database: Database,
  path: string,
  at: string,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const folder = backupFolder(path);
  await makeFolder(folder);
  const target = join(folder, `${stemOf(path)}-${toStamp(at)}.zhupi`);
  const partial = `${target}.partial`;
  try {
    await removePartials(folder, stemOf(path));
    await database.backup(partial, {
      progress: ({ remainingPages }) => {
        if (isStopped() && remainingPages > PAGES_TO_FINISH) throw new GivenUp();
        return PAGES_AT_ONCE;
      },
    });
    await rename(partial, target);
  } catch (error) {
    await removePartials(folder, stemOf(path));
    throw error;
  }
  const all = await backupsIn(folder, stemOf(path));
  for (const { name } of all.slice(0, -KEPT)) await removeQuietly(join(folder, name));
}

/**
 * Copies that were given up, or that a process left when it died, with the journals SQLite writes beside them. Who has the
 * project open is the only one to make copies of it.
 */
async function removePartials(folder: string, stem: string): Promise<void> {
  const names = await readdir(folder);
  const partials = names.filter((name) => name.startsWith(`${stem}-`) && /\.zhupi\.partial(-journal)?$/.test(name));
  for (const name of partials) await removeQuietly(join(folder, name));
}

/** Oldest first. Only files named as we name them: whatever else lies there is not ours to remove. */
async function backupsIn(
  folder: string,
  stem: string,
): Promise<readonly { readonly name: string; readonly at: string }[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
  return names
    .flatMap((name) => {
      if (!name.startsWith(`${stem}-`)) return [];
      const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.zhupi$/.exec(name.slice(stem.length + 1));
      if (stamp === null) return [];
      const [, year, month, day, hour, minute, second] = stamp;
      return [{ name, at: `${year}-${month}-${day}T${hour}:${minute}:${second}Z` }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** `2026-03-01T08:30:00.000Z` -> `20260301T083000Z`: file names take no colons on Windows. */
function toStamp(at: string): string {
  return at.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}
