import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, chmod, copyFile, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { done, refused } from '../../annotations/model/outcome.ts';
import { compareText } from '../../annotations/model/span.ts';
import type { Result } from '../../shared/problem.ts';
import type { Files, FolderEntry } from '../service/ports/files.ts';
import { errnoOf, toReadProblem, toWriteProblem } from './file-failure.ts';
import { makeFolder } from './make-folder.ts';
import { isOpenProject } from './open-projects.ts';
import { putFiles } from './put-files.ts';
import { removeQuietly } from './remove-quietly.ts';
import { takePlace } from './take-place.ts';

export function createFiles(): Files {
  return { kindOf, realPath, readable, read, list, copyNew, put: putFiles };
}

async function kindOf(path: string): Promise<FolderEntry['kind'] | undefined> {
  try {
    return toKind(await stat(path));
  } catch {
    return undefined;
  }
}

async function realPath(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    return undefined;
  }
}

async function readable(path: string): Promise<Result<{ readonly size: number }>> {
  if (await isOpenProject(path)) return refused('file-kind-unknown', { path });
  return reading(path, async () => {
    const stats = await stat(path);
    // A pipe or a device would be waited for without end.
    const kind = toKind(stats);
    if (kind === 'folder') return refused('file-is-folder', { path });
    if (kind === 'other') return refused('file-unreadable', { path });
    await access(path, constants.R_OK);
    return done({ size: stats.size });
  });
}

async function read(path: string): Promise<Result<Uint8Array>> {
  const fit = await readable(path);
  return fit.ok ? reading(path, async () => done<Uint8Array>(await readFile(path))) : fit;
}

function list(folder: string): Promise<Result<readonly FolderEntry[]>> {
  return reading(folder, async () => {
    const entries = await readdir(folder, { withFileTypes: true });
    const listed = entries.map(async (entry): Promise<FolderEntry> => {
      if (!entry.isSymbolicLink()) return { name: entry.name, kind: toKind(entry) };
      return { name: entry.name, kind: (await kindOf(join(folder, entry.name))) ?? 'other' };
    });
    return done((await Promise.all(listed)).sort((a, b) => compareText(a.name, b.name)));
  });
}

async function copyNew(from: string, to: string): Promise<Result<boolean>> {
  if (await isOpenProject(from)) return refused('project-in-use', { path: from });
  const there = await kindOf(from);
  if (there === undefined) return refused('file-not-found', { path: from });
  // Under its own name there is only ever the whole copy, also when two make it at once or the process dies.
  const beside = join(dirname(to), `.${basename(to)}-${randomBytes(6).toString('hex')}.partial`);
  try {
    await makeFolder(dirname(to));
    await copyFile(from, beside, constants.COPYFILE_EXCL);
    // What was installed may be read-only; the copy is the person's own.
    await chmod(beside, 0o644);
    await takePlace(beside, to);
    return done(true);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return done(false);
    const problem = toWriteProblem(error, to);
    if (problem === undefined) throw error;
    return refused(problem.code, problem.params);
  } finally {
    await removeQuietly(beside);
  }
}

async function reading<T>(path: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const problem = toReadProblem(error, path);
    if (problem === undefined) throw error;
    return refused(problem.code, problem.params);
  }
}

function toKind(entry: Pick<Stats, 'isFile' | 'isDirectory'>): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
