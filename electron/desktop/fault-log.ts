import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST_BYTES = 512 * 1024;

/** Where thrown errors end up: a file the person can send us. Two generations of half a megabyte at most. */
export interface FaultLog {
  readonly path: string;
  /** Writes an error once, however many hands it passes through. @returns whether it was new */
  write(error: unknown): boolean;
}

/**
 * @param folder is made when the first fault comes
 * @param now the time of a fault, ISO 8601
 */
export function createFaultLog(folder: string, now: () => string, largestBytes = LARGEST_BYTES): FaultLog {
  const path = join(folder, 'zhupi.log');
  const written = new WeakSet<object>();

  return {
    path,
    write(error) {
      if (typeof error === 'object' && error !== null) {
        if (written.has(error)) return false;
        written.add(error);
      }
      const entry = `${now()} ${textOf(error)}\n`;
      try {
        mkdirSync(folder, { recursive: true });
        if (sizeOf(path) > largestBytes) renameSync(path, join(folder, 'zhupi.1.log'));
        // Synchronous, since the process may not live to see a promise settle.
        appendFileSync(path, entry);
      } catch {
        // A full disk must not turn one fault into a second one.
        process.stderr.write(entry);
      }
      return true;
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`;
  const text = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? text : `${text}\ncaused by ${textOf(error.cause)}`;
}
