import { done, type Outcome, refused } from '../../annotations/model/outcome.ts';
import type { CleanUpChoice, RawRange } from '../../annotations/text/clean-up/choice.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import type { CleanUpView } from '../../shared/api/clean-up.ts';
import type { CleanOptions } from './clean-options.ts';
import { isListed } from './rule-names.ts';

/** As nothing has been decided. */
const UNDECIDED: CleanUpChoice = { off: [], restored: [], removed: [], fields: {} };

/** The proposals that a person is shown, in the order of the text; the first has the number 1. */
export function listedProposals({ proposals }: Pick<CleanUpView, 'proposals'>): readonly Proposal[] {
  return proposals.filter(isListed);
}

/** What the options make of a choice. @returns `clean-no-such-removal` for a number that the list doesn't have */
export function decide(
  view: Pick<CleanUpView, 'choice' | 'proposals'>,
  { rules, restore = [], remove = [], field = {}, reset }: CleanOptions,
): Outcome<CleanUpChoice, 'clean-no-such-removal'> {
  const listed = listedProposals(view);
  const beyond = [...restore, ...remove].find((number) => number > listed.length);
  if (beyond !== undefined) return refused('clean-no-such-removal', { number: beyond, count: listed.length });
  const chosen = (numbers: readonly number[]) => listed.filter((_, i) => numbers.includes(i + 1));
  let choice = reset ? UNDECIDED : view.choice;
  for (const proposal of chosen(restore)) choice = withRestored(choice, proposal);
  for (const proposal of chosen(remove)) choice = withRemoved(choice, proposal);
  return done({
    ...choice,
    ...(rules !== undefined && { off: rules(choice.off) }),
    fields: { ...choice.fields, ...field },
  });
}

/** Puts back what a rule or a hand left out. */
function withRestored(choice: CleanUpChoice, { rawStart, rawEnd, rule }: Proposal): CleanUpChoice {
  const range: RawRange = [rawStart, rawEnd];
  if (rule === 'by-hand') return { ...choice, removed: choice.removed.filter((other) => !touch(range, other)) };
  return { ...choice, restored: [...choice.restored, range] };
}

/** Lets a removal stand again; what was put back together with it goes with it. */
function withRemoved(choice: CleanUpChoice, { rawStart, rawEnd }: Proposal): CleanUpChoice {
  return { ...choice, restored: choice.restored.filter((range) => !touch(range, [rawStart, rawEnd])) };
}

function touch([startA, endA]: RawRange, [startB, endB]: RawRange): boolean {
  return startA < endB && startB < endA;
}
