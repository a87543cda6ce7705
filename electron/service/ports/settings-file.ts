import type { Settings } from '../../../shared/settings.ts';

export interface RecentEntry {
  readonly path: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
}

/** What the app remembers of this person on this machine. */
export interface Remembered {
  readonly settings: Settings;
  /** Latest first. */
  readonly recent: readonly RecentEntry[];
}

export interface SettingsFile {
  /** Defaults where there is no file; a damaged one is set aside, never overwritten, and defaults are given. */
  read(): Promise<Remembered>;
  /** In place at once or not at all. A machine that can't store settings is no reason to stop: that is only logged. */
  write(remembered: Remembered): Promise<void>;
}
