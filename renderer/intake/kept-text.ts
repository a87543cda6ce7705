import type { Article } from '../../annotations/model/article.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import type { RemarkKind } from '../../annotations/text/clean-up/remark.ts';
import { toRawOffset, toTextOffset } from '../../annotations/text/source-map.ts';
import { type RawRow, rowAt, splitLong } from './raw-rows.ts';
import { isLookedAt } from './raw-view.ts';

/** A place of the article where something was left out. */
export interface Cut {
  /** UTF-16 offset of the article. */
  readonly at: number;
  /** All that was left out there, ascending; at least one. */
  readonly proposals: readonly Proposal[];
}

/** What is drawn as one block of the kept side. Offsets are the article's, UTF-16. */
export type KeptBlock =
  | {
      readonly kind: 'text';
      readonly start: number;
      readonly end: number;
      /** Of those inside the block, ascending. */
      readonly cuts: readonly Cut[];
      /** False for what continues a very long paragraph. */
      readonly isFirst: boolean;
    }
  /** Whole lines were left out between two paragraphs, before the first, or after the last. */
  | { readonly kind: 'gap'; readonly at: number; readonly cut: Cut };

/** A stretch of a block that is drawn alike; `cut` stands before it. The last piece of a block may be empty. */
export interface KeptPiece {
  readonly start: number;
  readonly end: number;
  readonly cut?: Cut;
  readonly remark?: RemarkKind;
  /** A removal that a person has taken back. */
  readonly restored?: Proposal;
}

/**
 * The article's paragraphs, and the gaps where lines were left out between them.
 * @param rows of the article's raw text
 */
export function toKeptBlocks(
  article: Article,
  rows: readonly RawRow[],
  proposals: readonly Proposal[],
): readonly KeptBlock[] {
  const { text } = article;
  const cuts = toCuts(proposals);
  const blocks: KeptBlock[] = [];
  let next = 0;
  let pending: Proposal[] = [];
  const closeGap = (at: number): void => {
    if (pending.length > 0) blocks.push({ kind: 'gap', at, cut: { at, proposals: pending } });
    pending = [];
  };
  for (let start = 0; start <= text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const inside: Cut[] = [];
    const behind: Proposal[] = [];
    for (; next < cuts.length && (cuts[next]?.at ?? 0) <= end; next += 1) {
      const cut = cuts[next];
      if (cut === undefined) break;
      const { here, before, after } = placesOf(cut, start, end, article, rows);
      pending.push(...before);
      if (here.length > 0) inside.push({ at: cut.at, proposals: here });
      behind.push(...after);
    }
    closeGap(start);
    if (start < end) blocks.push(...textBlocks(text, start, end, inside));
    pending.push(...behind);
    start = end + 1;
  }
  closeGap(text.length);
  return blocks;
}

/** Removals by the place in the article where they were cut out; those that were taken back are none. */
function toCuts(proposals: readonly Proposal[]): readonly Cut[] {
  const cuts: { at: number; proposals: Proposal[] }[] = [];
  let removed = 0;
  for (const proposal of proposals) {
    if (!proposal.applied) continue;
    const at = proposal.rawStart - removed;
    removed += proposal.rawEnd - proposal.rawStart;
    const last = cuts.at(-1);
    if (last?.at === at) last.proposals.push(proposal);
    else cuts.push({ at, proposals: [proposal] });
  }
  return cuts;
}

/**
 * At a paragraph's edge: does a removal belong to the paragraph's own line, or to lines between paragraphs? Blanks and
 * line ends show only inside a paragraph: they are cut at every edge.
 */
function placesOf(
  { at, proposals }: Cut,
  start: number,
  end: number,
  { source: { map } }: Article,
  rows: readonly RawRow[],
): Readonly<Record<'here' | 'before' | 'after', readonly Proposal[]>> {
  if (at > start && at < end) return { here: proposals, before: [], after: [] };
  const seen = proposals.filter(isLookedAt);
  const isEmpty = start === end;
  const firstRaw = toRawOffset(map, start, 'start');
  const lastRaw = toRawOffset(map, end, 'end');
  const ownLine = ({ rawStart, rawEnd }: Proposal): boolean => {
    if (isEmpty) return false;
    if (at === start) return rawEnd > lineStart(rows, firstRaw);
    return rawStart < lineEnd(rows, lastRaw - 1);
  };
  const here = seen.filter(ownLine);
  const rest = seen.filter((proposal) => !ownLine(proposal));
  return at === start ? { here, before: rest, after: [] } : { here, before: [], after: rest };
}

function lineStart(rows: readonly RawRow[], rawOffset: number): number {
  let index = rowAt(rows, rawOffset);
  while (index > 0 && rows[index]?.isFirst === false) index -= 1;
  return rows[index]?.start ?? 0;
}

function lineEnd(rows: readonly RawRow[], rawOffset: number): number {
  let index = rowAt(rows, rawOffset);
  while (rows[index + 1]?.isFirst === false) index += 1;
  return rows[index]?.end ?? 0;
}

function textBlocks(text: string, start: number, end: number, cuts: readonly Cut[]): readonly KeptBlock[] {
  const starts = splitLong(text, start, end);
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? end;
    const isLast = to === end;
    return {
      kind: 'text',
      start: from,
      end: to,
      isFirst: i === 0,
      cuts: cuts.filter(({ at }) => at >= from && (at < to || (isLast && at === to))),
    };
  });
}

/** A block of text in pieces, ascending, without gaps. */
export function toKeptPieces(
  { start, end, cuts }: Extract<KeptBlock, { kind: 'text' }>,
  { remarks = [], source }: Pick<Article, 'remarks' | 'source'>,
  takenBack: readonly Proposal[],
): readonly KeptPiece[] {
  const told = remarks.filter((remark) => remark.start < end && start < remark.end);
  const restored = takenBack
    .map((proposal) => ({
      proposal,
      start: toTextOffset(source.map, proposal.rawStart),
      end: toTextOffset(source.map, proposal.rawEnd),
    }))
    .filter((range) => range.start < end && start < range.end);
  const edges = new Set([start, end]);
  for (const { at } of cuts) edges.add(at);
  for (const range of [...told, ...restored]) {
    edges.add(Math.max(start, range.start));
    edges.add(Math.min(end, range.end));
  }
  const cutAt = new Map(cuts.map((cut) => [cut.at, cut]));
  const sorted = [...edges].sort((a, b) => a - b);
  const pieces = sorted.slice(0, -1).map((from, i): KeptPiece => {
    const to = sorted[i + 1] ?? end;
    const covers = (range: { readonly start: number; readonly end: number }): boolean =>
      range.start <= from && to <= range.end;
    const cut = cutAt.get(from);
    const remark = told.filter(covers).sort((a, b) => Number(a.kind === 'caption') - Number(b.kind === 'caption'))[0];
    const back = restored.find(covers);
    return {
      start: from,
      end: to,
      ...(cut && { cut }),
      ...(remark && { remark: remark.kind }),
      ...(back && { restored: back.proposal }),
    };
  });
  const last = cutAt.get(end);
  return last === undefined ? pieces : [...pieces, { start: end, end, cut: last }];
}
