import { snapRange } from '../graphemes.ts';
import { findBlanks } from './blanks.ts';
import type { CleanUpChoice, RawRange } from './choice.ts';
import { findCrlf } from './crlf.ts';
import { mayJoin } from './joins.ts';
import type { Page } from './page.ts';
import { mergeRanges, subtractRanges } from './ranges.ts';
import type { Found } from './raw-page.ts';
import { type CleanUpRule, cleanUpRules } from './rule-names.ts';
import { RULES } from './rules.ts';

/** A range of the raw text that a rule, or a person, would leave out. */
export interface Proposal {
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly rule: CleanUpRule;
  /** False where a person has taken it back. */
  readonly applied: boolean;
}

/**
 * What the rules propose for a page and a person decided, ascending and apart. What a person took out goes before any
 * rule, the structure of the file before the form of its lines. Blanks and line ends come last: they depend on what stays.
 */
export function propose(page: Page, choice: CleanUpChoice): readonly Proposal[] {
  const { rawText } = page;
  const claimed = claimRanges(page, choice);
  const applied = claimed.filter((proposal) => proposal.applied).map(toRange);
  const lineEnds = subtractRanges(findCrlf(rawText), applied);
  const blanks = choice.off.includes('blanks') ? [] : findBlanks(rawText, mergeRanges([...applied, ...lineEnds]));
  const isRestored = makeTouchTest(choice.restored.filter(([start, end]) => rawText.slice(start, end).trim() === ''));
  const last: readonly Proposal[] = [
    ...lineEnds.map((range) => toProposal(range, 'crlf', true)),
    ...blanks.filter((range) => !cuts(rawText, range)).map((range) => toProposal(range, 'blanks', !isRestored(range))),
  ].toSorted(byStart);
  // What was put back holds blanks and line ends, which are judged by themselves.
  const taken = last.map(toRange);
  const settled = claimed.flatMap((proposal) =>
    proposal.applied
      ? [proposal]
      : subtractRanges([toRange(proposal)], taken).map((range) => toProposal(range, proposal.rule, false)),
  );
  return withoutJoins(rawText, [...settled, ...last].toSorted(byStart));
}

/** Who owns what, by rank; without the rules that a person turned off, which still keep others from what they own. */
function claimRanges(page: Page, { off, restored, removed }: CleanUpChoice): readonly Proposal[] {
  const { rawText, found } = page;
  const ranks: readonly (readonly [CleanUpRule, readonly RawRange[]])[] = [
    ['by-hand', mergeRanges(removed.map((range) => widen(rawText, range)))],
    ...cleanUpRules.map((rule) => [rule, foundBy(rule, found)] as const),
    ...RULES.map((rule) => [rule.name, rule.propose(page)] as const),
  ];
  const isRestored = makeTouchTest(restored);
  let taken: readonly RawRange[] = [];
  const proposals: Proposal[] = [];
  for (const [rule, ranges] of ranks) {
    const own = subtractRanges(ranges, taken).filter((range) => !cuts(rawText, range));
    if (own.length === 0) continue;
    taken = mergeRanges([...taken, ...own]);
    if (off.includes(rule)) continue;
    for (const range of own) proposals.push(toProposal(range, rule, rule === 'by-hand' || !isRestored(range)));
  }
  return proposals.toSorted(byStart);
}

/** What the file's structure told: a page's frame, signs of a markup, readings that a page sets above characters. */
function foundBy(rule: CleanUpRule, { removals }: Found): readonly RawRange[] {
  return removals.filter((removal) => removal.rule === rule).map(({ rawStart, rawEnd }) => [rawStart, rawEnd]);
}

/** To whole graphemes; between CR and LF it stays where it is, so that no line end goes that wasn't meant. */
function widen(rawText: string, [start, end]: RawRange): RawRange {
  const [from, to] = snapRange(rawText, start, end);
  return [rawText[start] === '\n' ? start : from, rawText[end] === '\n' ? end : to];
}

/** Whether a removal would begin or end inside a grapheme. Between CR and LF it does not: that CR is left out in any case. */
function cuts(rawText: string, [start, end]: RawRange): boolean {
  const cutsAt = (offset: number): boolean => rawText[offset] !== '\n' && mayJoin(rawText, offset - 1, offset);
  return cutsAt(start) || cutsAt(end);
}

/** Without those between two kept characters that would become one grapheme if they met. Line ends are no such thing. */
function withoutJoins(rawText: string, proposals: readonly Proposal[]): readonly Proposal[] {
  const kept: Proposal[] = [];
  for (let i = 0; i < proposals.length; ) {
    const first = proposals[i];
    if (first === undefined) break;
    let end = i + 1;
    if (first.applied)
      while (proposals[end]?.applied && proposals[end]?.rawStart === proposals[end - 1]?.rawEnd) end += 1;
    const run = proposals.slice(i, end);
    const joins = first.applied && mayJoin(rawText, first.rawStart - 1, run.at(-1)?.rawEnd ?? 0);
    for (const proposal of run) if (!joins || proposal.rule === 'crlf') kept.push(proposal);
    i = end;
  }
  return kept;
}

/** Makes a test for ranges that touch one of these. */
function makeTouchTest(ranges: readonly RawRange[]): (range: RawRange) => boolean {
  const merged = mergeRanges(ranges);
  return ([start, end]) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.[1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (merged[low]?.[0] ?? Number.POSITIVE_INFINITY) < end;
  };
}

function toProposal([rawStart, rawEnd]: RawRange, rule: CleanUpRule, applied: boolean): Proposal {
  return { rawStart, rawEnd, rule, applied };
}

function toRange({ rawStart, rawEnd }: Proposal): RawRange {
  return [rawStart, rawEnd];
}

function byStart(a: Proposal, b: Proposal): number {
  return a.rawStart - b.rawStart;
}
