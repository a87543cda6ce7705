import type { RawRange } from './choice.ts';

/** A line of the raw text that shows something, without what shows nothing at its ends. */
export interface Line {
  /** Offsets in the raw text. */
  readonly start: number;
  readonly end: number;
  /** As it stands there. */
  readonly text: string;
  /** For comparing: simplified, half-width, small letters, one kind of blank; each unit in its old place. */
  readonly folded: string;
  /** `folded` without its blanks: letters that are spaced out (四 川) read like others. */
  readonly bare: string;
  /** Blanks before it on its line, in UTF-16 units. */
  readonly indent: number;
  /** The first line that shows something after one that doesn't, or of the page. */
  readonly afterBlank: boolean;
}

export function toRange({ start, end }: Line): RawRange {
  return [start, end];
}

/** Ends like a sentence, closing quotes and brackets aside. */
export function endsSentence({ folded }: Line): boolean {
  return /[。.!?…;]["'”’」』)\]】》]*$/u.test(folded.slice(-8));
}
