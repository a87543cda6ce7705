import type { CleanUpChoice } from '../../annotations/text/clean-up/choice.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import { type CleanUpRule, cleanUpRules } from '../../annotations/text/clean-up/rule-names.ts';
import { isLookedAt } from './raw-view.ts';

export interface RuleTally {
  readonly rule: CleanUpRule;
  /** Places that are left out. */
  readonly applied: number;
  /** Places that a person has taken back one by one. */
  readonly takenBack: number;
  /** UTF-16 units left out. */
  readonly length: number;
  readonly isOff: boolean;
}

/** What each rule does in an article, in the order in which rules are listed. */
export function tallyRules(proposals: readonly Proposal[], { off }: CleanUpChoice): readonly RuleTally[] {
  const tallies = new Map(
    cleanUpRules.map((rule) => [rule, { rule, applied: 0, takenBack: 0, length: 0, isOff: off.includes(rule) }]),
  );
  for (const { rule, applied, rawStart, rawEnd } of proposals) {
    const tally = tallies.get(rule);
    if (tally === undefined) continue;
    if (applied) {
      tally.applied += 1;
      tally.length += rawEnd - rawStart;
    } else tally.takenBack += 1;
  }
  return [...tallies.values()];
}

/** Rules that have something to say here, and those that haven't. */
export function partRules(
  tallies: readonly RuleTally[],
): readonly [here: readonly RuleTally[], idle: readonly RuleTally[]] {
  const isHere = ({ applied, takenBack, isOff }: RuleTally): boolean => applied + takenBack > 0 || isOff;
  return [tallies.filter(isHere), tallies.filter((tally) => !isHere(tally))];
}

export interface RemovalCounts {
  /** What a person looks at. */
  readonly places: number;
  readonly length: number;
  /** Blanks and line ends. */
  readonly blanks: number;
}

export function countRemovals(proposals: readonly Proposal[]): RemovalCounts {
  const applied = proposals.filter((proposal) => proposal.applied);
  const seen = applied.filter(isLookedAt);
  return {
    places: seen.length,
    length: seen.reduce((sum, { rawStart, rawEnd }) => sum + rawEnd - rawStart, 0),
    blanks: applied.length - seen.length,
  };
}
