import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { type Loopback, startLoopback } from '../loopback.ts';

export interface TestShell extends Loopback {
  readonly service: RunningService;
  /** A folder of the test's own, for projects. */
  readonly folder: string;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** What a browser that was let in sends. */
  readonly cookie: string;
  /** The bugs that were reported, as `where: message`. */
  readonly bugs: readonly string[];
}

/** The page that stands in for the built window. */
export const PAGE = '<!doctype html><title>朱批</title>';

/**
 * The real shell on the real service, over real HTTP. It does not outlive the test.
 * @param breakIn alters the service, for tests of what happens when it has a bug
 */
export async function startShell(breakIn: (service: Service) => Service = (service) => service): Promise<TestShell> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'zhupi-loopback-'));
  const rendererFolder = mkdtempSync(join(realpathSync(tmpdir()), 'zhupi-window-'));
  writeFileSync(join(rendererFolder, 'index.html'), PAGE);
  writeFileSync(join(rendererFolder, 'app.js'), 'document.title = "朱批";');
  const service = createTestService(folder);
  const bugs: string[] = [];
  const started = await startLoopback({
    service: breakIn(service),
    rendererFolder,
    port: 0,
    reportBug: ({ where, error }) => bugs.push(`${where}: ${error.message}`),
  });
  if (!started.ok) throw new Error(started.problem.code);
  onTestFinished(async () => {
    await started.value.stop();
    await service.close();
    for (const each of [folder, rendererFolder]) rmSync(each, { recursive: true, force: true });
  });
  const { url } = started.value;
  const cookie = (await fetch(url, { redirect: 'manual' })).headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return { ...started.value, service, folder, origin: new URL(url).origin, cookie, bugs };
}

function createTestService(folder: string): RunningService {
  const clock = createClock();
  const log: Log = { warn: () => undefined };
  return createService({
    host: {
      info: { version: '0.0.0', shell: 'loopback', platform: 'linux', locales: ['en'] },
      documentsFolder: folder,
      samplePath: join(folder, 'sample.zhupi'),
    },
    clock,
    log,
    ids: createIds(),
    files: createFiles(),
    settingsFile: createSettingsFile(join(folder, 'settings'), log),
    stores: createSqliteStores({ clock, log }),
    intake: createIntake(),
    segmenter: createSegmenter({ log }),
  });
}
