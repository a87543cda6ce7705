import { findCrlf } from './clean-up/crlf.ts';
import { type CleanText, toCleanText } from './source-map.ts';

/**
 * Windows line ends become LF by leaving out each CR before a LF. An article is made of kept runs only, nothing in it
 * is ever written anew, so a CR that stands alone stays: it breaks a line on the screen as it did in the file.
 */
export function cleanLineEnds(rawText: string): CleanText {
  return toCleanText(
    rawText,
    findCrlf(rawText).map(([rawStart, rawEnd]) => ({ rawStart, rawEnd, rule: 'crlf' })),
  );
}
