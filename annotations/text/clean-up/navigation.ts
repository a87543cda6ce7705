import { type Line, toRange } from './line.ts';
import { isNavigation } from './navigation-line.ts';
import type { Page } from './page.ts';
import { edgeLines, type Rule } from './rule.ts';
import { callsItselfSite, endsLikeSite, makeNoticeTest } from './site-name.ts';

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
  const isInNotice = makeNoticeTest(lines.slice(tailStart));
  return head.slice(0, Math.max(head.indexOf(title), 0)).filter((line, i) => {
    if (isInNotice(line) || callsItselfSite(line)) return true;
    if (!endsLikeSite(line)) return false;
    return [head[i - 1], head[i + 1]].some((next) => next !== undefined && isNavigation(next));
  });
}
