import type { Line } from './line.ts';
import { makeEdgeRule } from './rule.ts';

const LONGEST = 40;
const NUMBER = String.raw`\d[\d,.]*[kmw万千亿]?\+?`;
const WHAT = '(?:点击|浏览|阅读|访问|观看|播放|围观|点赞|转发|评论|收藏|下载|人气|热度|关注|在看|回复)';

const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`^[^\p{L}\d]{0,3}(?:(?:本文|文章|本页|总|已有|累计|被|今日)*${WHAT}(?:总?量|总?数|次数|率|人数|人次)?[:\s(]*(?:${NUMBER}|loading\.*|加载中\.*)?(?:次|人次|人|℃)?\)?[|·,/]?)+$`,
    'u',
  ),
  new RegExp(String.raw`^[^\p{L}\d]{0,3}(?:已有)?${NUMBER}(?:次|人次|人|个)?(?:已)?${WHAT}(?:过|量|数|次数)?$`, 'u'),
  // A number that nobody writes into a text by itself: 12.3K, 10万+.
  /^\d+(?:\.\d+)?(?:[km]|w|万)\+?$/u,
  /^(?:views?|reads?|hits|likes):?\d[\d,.]*[km]?$|^\d[\d,.]*[km]?(?:views?|reads?|hits|likes)$/u,
];

/** How often a page was opened, read or liked, on a line of its own. */
export function isCounter(line: Line): boolean {
  if (line.text.length > LONGEST || !/\d/u.test(line.folded)) return false;
  const { bare } = line;
  return FORMS.some((form) => form.test(bare));
}

export const counter = makeEdgeRule('counter', isCounter);
