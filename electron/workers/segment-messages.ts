import type { WordBoundaries } from '../../shared/api/words.ts';

/** What the segment worker is started with. */
export interface SegmentWorkerData {
  readonly dictionaryFolder: string | undefined;
}

export interface SegmentRequest {
  readonly id: number;
  readonly text: string;
}

export interface SegmentAnswer extends WordBoundaries {
  readonly id: number;
  /** Why the better segmenter is not used; sent with the first answer that had to do without it. */
  readonly lacking?: string;
}
