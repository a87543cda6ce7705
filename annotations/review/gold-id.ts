import { compareText } from '../model/span.ts';
import { hashText } from '../text/hash.ts';

const LONGEST_ID = 64;

/**
 * The id of a gold item: that of the smallest id among what annotators wrote for it, so that it stays the same whichever
 * of them is picked. An id too long to take a letter more is replaced by its hash.
 */
export function goldIdOf(ids: readonly string[]): string {
  const smallest = [...ids].sort(compareText)[0] ?? '';
  return smallest.length < LONGEST_ID ? `g${smallest}` : `g${hashText(smallest)}`;
}

/** The id of a link that follows from several chains but that nobody drew: that of its label and ends. */
export function impliedLinkId(label: string, headGoldId: string, tailGoldId: string): string {
  return `g${hashText(JSON.stringify([label, headGoldId, tailGoldId]))}`;
}
