import { findBylines, findFrameBylines } from './byline.ts';
import type { BylineRole } from './byline-labels.ts';
import type { BylinePiece } from './byline-line.ts';
import type { FieldName } from './choice.ts';
import { isLegal } from './legal-footer.ts';
import type { Line } from './line.ts';
import type { Page } from './page.ts';
import { pinyinGloss } from './pinyin-gloss.ts';
import { subtractRanges } from './ranges.ts';

/** Where a field was read. */
export interface FieldPlace {
  readonly field: FieldName;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** What the lines of a page say of it, the title aside. */
export interface ReadFields {
  readonly fields: Partial<Record<FieldName, string>>;
  readonly places: readonly FieldPlace[];
  readonly meta: Readonly<Record<string, string>>;
}

const FIELDS = ['byline', 'outlet', 'publishedAt', 'url'] as const;

/** Byline, outlet, time and address from the lines that say them; the outlet else from what the site says of itself. */
export function readFields(page: Page): ReadFields {
  const pieces = piecesOf(page);
  const readValue = (start: number, end: number): string => {
    const value = page.rawText.slice(start, end);
    if (!/[(（]/u.test(value)) return value;
    return subtractRanges([[start, end]], pinyinGloss.propose(page))
      .map((range) => page.rawText.slice(...range))
      .join('');
  };
  const fields: Partial<Record<FieldName, string>> = {};
  const places: FieldPlace[] = [];
  for (const field of FIELDS) {
    const place = choosePiece(pieces, field) ?? (field === 'outlet' ? findSite(page) : laterPiece(pieces, field));
    if (place === undefined) continue;
    const { start, end } = place;
    fields[field] = (field === 'publishedAt' ? place.iso : undefined) ?? readValue(start, end);
    places.push({ field, rawStart: start, rawEnd: end });
  }
  const meta: Record<string, string> = {};
  for (const role of ['editor', 'clicks'] as const) {
    const piece = choosePiece(pieces, role);
    if (piece !== undefined) meta[role] = readValue(piece.start, piece.end);
  }
  return { fields, places, meta };
}

/** Those of the article itself; where they know no time, also those that a page's structure put into its frame. */
function piecesOf(page: Page): readonly BylinePiece[] {
  const own = findBylines(page).flatMap(({ pieces }) => pieces);
  if (own.some(({ role }) => role === 'publishedAt')) return own;
  return [...own, ...findFrameBylines(page).flatMap(({ pieces }) => pieces)];
}

/** When a page was last changed stands for when it was published, where it says nothing of that. */
function laterPiece(pieces: readonly BylinePiece[], field: FieldName): BylinePiece | undefined {
  return field === 'publishedAt' ? choosePiece(pieces, 'updatedAt') : undefined;
}

/** The first that a label gives, else the first. */
function choosePiece(pieces: readonly BylinePiece[], role: BylineRole): BylinePiece | undefined {
  const fitting = pieces.filter((piece) => piece.role === role);
  return fitting.find(({ isLabelled }) => isLabelled) ?? fitting[0];
}

const SITE_IN_NOTICE =
  /版权(?:均|皆|全部)?(?:归|属)于?\s?(?<owner>[^,。;\s]{2,20}?)所有|(?:来源|注明)\s?(?:为|是|:|自)?\s?["“「『](?<named>[^"”」』]{2,20})["”」』]/u;

/** The name by which the notice of copyright calls the site, where the line that says where the page lies has it too. */
function findSite({
  lines,
  frame,
  headEnd,
  tailStart,
  title,
}: Page): { readonly start: number; readonly end: number; readonly iso?: string } | undefined {
  const above = [...frame, ...lines.slice(0, title === undefined ? headEnd : lines.indexOf(title))].map(
    ({ bare }) => bare,
  );
  const notices: readonly Line[] = [...lines.slice(tailStart), ...frame].filter(isLegal);
  for (const { start, folded } of notices) {
    const match = SITE_IN_NOTICE.exec(folded);
    const name = match?.groups?.owner ?? match?.groups?.named;
    if (match === null || name === undefined || /^本|作者/u.test(name)) continue;
    if (!above.some((line) => line.includes(name) && line.length <= 60)) continue;
    const at = start + match.index + match[0].indexOf(name);
    return { start: at, end: at + name.length };
  }
  return undefined;
}
