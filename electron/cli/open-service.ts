import { join } from 'node:path';
import type { AppInfo } from '../../shared/api/app.ts';
import { createIntake } from '../intake/create-intake.ts';
import { createService, type RunningService } from '../service/create-service.ts';
import { createIds } from '../service/ids.ts';
import type { Log } from '../service/ports/log.ts';
import type { SettingsFile } from '../service/ports/settings-file.ts';
import { createClock } from '../storage/clock.ts';
import { createFiles } from '../storage/files.ts';
import { createSettingsFile } from '../storage/settings-file.ts';
import { createSqliteStores } from '../storage/sqlite-stores.ts';
import { createSegmenter } from '../workers/create-segmenter.ts';
import { createSuggester } from '../workers/create-suggester.ts';
import { documentsFolderOf, settingsFolderOf } from './person-folders.ts';
import type { ProgramRoot } from './program-root.ts';

export interface ServiceOptions {
  readonly root: ProgramRoot;
  readonly log: Log;
  /** Whether what is opened counts as what this person opened last. Scripts open projects too. */
  readonly remember: boolean;
}

/** The service of this process, on this machine's disk, clock and workers. */
export function openService({ root, log, remember }: ServiceOptions): RunningService {
  const clock = createClock();
  const settingsFile = createSettingsFile(settingsFolderOf(process.env, process.platform), log);
  return createService({
    host: {
      info: {
        version: root.version,
        shell: 'loopback',
        platform: platformOf(process.platform),
        locales: [Intl.DateTimeFormat().resolvedOptions().locale],
      },
      documentsFolder: documentsFolderOf(),
      samplePath: join(root.folder, 'samples', 'sample.zhupi'),
    },
    clock,
    log,
    ids: createIds(),
    files: createFiles(),
    settingsFile: remember ? settingsFile : withoutWriting(settingsFile),
    stores: createSqliteStores({ clock, log }),
    intake: createIntake({ log }),
    segmenter: createSegmenter({ log }),
    suggester: createSuggester({ log }),
  });
}

function withoutWriting({ read }: SettingsFile): SettingsFile {
  return { read, write: async () => undefined };
}

/** Other Unix systems are as Linux is: paths, folders, no native menu. */
function platformOf(platform: NodeJS.Platform): AppInfo['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
