import { stat } from 'node:fs/promises';

/**
 * The project files that this process holds open. On POSIX systems a process that closes *any* handle of a file loses
 * all its locks on it, SQLite's included (sqlite.org/howtocorrupt.html, 2.2), and then a second process could open the
 * project too. So nothing in this process may open these files once more, and all that reads files asks here first.
 */
const identities = new Set<string>();

/** Which file this is, whatever the path to it; undefined when nothing is there. Opens nothing. */
export async function identityOf(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

export async function isOpenProject(path: string): Promise<boolean> {
  const identity = await identityOf(path);
  return identity !== undefined && identities.has(identity);
}

/** @returns the function that lets go of it; undefined when it is held already. */
export function holdOpen(identity: string): (() => void) | undefined {
  if (identities.has(identity)) return undefined;
  identities.add(identity);
  return () => identities.delete(identity);
}
