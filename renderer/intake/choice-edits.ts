import type { CleanUpChoice, FieldName, RawRange } from '../../annotations/text/clean-up/choice.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import { type CleanUpRule, cleanUpRules } from '../../annotations/text/clean-up/rule-names.ts';
import { QUIET_RULES } from './raw-view.ts';

/** Line ends are the one thing that nobody can leave as it was: an article has one sign for them. */
export const FIXED_RULE = 'crlf' satisfies CleanUpRule;

/**
 * Takes one removal back, or lets it stand again.
 * @param proposals those of the article, which tell what else a restored range covers.
 */
export function toggleProposal(
  choice: CleanUpChoice,
  proposal: Proposal,
  proposals: readonly Proposal[],
): CleanUpChoice {
  const { rawStart, rawEnd, rule } = proposal;
  if (rule === FIXED_RULE) return choice;
  if (!proposal.applied) return apply(choice, proposal, proposals);
  if (rule === 'by-hand') return { ...choice, removed: without(choice.removed, [rawStart, rawEnd]) };
  return { ...choice, restored: sorted([...choice.restored, [rawStart, rawEnd]]) };
}

function apply(choice: CleanUpChoice, proposal: Proposal, proposals: readonly Proposal[]): CleanUpChoice {
  const own = piecesOf(proposal, proposals);
  // A range that keeps several removals back goes on doing so for the others.
  const restored = choice.restored.flatMap((range): readonly RawRange[] => {
    if (!own.some(({ rawStart, rawEnd }) => touches(range, rawStart, rawEnd))) return [range];
    return proposals
      .filter((other) => !other.applied && !own.includes(other) && touches(range, other.rawStart, other.rawEnd))
      .map((other): RawRange => [other.rawStart, other.rawEnd]);
  });
  return { ...choice, restored: sorted(restored) };
}

/**
 * A removal of several lines that is taken back comes in pieces, with the blanks and line ends between them proposed for
 * themselves. It is one removal all the same.
 */
function piecesOf(proposal: Proposal, proposals: readonly Proposal[]): readonly Proposal[] {
  const at = proposals.findIndex(({ rawStart }) => rawStart === proposal.rawStart);
  const pieces = [proposal];
  for (const by of [1, -1] as const) {
    let edge = by > 0 ? proposal.rawEnd : proposal.rawStart;
    for (let i = at + by; i >= 0 && i < proposals.length; i += by) {
      const next = proposals[i];
      if (next === undefined || edge !== (by > 0 ? next.rawStart : next.rawEnd)) break;
      edge = by > 0 ? next.rawEnd : next.rawStart;
      if (QUIET_RULES.has(next.rule)) continue;
      if (next.applied || next.rule !== proposal.rule) break;
      pieces.push(next);
    }
  }
  return pieces;
}

/** Switches a rule on or off for the article; whatever of it was taken back one by one is proposed again with it. */
export function switchRule(
  choice: CleanUpChoice,
  rule: CleanUpRule,
  on: boolean,
  proposals: readonly Proposal[],
): CleanUpChoice {
  if (rule === FIXED_RULE) return choice;
  if (rule === 'by-hand') return on ? choice : { ...choice, removed: [] };
  const off = choice.off.filter((other) => other !== rule);
  if (!on) return { ...choice, off: [...off, rule] };
  const own = proposals.filter((proposal) => proposal.rule === rule && !proposal.applied);
  return own.reduce<CleanUpChoice>((next, proposal) => apply(next, proposal, proposals), { ...choice, off });
}

/** The article as the file has it: no rule proposes anything and nothing is taken out by hand. Fields stay. */
export function restoreAll(choice: CleanUpChoice): CleanUpChoice {
  const off = cleanUpRules.filter((rule) => rule !== FIXED_RULE && rule !== 'by-hand');
  return { ...choice, off, restored: [], removed: [] };
}

/** Everything as the rules propose it; what was taken out by hand and the fields stay. */
export function proposeAll(choice: CleanUpChoice): CleanUpChoice {
  return { ...choice, off: [], restored: [] };
}

/** Takes a range out by hand; removals inside it that had been taken back are proposed again. */
export function removeRange(choice: CleanUpChoice, range: RawRange): CleanUpChoice {
  const [start, end] = range;
  if (start >= end) return choice;
  return {
    ...choice,
    removed: withRange(choice.removed, range),
    restored: choice.restored.filter(([from, to]) => from < start || to > end),
  };
}

/** An empty value says that the article has none. */
export function withField(choice: CleanUpChoice, field: FieldName, value: string): CleanUpChoice {
  return { ...choice, fields: { ...choice.fields, [field]: value } };
}

export function isSameChoice(a: CleanUpChoice, b: CleanUpChoice): boolean {
  return a === b || comparable(a) === comparable(b);
}

function comparable({ off, restored, removed, fields }: CleanUpChoice): string {
  return JSON.stringify([[...off].sort(), sorted(restored), sorted(removed), Object.entries(fields).sort()]);
}

/** Ranges that touch become one: taken out twice is taken out once. */
function withRange(ranges: readonly RawRange[], [start, end]: RawRange): readonly RawRange[] {
  const joined = ranges.filter(([from, to]) => from <= end && start <= to);
  const apart = ranges.filter(([from, to]) => from > end || start > to);
  const merged: RawRange = [
    Math.min(start, ...joined.map(([from]) => from)),
    Math.max(end, ...joined.map(([, to]) => to)),
  ];
  return sorted([...apart, merged]);
}

/** What is left of the ranges beside `[start, end)`. */
function without(ranges: readonly RawRange[], [start, end]: RawRange): readonly RawRange[] {
  return ranges.flatMap(([from, to]): readonly RawRange[] => {
    if (to <= start || end <= from) return [[from, to]];
    const left: RawRange[] = from < start ? [[from, start]] : [];
    return to > end ? [...left, [end, to]] : left;
  });
}

function sorted(ranges: readonly RawRange[]): readonly RawRange[] {
  return ranges.toSorted(([a, b], [c, d]) => a - c || b - d);
}

function touches([from, to]: RawRange, start: number, end: number): boolean {
  return from < end && start < to;
}
