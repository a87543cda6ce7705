import type { Line } from './line.ts';

const LONGEST = 90;
const LABEL =
  '(?:相关(?:文章|阅读|新闻|链接|报道|推荐|内容|资讯|专题|主题|信息|稿件|文档)|延伸阅读|拓展阅读|扩展阅读|猜你喜欢|(?:你|您)可能(?:还|也)?(?:会)?(?:喜欢|感兴趣)(?:的文章|的内容)?|(?:为|给)(?:你|您)推荐|(?:推荐|热门|精彩|编辑|小编|热点|最新|更多|精选|今日|本站|站内)(?:阅读|推荐|文章|新闻|图集|组图|资讯|内容|专题|视频|热点|头条|图文|报道)|(?:24小时|48小时|一周|本周|今日|本月|点击|阅读|新闻|热门|热文|文章|人气)(?:排行榜?|热榜|热点榜|排名)|排行榜|热榜|往期(?:回顾|推荐|精彩|文章|精选|阅读|内容)|大家(?:都)?在看|别人都在看|高清(?:组图|图集|大图)|图片(?:新闻|频道|推荐|集锦)|图说天下|热图推荐|related(?:articles|stories|posts|news|reading)?|youmay(?:also|)like|youmightalsolike|recommended(?:foryou)?|readmore|readnext|morestories|mostread|mostpopular|trending(?:now)?|latestnews)';
const HEADING = new RegExp(String.raw`^[^\p{L}\d]{0,4}${LABEL}(?:更多|more|换一换|换一批)?[^\p{L}\d]{0,4}$`, 'u');
const WITH_LINK = new RegExp(String.raw`^[^\p{L}\d]{0,4}${LABEL}[:>|】\]]`, 'u');
const NEIGHBOUR =
  /^[^\p{L}\d]{0,4}(?:(?:上|前|下|后)一(?:篇|则|条|页|章|个|张)(?:文章|新闻)?|previous(?:article|post|story)?|next(?:article|post|story)?)(?:[:>|】\]]|$|没有|已经|无$)/u;

/** 「关键词：…」「看更多 …」, and hashtags alone. */
const WORDS =
  /^[^\p{L}\d]{0,3}(?:(?:文章|本文|相关|热门)?(?:关键词|关键字|标签)|tags?|keywords?|看更多|查看更多|更多)[:>|]|^看更多/u;
const HASHTAGS = /^(?:#[^\s#]{1,20}#?(?:\s\d{1,5}个)?\s*)+$/u;

/** A heading over links to other pages; the lines below it are such links. */
export function isRelatedHeading(line: Line): boolean {
  return line.text.length <= LONGEST && HEADING.test(line.bare);
}

/** 「相关阅读：…」「上一篇：…」: says itself that it leads to another page. */
export function isRelatedLink(line: Line): boolean {
  if (line.text.length > LONGEST || line.text.endsWith('。')) return false;
  const { bare } = line;
  return [HEADING, WITH_LINK, NEIGHBOUR, WORDS].some((form) => form.test(bare)) || HASHTAGS.test(line.folded);
}
