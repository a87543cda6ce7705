import type { GoldRecord } from './gold-record.ts';

/** One file of an export and the records in it. */
export interface GoldPartFile {
  /** `train`, `dev`, …; `gold` where nothing was split. */
  readonly name: string;
  readonly records: readonly GoldRecord[];
}
