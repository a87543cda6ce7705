import { isBylineLine } from './byline-line.ts';
import { isCommentWidget } from './comment-widget.ts';
import { isCounter } from './counter.ts';
import { isFollowUs } from './follow-us.ts';
import { isLegal } from './legal-footer.ts';
import { endsSentence, type Line } from './line.ts';
import { isLinkFarm } from './link-farm.ts';
import { isNavigation } from './navigation-line.ts';
import { isRelatedLink } from './related-line.ts';
import { isShareBar } from './share-bar.ts';

/** Where the article proper begins and ends, as indices of lines: what a site adds stands before or behind it. */
export interface Edges {
  /** The first paragraph: the lines before it are the head. */
  readonly headEnd: number;
  /** Behind the last paragraph: the lines from here on are the tail. Not before `headEnd` but where there is no paragraph. */
  readonly tailStart: number;
  /** Whether the page has a paragraph; a poem or a list has none, and head and tail overlap. */
  readonly hasParagraph: boolean;
}

/** Lines that an edge may hold: no site has more of them around an article. */
const MOST_LINES = 400;
/** Lines of unknown sort that an edge may hold before it ends without a paragraph. */
const MOST_UNKNOWN = 30;
/** In UTF-16 units: a shorter line may be a title or a heading, whatever sign it ends with. */
const SHORTEST_SENTENCE = 16;
const SHORTEST_EXCLAMATION = 40;
const SHORTEST_UNENDED = 60;

/** @param wrapped lines that are parts of longer ones */
export function findEdges(lines: readonly Line[], wrapped: ReadonlySet<Line>): Edges {
  const isText = (line: Line): boolean => wrapped.has(line) || isParagraph(line);
  const headEnd = countEdge(lines, isHeadChrome, isText);
  const tailStart = lines.length - countEdge(lines.toReversed(), isTailChrome, isText);
  const hasParagraph = lines.some(isText);
  return { headEnd, tailStart: hasParagraph ? Math.max(headEnd, tailStart) : tailStart, hasParagraph };
}

/** How many lines precede the first paragraph. */
function countEdge(lines: readonly Line[], isChrome: (line: Line) => boolean, isText: (line: Line) => boolean): number {
  let unknown = 0;
  for (const [i, line] of lines.entries()) {
    if (i === MOST_LINES) return i;
    if (isChrome(line)) continue;
    if (isText(line)) return i;
    unknown += 1;
    if (unknown > MOST_UNKNOWN) return i;
  }
  return lines.length;
}

/** A line of running text. */
function isParagraph(line: Line): boolean {
  const { folded } = line;
  const { length } = folded;
  if (/[。…]["'”’」』)\]】》]*$/u.test(folded.slice(-8))) return length >= SHORTEST_SENTENCE;
  // Titles ask and exclaim too, and a Latin full stop may end an abbreviation.
  if (endsSentence(line)) return length >= SHORTEST_EXCLAMATION;
  return length >= SHORTEST_UNENDED && /[,。;、]/u.test(folded);
}

/** Whether a line above an article is the site's, by its form. */
export function isHeadChrome(line: Line): boolean {
  return (
    isShareBar(line) ||
    isCounter(line) ||
    isRelatedLink(line) ||
    isCommentWidget(line) ||
    isFollowUs(line) ||
    isNavigation(line) ||
    isBylineLine(line)
  );
}

/** Whether a line below an article is the site's. Notices stand only there: above, 「郑重声明」 is a title. */
export function isTailChrome(line: Line): boolean {
  return isHeadChrome(line) || isLegal(line) || isLinkFarm(line);
}
