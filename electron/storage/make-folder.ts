import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errnoOf } from './file-failure.ts';

/**
 * Makes a folder and those above it that are not there. Node's own way (`recursive`) says ENOENT where the file system is
 * read-only, which a person would look for in vain.
 * @returns the uppermost folder that was made; undefined when all were there
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  const folder = resolve(path);
  try {
    await mkdir(folder);
    return folder;
  } catch (error) {
    const code = errnoOf(error);
    // A root that can't be made (a drive that isn't there) has no folder above it.
    if (code === 'ENOENT' && dirname(folder) !== folder) {
      const above = await makeFolder(dirname(folder));
      const own = await makeFolder(folder);
      return above ?? own;
    }
    if (await isFolder(folder)) return undefined;
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
