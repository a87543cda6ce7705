import type { Lexicon, SegmentedText } from '../service/ports/segmenter.ts';

/** What the segment worker is started with. */
export interface SegmentWorkerData {
  readonly dictionaryFolder: string | undefined;
}

export interface SegmentQuestion {
  readonly text: string;
  readonly lexicon: Lexicon;
}

export interface SegmentAnswer extends SegmentedText {
  /** Why the better segmenter is not used; sent with the first answer that had to do without it. */
  readonly lacking?: string;
}
