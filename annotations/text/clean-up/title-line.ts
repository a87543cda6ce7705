import { chooseTitle } from '../title.ts';
import { type Edges, isHeadChrome } from './edges.ts';
import type { Line } from './line.ts';
import { callsItselfSite, isWithSite, makeNoticeTest } from './site-name.ts';

const SHORTEST_NAMED = 4;

/**
 * The line of the head that is the title: the one that the file names, else the one that reads like it among those that
 * nothing else explains. None where the file names a title that no line holds.
 *
 * @param named folded, without blanks
 */
export function findTitle(lines: readonly Line[], edges: Edges, named: string | undefined): Line | undefined {
  const head = lines.slice(0, edges.headEnd);
  if (named !== undefined && named !== '') return findNamed(head, named);
  const isInNotice = makeNoticeTest(lines.slice(edges.tailStart));
  const open = head.filter((line) => !isHeadChrome(line) && !isInNotice(line) && !callsItselfSite(line));
  const at = chooseTitle(open.map(({ text }) => text));
  const chosen = at === undefined ? undefined : open[at];
  // The first line may be the title as the page's head has it, and the title itself stand below.
  return chosen && (open.find((line) => isWithSite(chosen.bare, line.bare)) ?? chosen);
}

/** The longest line that the named title holds: heads of web pages add the site's name to it. */
function findNamed(head: readonly Line[], named: string): Line | undefined {
  return head
    .filter((line) => line.text.length >= Math.min(SHORTEST_NAMED, named.length) && named.includes(line.bare))
    .toSorted((a, b) => b.text.length - a.text.length)[0];
}
