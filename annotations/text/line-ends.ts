import type { Removal } from '../model/removal.ts';
import { type CleanText, toCleanText } from './source-map.ts';

export const LINE_END_RULE = 'crlf' as const;

/**
 * Windows line ends become LF by leaving out the CR of each CR LF. An article is made of kept runs only, nothing in it
 * is ever written anew, so a CR that stands alone stays: it breaks a line on the screen as it did in the file.
 */
export function cleanLineEnds(rawText: string): CleanText {
  const removals: Removal[] = [];
  for (let at = rawText.indexOf('\r\n'); at >= 0; at = rawText.indexOf('\r\n', at + 2)) {
    removals.push({ rawStart: at, rawEnd: at + 1, rule: LINE_END_RULE });
  }
  return toCleanText(rawText, removals);
}
