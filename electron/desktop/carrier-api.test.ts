import { join } from 'node:path';
import { vi } from 'vitest';
import { apiRouter } from '../../shared/api/router.ts';
import { createIntake } from '../intake/create-intake.ts';
import { createService } from '../service/create-service.ts';
import { createIds } from '../service/ids.ts';
import { describeApi } from '../service/test/api-contract.ts';
import { createClock } from '../storage/clock.ts';
import { createFiles } from '../storage/files.ts';
import { createSettingsFile } from '../storage/settings-file.ts';
import { createSqliteStores } from '../storage/sqlite-stores.ts';
import { makeFolder, removeFolder } from '../storage/test/folders.ts';
import { createSegmenter } from '../workers/create-segmenter.ts';
import { createSuggester } from '../workers/create-suggester.ts';
import { createCarrier } from './carrier.ts';
import { createCarrierTransport } from './test/carrier-transport.ts';

vi.setConfig({ testTimeout: 60_000 });

// The same contract over the whole of IPC, with a page at its other end, is run by e2e/desktop/.
describeApi('over the messages of IPC', async () => {
  const folder = await makeFolder();
  const clock = createClock();
  const log = { warn: () => undefined };
  const samplePath = join(folder, 'installed', 'sample.zhupi');
  const service = createService({
    host: {
      info: { version: '1.2.3', shell: 'desktop', platform: 'linux', locales: ['zh-CN'] },
      documentsFolder: folder,
      samplePath,
    },
    clock,
    log,
    ids: createIds(),
    files: createFiles(),
    settingsFile: createSettingsFile(join(folder, 'data'), log),
    stores: createSqliteStores({ clock, log }),
    intake: createIntake(),
    segmenter: createSegmenter({ log }),
    suggester: createSuggester({ log }),
  });
  const carrier = createCarrier({
    router: apiRouter,
    context: { service },
    logFault: (error) => {
      throw error;
    },
  });
  return {
    transport: createCarrierTransport(carrier),
    folder,
    samplePath,
    async close() {
      await carrier.close();
      await service.close();
      await removeFolder(folder);
    },
  };
});
