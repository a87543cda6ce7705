import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Service } from '../../../shared/api/service.ts';
import { createIntake } from '../../intake/create-intake.ts';
import { createService, type RunningService } from '../../service/create-service.ts';
import { createIds } from '../../service/ids.ts';
import type { Log } from '../../service/ports/log.ts';
import { createClock } from '../../storage/clock.ts';
import { createFiles } from '../../storage/files.ts';
import { createSettingsFile } from '../../storage/settings-file.ts';
import { createSqliteStores } from '../../storage/sqlite-stores.ts';
import { createSegmenter } from '../../workers/create-segmenter.ts';
import { createSuggester } from '../../workers/create-suggester.ts';
import { type Loopback, startLoopback } from '../loopback.ts';

export interface TestShell extends Loopback {
  readonly service: RunningService;
  /** A folder of the test's own, for projects; the service's documents folder. */
  readonly folder: string;
  /** Where the installed sample would be. */
  readonly samplePath: string;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** What a browser that was let in sends. */
  readonly cookie: string;
  /** The bugs that were reported, as `where: message`. */
  readonly bugs: readonly string[];
}

/** The page that stands in for the built window. */
export const PAGE = '<!doctype html><title>朱批</title>';

/** The real shell on the real service, over real HTTP. It does not outlive the test. @param breakIn see `openShell` */
export async function startShell(breakIn?: (service: Service) => Service): Promise<TestShell> {
  const shell = await openShell(breakIn);
  onTestFinished(shell.close);
  return shell;
}

/**
 * The same for a whole suite, which closes it.
 * @param breakIn alters the service, for tests of what happens when it has a bug
 */
export async function openShell(
  breakIn: (service: Service) => Service = (service) => service,
): Promise<TestShell & { readonly close: () => Promise<void> }> {
  const folder = makeFolder();
  const rendererFolder = makeFolder();
  writeFileSync(join(rendererFolder, 'index.html'), PAGE);
  writeFileSync(join(rendererFolder, 'app.js'), 'document.title = "朱批";');
  const samplePath = join(makeFolder(), 'sample.zhupi');
  const service = createTestService(folder, samplePath);
  const bugs: string[] = [];
  const started = await startLoopback({
    service: breakIn(service),
    rendererFolder,
    landing: '#/articles',
    port: 0,
    reportBug: ({ where, error }) => bugs.push(`${where}: ${error.message}`),
  });
  if (!started.ok) throw new Error(started.problem.code);
  const { url, stop } = started.value;
  const cookie = (await fetch(url, { redirect: 'manual' })).headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return {
    ...started.value,
    service,
    folder,
    samplePath,
    origin: new URL(url).origin,
    cookie,
    bugs,
    async close() {
      await stop();
      await service.close();
      for (const each of [folder, rendererFolder, dirname(samplePath)]) rmSync(each, { recursive: true, force: true });
    },
  };
}

function makeFolder(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), 'zhupi-loopback-'));
}

function createTestService(folder: string, samplePath: string): RunningService {
  const clock = createClock();
  const log: Log = { warn: () => undefined };
  return createService({
    host: {
      info: { version: '0.0.0', shell: 'loopback', platform: 'linux', locales: ['en'] },
      documentsFolder: folder,
      samplePath,
    },
    clock,
    log,
    ids: createIds(),
    files: createFiles(),
    settingsFile: createSettingsFile(join(dirname(samplePath), 'settings'), log),
    stores: createSqliteStores({ clock, log }),
    intake: createIntake(),
    segmenter: createSegmenter({ log }),
    suggester: createSuggester({ log }),
  });
}
