import type { Columns } from '../../../shared/api/import.ts';
import { toIsoDate } from './iso-date.ts';

type Role = keyof Columns;
/** Cells by the name of their column (or key). */
export type Cells = ReadonlyMap<string, string>;

/** Names that columns go by, likeliest first; compared without case, blanks, `_`, `-` and what stands in brackets. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  text: [
    ...[
      '正文',
      '文章正文',
      '新闻正文',
      '新聞正文',
      '正文内容',
      '正文內容',
      '全文',
      '文章内容',
      '文章內容',
      '新闻内容',
      '新聞內容',
    ],
    ...['文本', '内容', '內容', '原文', 'text', 'content', 'body', 'articlebody', 'articletext', 'fulltext', 'article'],
    ...['maintext', 'rawtext', 'contenttext', 'passage', 'paragraph', 'sentence', 'story'],
  ],
  id: [
    ...['id', 'docid', 'articleid', 'newsid', 'textid', 'recordid', 'uid', 'uuid', 'guid', 'key', '编号', '編號'],
    ...['文章编号', '文章編號', '文章id', '新闻id', '新聞id', '序号', '序號'],
  ],
  title: [
    '标题',
    '標題',
    '文章标题',
    '文章標題',
    '新闻标题',
    '新聞標題',
    '题目',
    '題目',
    '题名',
    '題名',
    'title',
    'headline',
    'subject',
  ],
  byline: ['作者', '记者', '記者', '撰稿', '署名', 'byline', 'author', 'authors', 'reporter', 'writer', 'creator'],
  outlet: [
    ...[
      '来源',
      '來源',
      '媒体',
      '媒體',
      '文章来源',
      '文章來源',
      '新闻来源',
      '新聞來源',
      '媒体名称',
      '媒體名稱',
      '出处',
      '出處',
      '报纸',
      '報紙',
    ],
    ...['outlet', 'source', 'media', 'publisher', 'newspaper', 'sitename', 'site', 'publication'],
  ],
  publishedAt: [
    ...[
      '发布时间',
      '發布時間',
      '發佈時間',
      '发布日期',
      '發布日期',
      '發佈日期',
      '发表时间',
      '發表時間',
      '发表日期',
      '發表日期',
    ],
    ...[
      '刊登日期',
      '出版日期',
      '时间',
      '時間',
      '日期',
      'publishedat',
      'publishdate',
      'publishtime',
      'published',
      'pubdate',
    ],
    ...['pubtime', 'datepublished', 'publicationdate', 'datetime', 'date', 'time'],
  ],
  url: [
    '链接',
    '連結',
    '鏈接',
    '网址',
    '網址',
    '原文链接',
    '原文連結',
    '地址',
    'url',
    'link',
    'href',
    'sourceurl',
    'permalink',
  ],
};

/** The text comes first: what lies beside it in a nested record is likelier to belong to it. */
const ROLES: readonly Role[] = ['text', 'id', 'title', 'byline', 'outlet', 'publishedAt', 'url'];

/** Characters a column must hold on average before it is taken for a text without being called one. */
const LEAST_TEXT = 12;

/**
 * Which column is what, by names and, for the text, by content where the names don't tell: the column with the longest
 * cells. Undefined where no column reads like a text.
 */
export function guessColumns(columns: readonly string[], sample: readonly Cells[]): Columns | undefined {
  const text = textByName(columns, sample) ?? textByContent(columns, sample);
  if (text === undefined) return undefined;
  const guess: Columns = { text };
  const taken = new Set([text]);
  for (const role of ROLES.slice(1)) {
    const column = namedLike(columns, NAMES[role], prefixOf(text)).find((name) => !taken.has(name));
    if (column === undefined) continue;
    guess[role] = column;
    taken.add(column);
  }
  return guess;
}

/** The first of the columns that a person named and the table hasn't. */
export function missingColumn(chosen: Columns, columns: readonly string[]): string | undefined {
  const there = new Set(columns);
  return ROLES.map((role) => chosen[role]).find((name) => name !== undefined && !there.has(name));
}

/** True for a name that says what its column is: a first row that holds one is a header. */
export function isKnownName(name: string): boolean {
  const plain = toPlainName(name);
  return ROLES.some((role) => NAMES[role].includes(plain));
}

function textByName(columns: readonly string[], sample: readonly Cells[]): string | undefined {
  const named = namedLike(columns, NAMES.text, '');
  const nested = columns.filter((name) => name.includes('.') && NAMES.text.includes(toPlainName(lastKey(name))));
  const candidates = [...named, ...nested];
  // A column that bears the name and holds nothing is passed over for one that holds something.
  return candidates.find((name) => averageLength(name, sample) > 0) ?? candidates[0];
}

function textByContent(columns: readonly string[], sample: readonly Cells[]): string | undefined {
  const readable = columns
    .filter((name) => sample.some((cells) => isProse(cells.get(name) ?? '')))
    .map((name) => ({ name, length: averageLength(name, sample) }));
  const longest = readable.reduce<{ name: string; length: number } | undefined>(
    (best, one) => (best === undefined || one.length > best.length ? one : best),
    undefined,
  );
  if (longest === undefined) return undefined;
  return longest.length >= LEAST_TEXT || columns.length === 1 ? longest.name : undefined;
}

/** Columns by the names of a role, best first; at the top level, or beside the text in a nested record. */
function namedLike(columns: readonly string[], names: readonly string[], prefix: string): readonly string[] {
  return ['', prefix]
    .filter((one, index) => index === 0 || one !== '')
    .flatMap((one) =>
      columns
        .filter((column) => column.startsWith(one))
        .map((column) => ({ column, rank: names.indexOf(toPlainName(column.slice(one.length))) }))
        .filter(({ rank }) => rank >= 0)
        .sort((a, b) => a.rank - b.rank)
        .map(({ column }) => column),
    );
}

function toPlainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([（【].*$/u, '')
    .replace(/[\s_:-]/g, '');
}

function prefixOf(name: string): string {
  return name.slice(0, name.length - lastKey(name).length);
}

function lastKey(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function averageLength(name: string, sample: readonly Cells[]): number {
  const lengths = sample.map((cells) => cells.get(name)?.trim().length ?? 0).filter((length) => length > 0);
  return lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

function isProse(cell: string): boolean {
  return /\p{L}/u.test(cell) && !/^\s*(?:https?:|www\.|[[{])/i.test(cell) && toIsoDate(cell) === undefined;
}
