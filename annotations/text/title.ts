import { graphemeStart } from './graphemes.ts';
import { trimRange } from './trim.ts';

const LONGEST_TITLE = 120;

/**
 * The first line that isn't blank, without blanks at its ends, cut to 120 UTF-16 units between two graphemes.
 * Empty when all lines are blank.
 */
export function proposeTitle(text: string): string {
  const trimmed = trimRange(text, 0, text.length);
  if (trimmed === undefined) return '';
  const [start] = trimmed;
  const lineLength = text.slice(start).search(/[\r\n]/);
  const line = text.slice(start, lineLength < 0 ? text.length : start + lineLength).trimEnd();
  return line.slice(0, graphemeStart(line, LONGEST_TITLE));
}
