import { type BylineRole, findLabels } from './byline-labels.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { Line } from './line.ts';

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

/** Brackets and bars round a value. */
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
      if (!isTime(said))
        pieces.push({ role: said, start: origin + value[0], end: origin + value[1], isLabelled: role !== undefined });
    }
    if (token.date !== undefined) {
      const { start, end, iso } = token.date;
      pieces.push({
        role: role === 'updatedAt' ? role : 'publishedAt',
        start: origin + start,
        end: origin + end,
        iso,
        isLabelled: isTime(role),
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
  let end = 0;
  return [...dates, ...findLabels(folded)]
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
  if (isTime(role)) return text.length <= 8;
  if (role === 'clicks') return /^[\d\s,.()k万千次人度+w]*$/u.test(text) || text.length <= 4;
  if (role === 'outlet') return text.length <= LONGEST_VALUE && !/[,:]/u.test(text.replace(/https?:\S*/u, ''));
  return text.length <= LONGEST_VALUE;
}

function isTime(role: BylineRole | undefined): boolean {
  return role === 'publishedAt' || role === 'updatedAt';
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
