import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { done } from '../../../annotations/model/outcome.ts';
import type { Service } from '../../../shared/api/service.ts';
import type { Result } from '../../../shared/problem.ts';
import { parseWholeNumber } from '../arguments.ts';
import { addExamples } from '../help.ts';
import type { CliOutcome } from '../outcome.ts';
import type { Session } from '../session.ts';

interface ServeOptions {
  readonly port: number;
  readonly sample?: true;
  readonly json?: true;
}

/** Of an open project; without one the window asks for one. */
const FIRST_SCREEN = '#/articles';

const HIGHEST_PORT = 65_535;

export function addServe(program: Command, session: Session): Command {
  const { t } = session;
  const command = program
    .command('serve')
    .description(t('serve.what'))
    .argument('[PROJECT]', t('serve.project'))
    .option('--port <N>', t('serve.port'), (value: string) => parseWholeNumber(value, HIGHEST_PORT, t), 0)
    .option('--sample', t('serve.sample'))
    .option('--json', t('serve.json'))
    .action((project: string | undefined, options: ServeOptions) => session.conclude(serve(session, project, options)));
  addExamples(command, t, [['zhupi serve news.zhupi --port 8080', t('serve.example')]]);
  return command;
}

/** Serves until it is told to stop. Ends at once, with nothing started, when the project can't be opened. */
async function serve(session: Session, project: string | undefined, options: ServeOptions): Promise<CliOutcome> {
  const { t, out, root, log } = session;
  // From here on a signal is a wish to stop; one that comes before there is anything to stop is not lost.
  const stopped = nextStopSignal();
  const [{ openService }, { startLoopback }] = await Promise.all([
    import('../open-service.ts'),
    import('../../loopback/loopback.ts'),
  ]);
  const service = openService({ root, log, remember: true });
  try {
    const opened = await openAtStart(service, project, options.sample === true);
    if (!opened.ok) return opened;
    const rendererFolder = join(root.folder, 'dist', 'renderer');
    const hasRenderer = existsSync(join(rendererFolder, 'index.html'));
    const started = await startLoopback({
      service,
      rendererFolder: hasRenderer ? rendererFolder : undefined,
      landing: opened.value ? FIRST_SCREEN : '',
      port: options.port,
      reportBug: ({ where, error }) => session.logBug(error, where),
    });
    if (!started.ok) return started;
    const { url, stop } = started.value;
    if (options.json) out.resultJson({ url, pid: process.pid });
    else out.result(url);
    if (!hasRenderer) out.note(t('serve.no-window'));
    out.note(t('serve.how-to-stop'));
    await stopped;
    await stop();
    return done(undefined);
  } finally {
    await service.close();
  }
}

/**
 * Opens what was asked for; the sample for whoever asked for it and has no project of their own yet; else nothing.
 * @returns whether a project is open
 */
async function openAtStart(service: Service, project: string | undefined, sample: boolean): Promise<Result<boolean>> {
  if (project === undefined && !(sample && (await service.app.recent()).length === 0)) return done(false);
  const opened =
    project === undefined ? await service.project.openSample() : await service.project.open({ path: project });
  return opened.ok ? done(true) : opened;
}

/** Ctrl-C, the launcher, the system at its end. A second one ends the process at once. */
function nextStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
