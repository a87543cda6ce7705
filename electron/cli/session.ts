import type { UiLanguage } from '../../shared/settings.ts';
import type { Log } from '../service/ports/log.ts';
import { type CliOutcome, type CliProblem, exitCodeOf, isCliProblemCode } from './outcome.ts';
import type { Output } from './output.ts';
import type { ProgramRoot } from './program-root.ts';
import type { Translate } from './translate.ts';

interface SessionParts {
  readonly root: ProgramRoot;
  readonly language: UiLanguage;
  readonly t: Translate;
  readonly out: Output;
  /** Shows the stacks of bugs too. */
  readonly verbose: boolean;
}

/** One run of the command line: what it is, who it speaks to and how it ended. */
export interface Session extends SessionParts {
  /** For what happens beside the command: a backup that failed, for instance. */
  readonly log: Log;
  /** Waits for a command and says in one sentence why it failed, if it did. */
  conclude(command: Promise<CliOutcome>): Promise<void>;
  /** The sentence for a problem; also for one that is told beside the result, such as a file that was left out. */
  sentence(problem: CliProblem): Promise<string>;
  /** A thrown error is a bug: it is named, and its stack shown only to those who asked for it. */
  logBug(error: unknown, where?: string): void;
  /** A bug that ended the command. */
  fail(error: unknown): void;
  readonly exitCode: number;
}

export function createSession(parts: SessionParts): Session {
  const { language, t, out, verbose } = parts;
  let exitCode = 0;
  const sentence = async ({ code, params }: CliProblem): Promise<string> => {
    if (isCliProblemCode(code)) return t(`problem.${code}`, params);
    const { toSentence } = await import('../../shared/message.ts');
    return toSentence({ code, params }, language);
  };
  const logBug = (error: unknown, where = 'zhupi'): void => {
    out.note(`zhupi: ${t('bug', { where, message: error instanceof Error ? error.message : String(error) })}`);
    if (verbose) out.note(toStack(error));
  };
  return {
    ...parts,
    log: {
      warn: (message, cause) => {
        out.note(`zhupi: ${message}`);
        if (verbose && cause !== undefined) out.note(toStack(cause));
      },
    },
    sentence,
    async conclude(command) {
      const outcome = await command;
      exitCode = exitCodeOf(outcome);
      if (!outcome.ok) out.note(`zhupi: ${await sentence(outcome.problem)}`);
    },
    logBug,
    fail(error) {
      exitCode = 1;
      logBug(error);
    },
    get exitCode() {
      return exitCode;
    },
  };
}

function toStack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
