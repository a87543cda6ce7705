import type { Outcome, Problem } from '../../annotations/model/outcome.ts';
import type { ProblemCode } from '../../shared/problem.ts';
import type { LoopbackProblemCode } from '../loopback/loopback.ts';

/** What only the command line can meet; each has a sentence in its own catalogue, under `problem`. */
export type CliProblemCode =
  | 'check-found'
  | 'lint-found'
  | 'import-nothing'
  | 'import-incomplete'
  | 'import-would-be-incomplete'
  | 'import-cancelled'
  | 'clean-no-such-removal'
  | 'clean-outlet-incomplete'
  | LoopbackProblemCode;

export type CliProblem = Problem<ProblemCode | CliProblemCode>;

/** How a command ends. Its results have been written already. */
export type CliOutcome = Outcome<void, ProblemCode | CliProblemCode>;

const CLI_PROBLEMS: Readonly<Record<CliProblemCode, true>> = {
  'check-found': true,
  'lint-found': true,
  'import-nothing': true,
  'import-incomplete': true,
  'import-would-be-incomplete': true,
  'import-cancelled': true,
  'clean-no-such-removal': true,
  'clean-outlet-incomplete': true,
  'port-in-use': true,
  'port-refused': true,
};

export function isCliProblemCode(code: CliProblem['code']): code is CliProblemCode {
  return Object.hasOwn(CLI_PROBLEMS, code);
}

/** 0 done, 1 failed; 130 is what a shell expects of a program that was ended with Ctrl-C. */
export function exitCodeOf(outcome: CliOutcome): 0 | 1 | 130 {
  if (outcome.ok) return 0;
  return outcome.problem.code === 'cancelled' || outcome.problem.code === 'import-cancelled' ? 130 : 1;
}
