import { execFileSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { onTestFinished } from 'vitest';

/**
 * Makes a folder read-only until the test is over: by permissions, or where these don't bind us (root) by a mount over it.
 * @returns the way back; undefined where neither can be done
 */
export async function makeReadOnly(folder: string): Promise<(() => Promise<void>) | undefined> {
  let undo: (() => Promise<void>) | undefined;
  if (process.getuid?.() !== 0) {
    await chmod(folder, 0o555);
    undo = () => chmod(folder, 0o755);
  } else {
    try {
      execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
      execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' });
    } catch {
      return undefined;
    }
    undo = async () => void execFileSync('umount', ['-l', folder]);
  }
  let isUndone = false;
  const once = async (): Promise<void> => {
    if (!isUndone) await undo?.();
    isUndone = true;
  };
  onTestFinished(once);
  return once;
}
