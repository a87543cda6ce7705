/**
 * A parser's work grows with the square of how deep a page is nested. Pages that people write are nested some dozens of
 * elements deep, those of careless programs some thousands.
 */
const DEEPEST = 20_000;

const ELEMENT = /<(\/?)([a-z][a-z0-9]*)(?:\s[^>]*)?>/gi;
/** Elements without an end, and those whose end is understood (HTML, "Optional tags"): they nest nothing. */
const FLAT = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rt rp html head body'
  ).split(' '),
);
const UNSEEN = /<!--[\s\S]*?-->|<(script|style|template|noscript|textarea|title)\b[\s\S]*?<\/\1\s*>/gi;
/** Elements that follow each other with nothing between them, and whether all of them stand inside of a line. */
const RUN = /(?:<\/?[a-z][a-z0-9]*(?:\s[^>]*)?>\s*)+/gi;
const INLINE_RUN =
  /^(?:<\/?(?:a|abbr|b|big|cite|code|em|font|i|ins|label|s|small|span|strike|strong|sub|sup|tt|u)(?:\s[^>]*)?>\s*)+$/i;

/** The page, or where it is nested beyond all sense its text alone, a line for each element that begins one. */
export function flattenPage(html: string): string {
  if (!isTooDeep(html)) return html;
  return html.replace(UNSEEN, '').replace(RUN, (run) => (INLINE_RUN.test(run) ? '' : '<br>'));
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(ELEMENT)) {
    if (FLAT.has(name.toLowerCase())) continue;
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
