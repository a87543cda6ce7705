import { isTailChrome } from './edges.ts';
import { endsSentence, type Line, toRange } from './line.ts';
import { isRelatedHeading, isRelatedLink } from './related-line.ts';
import { edgeLines, type Rule } from './rule.ts';

const LONGEST_LINK = 60;

/** Links to other pages: those that say so, and the lines below a heading that does, as far as they read like titles. */
export const relatedLinks: Rule = {
  name: 'related-links',
  propose(page) {
    const links = new Set(edgeLines(page).filter(isRelatedLink));
    for (const line of page.hasParagraph ? linksBelow(page.lines.slice(page.tailStart)) : []) links.add(line);
    return page.lines.filter((line) => links.has(line)).map(toRange);
  },
};

function linksBelow(tail: readonly Line[]): readonly Line[] {
  let isBelow = false;
  return tail.filter((line) => {
    if (isRelatedHeading(line)) isBelow = true;
    else if (isTailChrome(line) || endsSentence(line) || line.text.length > LONGEST_LINK) isBelow = false;
    return isBelow;
  });
}
