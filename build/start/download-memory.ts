import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Offline people should wait for a hopeless download once, not at every start; people who were offline once should get another chance. */
export const FORGET_AFTER_MS = 24 * 60 * 60 * 1000;

export interface DownloadFailure {
  readonly version: string;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The remembered failure to fetch this version, unless it is old enough for another try. */
export function recallFailure(file: string, version: string, now: number): DownloadFailure | undefined {
  if (!existsSync(file)) return undefined;
  const failure = parseFailure(readFileSync(file, 'utf8'));
  return failure?.version === version && now - failure.at < FORGET_AFTER_MS ? failure : undefined;
}

export function rememberFailure(file: string, failure: DownloadFailure): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(failure));
}

export function forgetFailure(file: string): void {
  rmSync(file, { force: true });
}

function parseFailure(text: string): DownloadFailure | undefined {
  try {
    const value: Partial<DownloadFailure> = JSON.parse(text);
    const { version, reason, at } = value;
    return typeof version === 'string' && typeof reason === 'string' && typeof at === 'number'
      ? { version, reason, at }
      : undefined;
  } catch {
    // Half written by a process that was killed: as good as absent.
    return undefined;
  }
}
