import type { Fields } from '../../../annotations/text/clean-up/choice.ts';
import { toIsoDate } from '../tables/iso-date.ts';
import type { PageLine } from './page-lines.ts';
import type { PageMetadata } from './page-metadata.ts';

/** Lines near the top that name the author or the outlet: what an editor wrote for readers counts before the head. */
const NAMES_AUTHOR = /(?:作者|记者|記者|撰文|文字)\s*[:：/／]|^By\s/mu;
const NAMES_OUTLET = /(?:来源|來源|稿源|转自|轉自)\s*[:：]\s*\S/u;
/** What parts a title from the name of the site behind it. */
const TITLE_PARTS = /\s*[_|｜]\s*|\s+[-–—]\s+|--+/u;
/** What editors' programs write where nobody wrote a title. */
const NO_TITLE = /^(?:无标题|無標題|未命名|新建|新網頁|untitled|new page|document$|首页$|首頁$|home$)/iu;

/**
 * Title, byline, outlet, time and address as the page says them outright. A title is taken as it stands in a line where
 * it does.
 */
export function toPageFields(text: string, lines: readonly PageLine[], metadata: PageMetadata): Fields {
  const title = findTitle(text, lines, metadata.titles);
  const publishedAt = metadata.published === undefined ? undefined : toIsoDate(metadata.published);
  const author = isName(metadata.author) && metadata.author !== metadata.site ? metadata.author : undefined;
  const byline = NAMES_AUTHOR.test(text) ? undefined : author;
  const outlet = NAMES_OUTLET.test(text) || !isName(metadata.site) ? undefined : metadata.site;
  const { url } = metadata;
  return {
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(outlet !== undefined && { outlet }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(url !== undefined && { url }),
  };
}

/**
 * The heading that the head's title begins with, else the line that is one of its parts, else the head's title itself,
 * without the site's name where that can be told.
 */
function findTitle(text: string, lines: readonly PageLine[], titles: readonly string[]): string | undefined {
  const given = titles.filter((title) => !NO_TITLE.test(title));
  const lineTexts = lines.map(({ start, end, isHeading }) => ({ line: text.slice(start, end).trim(), isHeading }));
  for (const title of given) {
    const heading = lineTexts.find(({ line, isHeading }) => isHeading && line.length > 1 && title.includes(line));
    if (heading !== undefined) return heading.line;
  }
  const parts = given.flatMap((title) => [title, ...title.split(TITLE_PARTS)]).filter((part) => part.length > 3);
  const shown = parts.find((part) => lineTexts.some(({ line }) => line === part));
  return shown ?? given[0];
}

function isName(value: string | undefined): value is string {
  return value !== undefined && value.length <= 60 && !/^https?:/i.test(value);
}
