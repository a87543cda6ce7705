import { type FoundDate, findDates } from './dates.ts';
import type { Line } from './line.ts';

/** What a piece of a byline says. `other` is known for what it is and not kept: photographers, keywords, buttons. */
export type BylineRole = 'byline' | 'outlet' | 'publishedAt' | 'url' | 'editor' | 'clicks' | 'other';

/** A labelled value of a byline; offsets in the raw text, without blanks at its ends. */
export interface BylinePiece {
  readonly role: BylineRole;
  readonly start: number;
  readonly end: number;
  /** Of a date. */
  readonly iso?: string;
  /** A label says so; else the value's own form. */
  readonly isLabelled: boolean;
}

const LONGEST = 200;
const LONGEST_VALUE = 48;
const LONGEST_LOOSE = 16;

/** Labels by role, folded; a blank may stand between two characters (作 者). The longest fitting one counts. */
const LABELS: readonly (readonly [BylineRole, string])[] = [
  [
    'outlet',
    '文章来源 信息来源 稿件来源 新闻来源 消息来源 内容来源 资料来源 本文来源 来源于 来源 稿源 出处 转载自 转自 来自 供稿单位 发布单位 发布机构 发布者 信息来源单位 source',
  ],
  [
    'byline',
    '本文作者 文章作者 作者 撰文 撰稿 撰稿人 文字 特约记者 本报记者 记者 见习记者 通讯员 供稿 供稿人 采写 采访 author written-by',
  ],
  [
    'editor',
    '责任编辑 执行编辑 本期编辑 值班编辑 网络编辑 新媒体编辑 文字编辑 编辑 责编 主编 执行主编 值班主编 责任校对 编审 校对 审核 审校 初审 复审 终审 一审 二审 三审 监制 签发 核稿 总监制 统筹 编辑人 录入 录入员 上传 管理员 editor',
  ],
  [
    'publishedAt',
    '发布时间 发布日期 发表时间 发表日期 刊发时间 刊发日期 更新时间 更新日期 上传时间 上传日期 录入时间 添加时间 添加日期 创建时间 公开日期 成文日期 时间 日期 发布于 发表于 发布 发表 更新于 更新 出版时间 出版日期 出版 刊登时间 刊登日期 刊登 建立时间 建立日期 最后更新时间 最后更新 上架时间 上载时间 date published updated posted posted-on published-on last-updated',
  ],
  [
    'clicks',
    '点击量 点击数 点击次数 点击率 点击 浏览量 浏览数 浏览次数 浏览 阅读量 阅读数 阅读次数 阅读 访问量 访问次数 人气 热度 views reads hits',
  ],
  ['url', '原文链接 本文链接 本文地址 原文地址 原文网址 文章链接 文章地址 链接地址 网址 原文 永久链接 url link'],
  [
    'other',
    '字号 字体 字体大小 分享 分享到 打印 评论 评论数 关键词 关键字 标签 栏目 分类 所属栏目 所属分类 原标题 原题 摄影 图片 美编 版面 版次 制图 设计 排版 视频 配音 索引号 文号 发文字号 主题词 责任人 keywords tags category photo photos',
  ],
];
/** Labels that are whole words only at the beginning of a line or after a blank. */
const SHORT_LABELS: Readonly<Record<string, BylineRole>> = { 文: 'byline', 图: 'other', 摄: 'other', by: 'byline' };

const ROLES = new Map(
  LABELS.flatMap(([role, words]) => words.split(' ').map((word) => [word.replaceAll('-', ''), role] as const)),
);
const LABEL = new RegExp(
  String.raw`(?:(?<=^|[\s(【[|丨,;])(?<short>文|图|摄|文图)\s*[:/]|(?<=^\W*)(?<by>by)\s|(?<word>${[...ROLES.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (/^[a-z]+$/u.test(word) ? `(?<![a-z])${word}` : [...word].join('\\s{0,4}')))
    .join('|')})\s*(?:[:丨|]|(?<=发布于|发表于|更新于|转载自|转自)))`,
  'gu',
);
const ROUND = /^[\s()[\]【】|丨│·•,;、/—–-]+|[\s()[\]【】|丨│·•,;、/—–-]+$/gu;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly role?: BylineRole;
  readonly date?: FoundDate;
}

/** Whether the whole line is a byline: who, where, when, and nothing that says anything. */
export function isBylineLine(line: Line): boolean {
  return readByline(line) !== undefined;
}

/** A line never changes, so it is read once, however many ask. */
const known = new WeakMap<Line, readonly BylinePiece[] | 'none'>();

/** The pieces of a byline, or `undefined` for any other line. */
export function readByline(line: Line): readonly BylinePiece[] | undefined {
  const read = known.get(line) ?? readAnew(line) ?? 'none';
  known.set(line, read);
  return read === 'none' ? undefined : read;
}

function readAnew(line: Line): readonly BylinePiece[] | undefined {
  const { folded } = line;
  if (folded.length > LONGEST || !/[:/|丨\d]|by|记者|自/u.test(folded)) return undefined;
  // Sentences are none; addresses may hold their signs.
  return readUrl(line) ?? (/[。!?…]|;.*;.*;/u.test(folded) ? undefined : (readReporter(line) ?? readPieces(line)));
}

function readPieces({ start: origin, folded }: Line): readonly BylinePiece[] | undefined {
  const tokens = findTokens(folded);
  const first = tokens[0];
  if (first === undefined) return undefined;
  const hasLabel = tokens.some(({ role }) => role !== undefined);
  const pieces: BylinePiece[] = [];
  let at = 0;
  let role: BylineRole | undefined;
  for (const token of [...tokens, { start: folded.length, end: folded.length }]) {
    const value = trimValue(folded, at, token.start);
    if (value !== undefined) {
      const text = folded.slice(...value);
      if (!fits(text, role, hasLabel)) return undefined;
      const said = role ?? (looksLikeOutlet(text) ? 'outlet' : 'other');
      if (said !== 'publishedAt')
        pieces.push({ role: said, start: origin + value[0], end: origin + value[1], isLabelled: role !== undefined });
    }
    if (token.date !== undefined) {
      const { start, end, iso } = token.date;
      pieces.push({
        role: 'publishedAt',
        start: origin + start,
        end: origin + end,
        iso,
        isLabelled: role === 'publishedAt',
      });
      role = undefined;
    } else role = token.role;
    at = token.end;
  }
  // Photographers and keywords alone are no byline: that could be any bar of buttons.
  return tokens.some(({ role }) => role !== 'other') ? pieces : undefined;
}

/** Labels and dates in the order of the line. */
function findTokens(folded: string): readonly Token[] {
  const dates = findDates(folded).map((date): Token => ({ start: date.start, end: date.end, date }));
  const labels = [...folded.matchAll(LABEL)].map(({ index, 0: all, groups }): Token => {
    const word = groups?.word?.replaceAll(/\s/gu, '');
    const short = groups?.short?.charAt(0) ?? groups?.by ?? '';
    const role = word === undefined ? SHORT_LABELS[short] : ROLES.get(word);
    return { start: index, end: index + all.length, role: role ?? 'other' };
  });
  let end = 0;
  return [...dates, ...labels]
    .toSorted((a, b) => a.start - b.start)
    .filter((token) => {
      if (token.start < end) return false;
      end = token.end;
      return true;
    });
}

function trimValue(folded: string, start: number, end: number): readonly [number, number] | undefined {
  const text = folded.slice(start, end);
  const trimmed = text.replaceAll(ROUND, '');
  if (trimmed === '') return undefined;
  const at = start + text.indexOf(trimmed);
  return [at, at + trimmed.length];
}

/** Whether a value is as short and plain as its label lets expect; without a label, as a name between two dates. */
function fits(text: string, role: BylineRole | undefined, hasLabel: boolean): boolean {
  if (role === undefined) {
    if (text.length > LONGEST_LOOSE || /[,:"“《]/u.test(text)) return false;
    return hasLabel || looksLikeOutlet(text) || /^(?:发布|发表|更新)$/u.test(text);
  }
  if (role === 'publishedAt') return text.length <= 8;
  if (role === 'clicks') return /^[\d\s,.()k万千次人度+w]*$/u.test(text) || text.length <= 4;
  if (role === 'outlet') return text.length <= LONGEST_VALUE && !/[,:]/u.test(text.replace(/https?:\S*/u, ''));
  return text.length <= LONGEST_VALUE;
}

function looksLikeOutlet(text: string): boolean {
  return /(?:网|网站|报|社|台|在线|新闻|客户端|周刊|杂志|频道|发布|日报|晚报|传媒|融媒|公众号|微信|微博|广播|电视|局|委|办|厅|中心)$/u.test(
    text,
  );
}

/** 「原文链接：https://…」 and an address by itself. */
function readUrl({ start, folded }: Line): readonly BylinePiece[] | undefined {
  const match =
    /^[([【]?(?:(?:原文|本文|文章|来源|永久)?(?:链接|地址|网址)|原文|来源|url|link|source)\s*:\s*(?<url>https?:\/\/[^\s)】\]]+)[)】\]]?$/u.exec(
      folded,
    ) ?? /^(?<url>https?:\/\/[^\s]+)$/u.exec(folded);
  const url = match?.groups?.url;
  if (url === undefined || /\.(?:jpe?g|png|gif|webp|bmp)$/u.test(url)) return undefined;
  const at = start + folded.lastIndexOf(url);
  return [{ role: 'url', start: at, end: at + url.length, isLabelled: true }];
}

/** 「本报记者 张三 李四」 and 「記者張三／綜合報導」, without a colon: names of two to four characters and nothing else. */
function readReporter({ start, folded }: Line): readonly BylinePiece[] | undefined {
  const match =
    /^[〔([【]?(?:特派|驻地|特约|实习)?记者(?<names>[㐀-鿿]{2,4}(?:、[㐀-鿿]{2,4}){0,3})\/[㐀-鿿]{2,8}(?:报导|报道|电)[〕)\]】]?$/u.exec(
      folded,
    ) ??
    /^[(【]?(?:(?:本[报刊网台社]|特约|见习|实习|全媒体|新华社|中新社)(?:全媒体|见习|首席|特约)?(?:记者|通讯员)|记者)\s(?<names>[㐀-鿿]{1,4}(?:[\s、]+(?:通讯员\s)?[㐀-鿿]{1,4}){0,7})\s*(?:文\/?图|摄影报道|报道)?[)】]?$/u.exec(
      folded,
    );
  const names = match?.groups?.names;
  if (names === undefined) return undefined;
  const at = start + folded.indexOf(names);
  return [{ role: 'byline', start: at, end: at + names.length, isLabelled: true }];
}
