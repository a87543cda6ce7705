import { app } from 'electron';
import type { AppInfo } from '../../shared/api/app.ts';
import { createIntake } from '../intake/create-intake.ts';
import { createService, type RunningService } from '../service/create-service.ts';
import { createIds } from '../service/ids.ts';
import type { Log } from '../service/ports/log.ts';
import type { SettingsFile } from '../service/ports/settings-file.ts';
import { createClock } from '../storage/clock.ts';
import { createFiles } from '../storage/files.ts';
import { createSqliteStores } from '../storage/sqlite-stores.ts';
import { createSegmenter } from '../workers/create-segmenter.ts';
import { createSuggester } from '../workers/create-suggester.ts';
import type { AppPaths } from './app-paths.ts';

interface DesktopServiceOptions {
  readonly paths: AppPaths;
  readonly settingsFile: SettingsFile;
  readonly log: Log;
}

/** The service of this app, on this machine's disk, clock and workers. */
export function createDesktopService({ paths, settingsFile, log }: DesktopServiceOptions): RunningService {
  const clock = createClock();
  return createService({
    host: {
      info: {
        version: app.getVersion(),
        shell: 'desktop',
        platform: platformOf(process.platform),
        locales: app.getPreferredSystemLanguages(),
      },
      documentsFolder: app.getPath('documents'),
      samplePath: paths.sample,
    },
    clock,
    log,
    ids: createIds(),
    files: createFiles(),
    settingsFile,
    stores: createSqliteStores({ clock, log }),
    intake: createIntake({ log, ...paths.intake }),
    segmenter: createSegmenter({ log, ...paths.segmenter }),
    suggester: createSuggester({ log }),
  });
}

/** Electron runs on three systems; what isn't one of the first two is the third. */
function platformOf(platform: NodeJS.Platform): AppInfo['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
