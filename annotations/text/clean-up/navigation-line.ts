import type { Line } from './line.ts';
import { CALLS_TO_FOLLOW, COMMENTS, NAVIGATION, SECTIONS, SHARE } from './vocabulary.ts';
import { makeWordTest } from './word-line.ts';

const LONGEST = 160;
/** Bars hold buttons of every sort; one of navigation makes them such a bar. */
const isMadeOfButtons = makeWordTest({
  telling: NAVIGATION.telling,
  others: [
    ...NAVIGATION.others,
    ...SECTIONS,
    ...[SHARE, COMMENTS, CALLS_TO_FOLLOW].flatMap(({ telling, others }) => [...telling, ...others]),
  ],
});
const KNOWN_CELLS = new Set([...SECTIONS, ...NAVIGATION.telling]);
const START_OF_CRUMBS =
  /^[^\p{L}]{0,3}(?:(?:您|你)?(?:现在|当前)?(?:的|所在)?位置|首页|主页|网站首页|home)\s*[:>»›\-/→]/u;
const LONGEST_CRUMB = 20;
/** 「今天是：2022年2月6日 星期日」: the reader’s day, not the article’s. */
const TODAY = /^[^\p{L}\d]{0,3}(?:今天是|现在是|今天日期|系统时间|当前时间)[:]?[^\p{L}]{0,3}\d/u;
/** What some editors put below an article. */
const END = /^[-—–=~*·•]{1,8}(?:the)?end[-—–=~*·•]{1,8}$/u;

/** Buttons, bars of sections, and where on its site a page lies. */
export function isNavigation(line: Line): boolean {
  const { folded } = line;
  if (folded.length > LONGEST || /[。;]/u.test(folded)) return false;
  if (isMadeOfButtons(folded) || isCrumbs(line) || isLinkBar(folded)) return true;
  const { bare } = line;
  return isFontSize(bare) || TODAY.test(bare) || END.test(bare);
}

/** 「首页 > 新闻 > 正文」 */
function isCrumbs(line: Line): boolean {
  const { folded } = line;
  if (START_OF_CRUMBS.test(folded)) return true;
  const crumbs = folded.split(/[>»›]/u).map((crumb) => crumb.trim());
  const first = crumbs[0] ?? '';
  if (crumbs.length < 2 || crumbs.some((crumb, i) => crumb.length > (i === crumbs.length - 1 ? 40 : LONGEST_CRUMB)))
    return false;
  return (
    /(?:首页|主页|网|在线|频道|中心|home)$/u.test(first) || (crumbs.length > 2 && first !== '' && /\p{L}/u.test(first))
  );
}

/** Sections side by side, the home page among them or three that every site has. */
function isLinkBar(folded: string): boolean {
  const byBars = folded.split(/[|│┃丨]/u).map((cell) => cell.trim());
  const byBlanks = folded.split(/\s+/u);
  return isRowOfSections(byBars) || (byBlanks.length >= 4 && isRowOfSections(byBlanks));
}

function isRowOfSections(cells: readonly string[]): boolean {
  if (cells.length < 3 || cells.some((cell) => cell.length > 8)) return false;
  return cells.includes('首页') || cells.filter((cell) => KNOWN_CELLS.has(cell)).length >= 3;
}

function isFontSize(bare: string): boolean {
  return (
    /^[^\p{L}]*(?:字号|字体|字级|字型)[:]?[^\p{L}]*(?:(?:特?[大中小]|a[+-]?)[^\p{L}]*){1,5}/u.test(bare) &&
    bare.length <= 40
  );
}
