import { isWarning, type Remark, type RemarkKind } from '../../annotations/text/clean-up/remark.ts';
import { piecesOf } from './row-pieces.ts';
import { type ParagraphRows, rowCentre } from './span-shapes.ts';

/** Something to paint for a remark. Pixels: across from the left of the page, down from the top of the paragraph. */
export type RemarkShape =
  | { readonly kind: 'underline'; readonly left: number; readonly top: number; readonly width: number }
  /** In the margin, beside the first row that it speaks of; all of a row share one. */
  | {
      readonly kind: 'sign';
      readonly sign: 'caption' | 'warning';
      readonly top: number;
      readonly of: readonly RemarkKind[];
    };

/** Just below the characters, above where the underline of a span begins. */
const BELOW_CENTRE = 10;

/** Dotted lines under what wants an eye, and signs in the margin. A caption is only signed: its words are no fault. */
export function remarkShapesOf(paragraph: ParagraphRows, remarks: readonly Remark[]): readonly RemarkShape[] {
  const { start, end, places, metrics } = paragraph;
  const signs = new Map<string, { sign: 'caption' | 'warning'; row: number; of: RemarkKind[] }>();
  const underlines: RemarkShape[] = [];
  for (const remark of remarks) {
    const [from, to] = [Math.max(remark.start, start), Math.min(remark.end, end)];
    if (from >= to) continue;
    const sign = isWarning(remark) ? 'warning' : 'caption';
    const pieces = piecesOf(places, from, to);
    const row = pieces[0]?.row ?? 0;
    const key = `${sign} ${row}`;
    const known = signs.get(key);
    if (known === undefined) signs.set(key, { sign, row, of: [remark.kind] });
    else if (!known.of.includes(remark.kind)) known.of.push(remark.kind);
    if (sign === 'caption') continue;
    for (const { row: at, left, right } of pieces) {
      underlines.push({ kind: 'underline', left, top: rowCentre(metrics, at) + BELOW_CENTRE, width: right - left });
    }
  }
  const shown = [...signs.values()].map(
    ({ sign, row, of }): RemarkShape => ({ kind: 'sign', sign, top: rowCentre(metrics, row), of }),
  );
  return [...underlines, ...shown];
}

/** Whether a line is a caption from its first sign to its last. */
export function isCaption(remarks: readonly Remark[], start: number, end: number): boolean {
  return remarks.some((remark) => remark.kind === 'caption' && remark.start <= start && end <= remark.end);
}
