import type { Fields } from '../../../annotations/text/clean-up/choice.ts';
import { toIsoDate } from '../tables/iso-date.ts';

/** What stands before the text of a Markdown file, for machines. */
export interface FrontMatter {
  /** UTF-16 units at the beginning, with the line end behind its last line. */
  readonly length: number;
  readonly fields: Fields;
  /** What is no field, by its own name. */
  readonly meta: Readonly<Record<string, string>>;
}

/** Between lines of dashes, as Jekyll made it known; `...` may end it, as YAML has it. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** A key and a value in one line; lists and nested values are left to programs that know YAML. */
const ENTRY = /^([\p{L}_][\p{L}\p{N}_. -]*?)[ \t]*:[ \t]+(\S.*?)[ \t]*\r?$/gmu;

/** All that may stand there: entries, items, what is indented, comments. A text between two lines across is none of it. */
const ANY_LINE = /^(?:[\p{L}_][^:]{0,60}:(?:[ \t].*)?|[ \t]*-[ \t].*|[ \t]+\S.*|#.*|[ \t]*)$/u;

/** Names of keys in lower case by the field they stand for. */
const FIELDS: Readonly<Record<string, keyof Fields>> = {
  title: 'title',
  标题: 'title',
  標題: 'title',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  作者: 'byline',
  source: 'outlet',
  outlet: 'outlet',
  publisher: 'outlet',
  来源: 'outlet',
  來源: 'outlet',
  date: 'publishedAt',
  published: 'publishedAt',
  publishedat: 'publishedAt',
  日期: 'publishedAt',
  url: 'url',
  link: 'url',
  链接: 'url',
  鏈接: 'url',
};

/** Undefined where a file has none. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const found = FRONT_MATTER.exec(text);
  if (found === null || !(found[1] ?? '').split(/\r?\n/).every((line) => ANY_LINE.test(line))) return undefined;
  const fields = new Map<string, string>();
  const meta = new Map<string, string>();
  for (const [, key = '', written = ''] of (found[1] ?? '').matchAll(ENTRY)) {
    const value = withoutQuotes(written);
    const field = FIELDS[key.toLowerCase()];
    const said =
      field === 'publishedAt' ? toIsoDate(value) : field === 'outlet' && isAddress(value) ? undefined : value;
    if (field !== undefined && said !== undefined && said !== '' && !fields.has(field)) fields.set(field, said);
    else if (value !== '') meta.set(key, value);
  }
  return { length: found[0].length, fields: Object.fromEntries(fields), meta: Object.fromEntries(meta) };
}

function withoutQuotes(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value);
}
