import { graphemeStart } from './graphemes.ts';

const LONGEST_TITLE = 120;
/** A title stands near the top and before the first paragraph. */
const LINES_SEARCHED = 10;
const SHORTEST_PARAGRAPH = 80;
const SHORTEST_TITLE = 8;

/** Signs that a line near the top of a copied page is something else: where one is, who wrote, buttons, a sentence. */
const NO_TITLE: readonly RegExp[] = [
  // Breadcrumbs and link bars.
  /\s[>»›|]\s|\|.*\||\S\s*[>»]\s*\S+\s*[>»]/u,
  // Columns: blanks that no writer puts into a title.
  /\S[ \u00a0\t]{2,}\S|\S\u3000+\S+\u3000+\S/u,
  // Byline, source, date, clicks.
  /(来源|來源|作者|编辑|編輯|记者|記者|发布|發布|发表|發表|点击量|點擊量|文\s*[/／])[:：\s/／]|^By\s/u,
  /\d{4}\s*[-年./]\s*\d{1,2}|\d{1,2}:\d{2}/u,
  // Buttons and invitations.
  /字[号號体體]|打印本|列印|分享[到至給给]|(?:关注|關注)(?:我们|我們)|(?:登录|登錄)后|[Ss]hare (?:on|this)|[Ss]ign in|[Ss]ubscribe/u,
  // A sentence.
  /[。；;]$/u,
];

/**
 * The line that reads like the title: the first near the top that is no breadcrumb, byline, button or sentence, and not
 * too short for a headline; else the first line that isn't blank. Without blanks at its ends, cut to 120 UTF-16 units
 * between two graphemes. Empty when all lines are blank.
 */
export function proposeTitle(text: string): string {
  const lines = firstLines(text);
  return cutTitle(lines[chooseTitle(lines) ?? 0] ?? '');
}

/** Which of the lines (trimmed, none blank, from the top) reads like the title, as `proposeTitle` says; by its index. */
export function chooseTitle(lines: readonly string[]): number | undefined {
  const near = lines.slice(0, LINES_SEARCHED);
  const paragraph = near.findIndex((line) => line.length >= SHORTEST_PARAGRAPH);
  const head = paragraph < 0 ? near : near.slice(0, paragraph);
  const title = head.findIndex((line) => line.length >= SHORTEST_TITLE && !NO_TITLE.some((sign) => sign.test(line)));
  return title >= 0 ? title : near.length > 0 ? 0 : undefined;
}

/** No longer than a title may be, and no grapheme cut. */
export function cutTitle(line: string): string {
  return line.slice(0, graphemeStart(line, LONGEST_TITLE));
}

/** The first lines that aren't blank, trimmed; the rest of a long text is not looked at. */
function firstLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const line = match[0].trim();
    if (line !== '') lines.push(line);
    if (lines.length === LINES_SEARCHED) break;
  }
  return lines;
}
