import { type Line, toRange } from './line.ts';
import { edgeLines, type Rule } from './rule.ts';
import { isWithSite } from './site-name.ts';

const LONGEST = 100;
/** 「原标题：…」: the title that the source of a reprint gave it. */
const FORMER = /^[([【]?原(?:文)?(?:标)?题[:目]/u;

/**
 * The title once more, before the first paragraph: as it is, or with the site's name behind it; and at the edges of a
 * page the title that a reprint had before.
 */
export const repeatedTitle: Rule = {
  name: 'repeated-title',
  propose(page) {
    const { lines, headEnd, title } = page;
    if (title === undefined) return [];
    const said = title.bare;
    const isRepeated = (line: Line): boolean => {
      const { bare } = line;
      return line !== title && (bare === said || isWithSite(bare, said));
    };
    const repeated = new Set(lines.slice(0, headEnd).filter(isRepeated));
    return edgeLines(page)
      .filter((line) => repeated.has(line) || (line !== title && line.text.length <= LONGEST && FORMER.test(line.bare)))
      .map(toRange);
  },
};
