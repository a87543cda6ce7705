import { bareOf, type Line, toRange } from './line.ts';
import { isNavigation } from './navigation-line.ts';
import type { Page } from './page.ts';
import { edgeLines, type Rule } from './rule.ts';
import { makeNoticeTest } from './site-name.ts';

const LONGEST_NAME = 20;
const SITE =
  /(?:网|网站|在线|日报|晚报|早报|时报|周刊|新闻|频道|电视台|广播台|融媒|客户端|门户|\.com|\.cn|\.net|\.org)$/u;

/** Breadcrumbs, bars of sections, buttons, and the site's own name above the title. */
export const navigation: Rule = {
  name: 'navigation',
  propose(page) {
    const names = new Set(findSiteHead(page));
    return edgeLines(page)
      .filter((line) => line !== page.title && (names.has(line) || isNavigation(line)))
      .map(toRange);
  },
};

/**
 * Names above the title that are the site's: its notice of copyright holds them too, or they end like names of sites and
 * stand beside a line of buttons.
 */
function findSiteHead({ lines, headEnd, tailStart, title }: Page): readonly Line[] {
  if (title === undefined) return [];
  const head = lines.slice(0, headEnd);
  const isInNotice = makeNoticeTest(lines.slice(Math.max(headEnd, tailStart)));
  return head.slice(0, Math.max(head.indexOf(title), 0)).filter((line, i) => {
    if (isInNotice(line)) return true;
    if (line.text.length > LONGEST_NAME || !SITE.test(bareOf(line))) return false;
    return [head[i - 1], head[i + 1]].some((next) => next !== undefined && isNavigation(next));
  });
}
