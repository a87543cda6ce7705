import { link, rename } from 'node:fs/promises';
import { errnoOf } from './file-failure.ts';
import { identityOf } from './open-projects.ts';

/**
 * Gives a finished file its place, where nothing may be yet: unlike a rename, a second name is refused where there is
 * something already. The first name may stay, to be removed.
 * @throws an error with the code EEXIST when the place is taken
 */
export async function takePlace(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw error;
    // Some file systems (FAT, network shares) know no second names.
    if ((await identityOf(to)) !== undefined) throw Object.assign(new Error(`${to} exists`), { code: 'EEXIST' });
    await rename(from, to);
  }
}
