import { Command } from 'commander';
import { addAdjudicate } from './commands/adjudicate.ts';
import { addArticles } from './commands/articles.ts';
import { addCheck } from './commands/check.ts';
import { addClean } from './commands/clean.ts';
import { addDisagreements } from './commands/disagreements.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addLint } from './commands/lint.ts';
import { addNew } from './commands/new.ts';
import { addServe } from './commands/serve.ts';
import { addShow } from './commands/show.ts';
import { addTemplates } from './commands/templates.ts';
import { addExamples, addHelp } from './help.ts';
import type { Session } from './session.ts';

/** In the order in which one meets them. */
const COMMANDS = [
  addNew,
  addTemplates,
  addImport,
  addArticles,
  addShow,
  addClean,
  addDisagreements,
  addAdjudicate,
  addExport,
  addLint,
  addCheck,
  addServe,
] as const;

/** The whole command line. A wrong one makes `parseAsync` reject with a CommanderError; nothing here ends the process. */
export function createProgram(session: Session): Command {
  const { t, out, root } = session;
  const program = new Command('zhupi')
    .description(t('program.what'))
    .version(root.version, '-V, --version', t('program.version'))
    .option('--verbose', t('program.verbose'))
    .configureOutput({
      writeOut: (text) => out.resultText(text),
      // Help that was not asked for belongs with the errors; the errors themselves are said once, by the caller.
      writeErr: (text) => out.note(text.trimEnd()),
      outputError: () => undefined,
    })
    .exitOverride();
  addHelp(program, t);
  for (const add of COMMANDS) {
    // People write it after the command as often as before; the session reads it from either place.
    add(program, session).option('--verbose', t('program.verbose'));
  }
  addExamples(program, t, [
    ['zhupi new news.zhupi --template news-zh', t('new.example')],
    ['zhupi import news.zhupi articles/', t('import.example-folder')],
    ['zhupi export news.zhupi --out gold.jsonl', t('export.example')],
  ]);
  return program;
}
