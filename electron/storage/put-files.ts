import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { done, refused } from '../../annotations/model/outcome.ts';
import type { Result } from '../../shared/problem.ts';
import type { WrittenFile } from '../service/ports/files.ts';
import { errnoOf, toWriteProblem } from './file-failure.ts';
import { makeFolder } from './make-folder.ts';
import { removeQuietly } from './remove-quietly.ts';

/**
 * Puts files into a folder, all or none. They are written into a hidden folder beside their places and forced to disk first;
 * then each is renamed to its place, while what it replaces is kept in the hidden folder, to be brought back if a later
 * one fails.
 */
export async function putFiles(folder: string, files: readonly WrittenFile[]): Promise<Result<void>> {
  const place = resolve(folder);
  // Inside, since the folder may be a disk of its own, and nothing is renamed from one disk to another.
  const beside = join(place, `.zhupi-${randomBytes(6).toString('hex')}.partial`);
  let made: string | undefined;
  try {
    made = await makeFolder(place);
    await mkdir(beside);
    await mkdir(join(beside, 'new'));
    await mkdir(join(beside, 'old'));
    for (const file of files) await writeDurably(join(beside, 'new', file.name), file.bytes);
    await moveAll(beside, place, files);
    await removeQuietly(beside);
    await syncFolder(place);
    return done(undefined);
  } catch (error) {
    await removeQuietly(beside);
    if (made !== undefined) await removeEmpty(place, made);
    const problem = toWriteProblem(error, folder);
    if (problem === undefined) throw error;
    return refused(problem.code, problem.params);
  }
}

/** Takes back folders that were made for nothing, from the innermost up; one that has got something in it stays. */
async function removeEmpty(folder: string, uppermost: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch {
    return;
  }
  if (folder !== uppermost) await removeEmpty(dirname(folder), uppermost);
}

async function moveAll(beside: string, place: string, files: readonly WrittenFile[]): Promise<void> {
  const moved: { readonly name: string; readonly replaced: boolean }[] = [];
  try {
    for (const { name } of files) {
      const replaced = await keepOld(join(place, name), join(beside, 'old', name));
      await rename(join(beside, 'new', name), join(place, name));
      moved.push({ name, replaced });
    }
  } catch (error) {
    for (const { name, replaced } of moved) {
      if (replaced) await rename(join(beside, 'old', name), join(place, name));
      else await rm(join(place, name), { force: true });
    }
    throw error;
  }
}

/** A second name for what is there, so that its own name never stands for nothing, not even when the process dies. */
async function keepOld(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    // Some file systems (FAT, network shares) know no second names.
    await copyFile(from, to);
    return true;
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Forces the names in a folder to disk, where the system knows such a thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
