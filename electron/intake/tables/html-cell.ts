import type { FoundText } from '../reader.ts';

/** Reads a cell that holds a web page's markup: its visible text, and what its structure tells. */
export type HtmlCellReader = (html: string) => Pick<FoundText, 'rawText' | 'found'>;

const MARKUP =
  /<\/?(?:p|div|br|span|img|a|h[1-6]|ul|ol|li|table|tbody|tr|td|strong|em|b|i|font|section|article|figure|blockquote|html|head|body|script|style)(?:\s[^<>]*)?\/?>/gi;
/** Characters to a tag, beyond which a cell is prose that mentions a tag. */
const SPARSE = 400;

/** True for a cell that is markup and not merely a text with a `<` in it: it begins with a tag, or has them throughout. */
export function looksLikeHtml(cell: string): boolean {
  const signs = cell.match(MARKUP)?.length ?? 0;
  if (signs < 2) return false;
  return cell.trimStart().startsWith('<') || cell.length / signs < SPARSE;
}
