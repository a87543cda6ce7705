import type { NameCandidate } from '../../../annotations/suggest/names.ts';
import type { WordBoundaries } from '../../../shared/api/words.ts';

/** The words that a project has taught. They only ever grow. */
export interface Lexicon {
  /** Names the project, so that its words are not taken for another one's. */
  readonly project: string;
  readonly words: readonly string[];
}

export interface SegmentedText extends WordBoundaries {
  /** What the segmenter takes for names; none by the platform's own, which knows no kinds of words. */
  readonly names: readonly NameCandidate[];
}

/** Finds words without blocking: the work is done on another thread. */
export interface Segmenter {
  /** Every text has an answer: where the better segmenter can't be loaded or dies, the platform's own takes over. */
  segment(text: string, lexicon: Lexicon): Promise<SegmentedText>;
  close(): Promise<void>;
}
