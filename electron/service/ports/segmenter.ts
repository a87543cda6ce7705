import type { WordBoundaries } from '../../../shared/api/words.ts';

/** Finds words without blocking: the work is done on another thread. */
export interface Segmenter {
  /** Every text has an answer: where the better segmenter can't be loaded or dies, the platform's own takes over. */
  boundaries(text: string): Promise<WordBoundaries>;
  close(): Promise<void>;
}
