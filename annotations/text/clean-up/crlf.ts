import type { RawRange } from './choice.ts';

/**
 * The CRs before a LF: an article ends its lines with LF alone. Always applied. A CR that stands alone ends a line as it
 * does in the file, and stays.
 */
export function findCrlf(rawText: string): readonly RawRange[] {
  const ranges: RawRange[] = [];
  // Backwards from each LF, so that a million CRs without one take no more than one look each.
  for (let end = rawText.indexOf('\n'); end >= 0; end = rawText.indexOf('\n', end + 1)) {
    let start = end;
    while (start > 0 && rawText.charCodeAt(start - 1) === 0x0d) start -= 1;
    if (start < end) ranges.push([start, end]);
  }
  return ranges;
}
