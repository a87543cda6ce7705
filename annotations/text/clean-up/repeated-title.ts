import { bareOf, type Line, toRange } from './line.ts';
import type { Rule } from './rule.ts';

/** The title with a site's name behind it, as the head of a web page has it. */
const SITE_BEHIND = /^[-_|–—·丨][^。]{1,40}$/u;

/** The title once more, before the first paragraph: as it is, or with the site's name behind it. */
export const repeatedTitle: Rule = {
  name: 'repeated-title',
  propose({ lines, headEnd, title }) {
    if (title === undefined) return [];
    const said = bareOf(title);
    const isRepeated = (line: Line): boolean => {
      if (line === title) return false;
      const bare = bareOf(line);
      return bare === said || (bare.startsWith(said) && SITE_BEHIND.test(bare.slice(said.length)));
    };
    return lines.slice(0, headEnd).filter(isRepeated).map(toRange);
  },
};
