import { CommanderError } from 'commander';
import { languageOf } from './language.ts';
import { createOutput } from './output.ts';
import { createProgram } from './program.ts';
import { findProgramRoot } from './program-root.ts';
import { createSession } from './session.ts';
import { createTranslate } from './translate.ts';
import { toUsageLines } from './usage-sentence.ts';

/** Wrong usage: nothing was done. */
const USAGE_EXIT_CODE = 2;

/** Runs one command line to its end. @returns the exit code: 0 done, 1 failed, 2 wrong usage, 130 interrupted */
async function run(args: readonly string[]): Promise<number> {
  const language = languageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
  const t = createTranslate(language);
  const out = createOutput(process.stdout, process.stderr, process.env);
  const session = createSession({ root: findProgramRoot(), language, t, out, verbose: args.includes('--verbose') });
  try {
    await createProgram(session).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) session.fail(error);
    else if (error.exitCode !== 0) {
      // Without a command the help has been printed already.
      if (error.code !== 'commander.help')
        out.note(`zhupi: ${[...toUsageLines(error, t), t('usage.see-help')].join('\n')}`);
      return USAGE_EXIT_CODE;
    }
  }
  return session.exitCode;
}

// Whoever reads the results may have read enough (`zhupi articles … | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Set, not exited with: what stdout and stderr still hold is written first.
process.exitCode = await run(process.argv.slice(2));
