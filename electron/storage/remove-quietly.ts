import { rm } from 'node:fs/promises';

/** Clears away what was only written on the way. A failure to do so must not hide what went wrong before, or that all went well. */
export async function removeQuietly(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
