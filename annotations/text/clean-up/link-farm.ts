import { type Line, toRange } from './line.ts';
import type { Rule } from './rule.ts';

/** What a row of links for search engines calls itself. */
const LABEL =
  /^[^\p{L}]{0,3}(?:主站)?(?:蜘蛛池[^:]{0,8}|友情链接|友链|合作(?:伙伴|媒体|网站)|热门(?:搜索|标签|关键词|城市|地区|站点)|相关搜索|网站群|链接互换)\s*[:>|]?/u;
const CELL_END = /[|│┃丨]/gu;
const FEWEST_CELLS = 16;
const LONGEST_CELL = 12;

/** Many names, none of them long, parted by bars; or a few that say themselves what they are. */
export function isLinkFarm({ folded }: Line): boolean {
  const label = LABEL.exec(folded.slice(0, 40));
  if (label !== null && !/[。!?]/u.test(folded.slice(0, 400)))
    return /^\s*$|[|│┃丨\s、]/u.test(folded.slice(label[0].length));
  return countCells(folded) >= FEWEST_CELLS;
}

/** Cells of a row without sentences; 0 where one is longer than a name. */
function countCells(folded: string): number {
  if (/[。!?;]/u.test(folded)) return 0;
  let cells = 0;
  let start = 0;
  for (const { index } of folded.matchAll(CELL_END)) {
    if (index - start > LONGEST_CELL) return 0;
    cells += 1;
    start = index + 1;
  }
  return folded.length - start > LONGEST_CELL ? 0 : cells + 1;
}

export const linkFarm: Rule = {
  name: 'link-farm',
  propose({ lines, tailStart, hasParagraph }) {
    const tail = hasParagraph ? lines.slice(tailStart) : lines.slice(-1);
    const rows = new Map<number, number>();
    for (const { folded } of tail) rows.set(countCells(folded), (rows.get(countCells(folded)) ?? 0) + 1);
    // Rows of equally many cells are a table.
    const isAlone = ({ folded }: Line): boolean => rows.get(countCells(folded)) === 1;
    return tail.filter((line) => isLinkFarm(line) && (LABEL.test(line.folded) || isAlone(line))).map(toRange);
  },
};
