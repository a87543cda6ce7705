import type { RawRange } from './choice.ts';

/**
 * The CRs before a LF: an article ends its lines with LF alone. Always applied. A CR that stands alone ends a line as it
 * does in the file, and stays.
 */
export function findCrlf(rawText: string): readonly RawRange[] {
  return [...rawText.matchAll(/\r+(?=\n)/gu)].map(({ index, 0: all }) => [index, index + all.length]);
}
