import type { Article, Source } from '../../model/article.ts';
import { detectLanguage } from '../language.ts';
import { proposeTitle } from '../title.ts';
import { type CleanUpChoice, PROPOSED } from './choice.ts';
import type { CleanedUp } from './clean-up.ts';
import { cleanUpRules } from './rule-names.ts';

/** Leaves out nothing but the CR of line ends. */
export const NOT_CLEANED: CleanUpChoice = {
  ...PROPOSED,
  off: cleanUpRules.filter((rule) => rule !== 'crlf' && rule !== 'by-hand'),
};

export interface ArticleFile {
  /** With its place inside an archive or a table. */
  readonly fileName: string;
  /** What the file itself says besides the fields, by its own names; it counts before what lines of the text say. */
  readonly meta: Readonly<Record<string, string>>;
}

/** All of an article that follows from its raw text; ids and hashes are for those who have a project and a platform. */
export interface CleanArticle extends Omit<Article, 'id' | 'textSha256' | 'source'>, Pick<Source, 'map' | 'removals'> {}

/** The article that a clean-up makes. One without a title of its own is named by its first lines, else by its file. */
export function toCleanArticle(
  { text, map, removals, fields, remarks, meta: lifted }: CleanedUp,
  { fileName, meta }: ArticleFile,
): CleanArticle {
  const { title, publishedAt, byline, outlet, url } = fields;
  return {
    title: title || proposeTitle(text) || stemOf(fileName),
    text,
    language: detectLanguage(text),
    ...(publishedAt && { publishedAt }),
    ...(byline && { byline }),
    ...(outlet && { outlet }),
    ...(url && { url }),
    meta: { ...lifted, ...meta },
    ...(remarks.length > 0 && { remarks }),
    map,
    removals,
  };
}

/** `a` of `news.zip/2021/a.html`; `table#12` of `table.csv#12`. */
function stemOf(fileName: string): string {
  const [, name = '', row = ''] = /([^/]*?)(#\d+)?$/.exec(fileName) ?? [];
  return name.replace(/(?<=.)\.[^.]*$/, '') + row;
}
