import type { FieldName, RawRange } from '../../annotations/text/clean-up/choice.ts';
import type { FieldPlace, Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import type { Remark, RemarkKind } from '../../annotations/text/clean-up/remark.ts';
import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import { type SourceMap, toRawOffset } from '../../annotations/text/source-map.ts';
import { countUpTo, type RawRow } from './raw-rows.ts';

/** A remark, told in offsets of the raw text. */
export interface RawRemark {
  readonly kind: RemarkKind;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** All that lies over a raw text. Each list is ascending; proposals lie apart, the others may overlap. */
export interface RawLayers {
  readonly proposals: readonly Proposal[];
  readonly fieldPlaces: readonly FieldPlace[];
  readonly remarks: readonly RawRemark[];
}

export function toRawRemarks(remarks: readonly Remark[], map: SourceMap): readonly RawRemark[] {
  return remarks.map(({ kind, start, end }) => ({
    kind,
    rawStart: toRawOffset(map, start, 'start'),
    rawEnd: toRawOffset(map, end, 'end'),
  }));
}

/** Characters of a row that are drawn alike. */
export interface RawPiece {
  readonly start: number;
  readonly end: number;
  readonly proposal?: Proposal;
  readonly field?: FieldName;
  readonly remark?: RemarkKind;
  readonly isSelected: boolean;
}

/** What stands in the margin beside a row. */
export interface RowNotes {
  /** Rules that take something readable out of the row; how many places, and how many of them a person has taken back. */
  readonly rules: readonly { readonly rule: CleanUpRule; readonly places: number; readonly takenBack: number }[];
  readonly fields: readonly FieldName[];
  readonly remarks: readonly RemarkKind[];
}

/** Rules that take out what nobody reads: shown in the text, not named beside every line, and not stepped through. */
export const QUIET_RULES: ReadonlySet<CleanUpRule> = new Set(['crlf', 'blanks'] satisfies CleanUpRule[]);

/** The row's characters `[start, end)` in pieces, ascending, without gaps; none for an empty row. */
export function toRawPieces(
  { start, end }: Pick<RawRow, 'start' | 'end'>,
  { proposals, fieldPlaces, remarks }: RawLayers,
  selection: RawRange | null,
): readonly RawPiece[] {
  const own = proposalsIn(proposals, start, end);
  const fields = fieldPlaces.filter((place) => touches(place, start, end));
  const told = remarks.filter((remark) => touches(remark, start, end));
  const selected = selection === null ? [] : [{ rawStart: selection[0], rawEnd: selection[1] }];
  const cuts = new Set([start, end]);
  for (const { rawStart, rawEnd } of [...own, ...fields, ...told, ...selected]) {
    if (rawStart > start && rawStart < end) cuts.add(rawStart);
    if (rawEnd > start && rawEnd < end) cuts.add(rawEnd);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  let at = 0;
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? end;
    while (at < own.length && (own[at]?.rawEnd ?? 0) <= from) at += 1;
    const next = own[at];
    const proposal = next !== undefined && next.rawStart <= from ? next : undefined;
    const field = fields.find((place) => touches(place, from, to))?.field;
    // A warning says more than a caption.
    const remark = told.filter((candidate) => touches(candidate, from, to)).sort(warningsFirst)[0]?.kind;
    return {
      start: from,
      end: to,
      isSelected: selected.some((range) => touches(range, from, to)),
      ...(proposal && { proposal }),
      ...(field && { field }),
      ...(remark && { remark }),
    };
  });
}

/** What to write beside a row. */
export function toRowNotes(rawText: string, row: RawRow, { proposals, fieldPlaces, remarks }: RawLayers): RowNotes {
  const { start, end } = row;
  const rules = new Map<CleanUpRule, { places: number; takenBack: number }>();
  for (const { rawStart, rawEnd, rule, applied } of proposalsIn(proposals, start, end)) {
    if (QUIET_RULES.has(rule)) continue;
    if (!/\S/.test(rawText.slice(Math.max(rawStart, start), Math.min(rawEnd, end)))) continue;
    const counts = rules.get(rule) ?? { places: 0, takenBack: 0 };
    rules.set(rule, { places: counts.places + 1, takenBack: counts.takenBack + (applied ? 0 : 1) });
  }
  const fields = fieldPlaces.filter((place) => touches(place, start, end)).map(({ field }) => field);
  const kinds = remarks.filter((remark) => touches(remark, start, end)).map(({ kind }) => kind);
  return {
    rules: [...rules].map(([rule, counts]) => ({ rule, ...counts })),
    fields: [...new Set(fields)],
    remarks: [...new Set(kinds)],
  };
}

/** Those that touch `[start, end)`: a stretch of the ascending list, found by halving. */
export function proposalsIn(proposals: readonly Proposal[], start: number, end: number): readonly Proposal[] {
  const first = countUpTo(proposals.length, (i) => (proposals[i]?.rawEnd ?? 0) <= start);
  const last = countUpTo(proposals.length, (i) => (proposals[i]?.rawStart ?? 0) < end);
  return proposals.slice(first, last);
}

/** What J and K step through: all that a person would want to look at. */
export function isLookedAt({ rule }: Proposal): boolean {
  return !QUIET_RULES.has(rule);
}

function touches({ rawStart, rawEnd }: Pick<Proposal, 'rawStart' | 'rawEnd'>, start: number, end: number): boolean {
  return rawStart < end && start < rawEnd;
}

function warningsFirst(a: RawRemark, b: RawRemark): number {
  return Number(a.kind === 'caption') - Number(b.kind === 'caption');
}
