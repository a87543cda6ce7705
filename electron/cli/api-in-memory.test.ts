import { join } from 'node:path';
import { vi } from 'vitest';
import { createIntake } from '../intake/create-intake.ts';
import { createService } from '../service/create-service.ts';
import { createIds } from '../service/ids.ts';
import { describeApi } from '../service/test/api-contract.ts';
import { createMemoryTransport } from '../service/test/memory-transport.ts';
import { createClock } from '../storage/clock.ts';
import { createFiles } from '../storage/files.ts';
import { createSettingsFile } from '../storage/settings-file.ts';
import { createSqliteStores } from '../storage/sqlite-stores.ts';
import { makeFolder, removeFolder } from '../storage/test/folders.ts';
import { createSegmenter } from '../workers/create-segmenter.ts';
import { createSuggester } from '../workers/create-suggester.ts';

vi.setConfig({ testTimeout: 60_000 });

// It lies here because only a shell may see all rooms that the service is wired of.
describeApi('in memory', async () => {
  const folder = await makeFolder();
  const clock = createClock();
  const log = { warn: () => undefined };
  const samplePath = join(folder, 'installed', 'sample.zhupi');
  const service = createService({
    host: {
      info: { version: '1.2.3', shell: 'loopback', platform: 'linux', locales: ['zh-CN'] },
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
  return {
    transport: createMemoryTransport(service),
    folder,
    samplePath,
    async close() {
      await service.close();
      await removeFolder(folder);
    },
  };
});
