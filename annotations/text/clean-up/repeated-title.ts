import { bareOf, type Line, toRange } from './line.ts';
import type { Rule } from './rule.ts';
import { isWithSite } from './site-name.ts';

/** The title once more, before the first paragraph: as it is, or with the site's name behind it. */
export const repeatedTitle: Rule = {
  name: 'repeated-title',
  propose({ lines, headEnd, title }) {
    if (title === undefined) return [];
    const said = bareOf(title);
    const isRepeated = (line: Line): boolean => {
      const bare = bareOf(line);
      return line !== title && (bare === said || isWithSite(bare, said));
    };
    return lines.slice(0, headEnd).filter(isRepeated).map(toRange);
  },
};
