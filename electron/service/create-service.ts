import type { Service } from '../../shared/api/service.ts';
import type { Ports } from './ports/ports.ts';

export interface RunningService extends Service {
  /** Closes the open project, ends the workers. Waits for what is being written; what runs on is cancelled. */
  close(): Promise<void>;
}

/**
 * The whole service behind the API, on the given ports. A shell makes one and hands it to every call as `ctx.service`:
 *
 *     const clock = createClock();                                   // storage/clock.ts
 *     const log: Log = { warn: (message, cause) => … };              // the shell's own
 *     const service = createService({
 *       host: { info, documentsFolder, samplePath },                 // the shell's own: AppInfo and two paths
 *       clock,
 *       log,
 *       ids: createIds(),                                            // service/ids.ts
 *       files: createFiles(),                                        // storage/files.ts
 *       settingsFile: createSettingsFile(folder, log),               // storage/settings-file.ts; folder of the app's data
 *       stores: createSqliteStores({ clock, log }),                  // storage/sqlite-stores.ts
 *       intake: createIntake(),                                      // intake/create-intake.ts
 *       segmenter: createSegmenter({ log }),                         // workers/create-segmenter.ts; starts at first use
 *     });
 *     …
 *     await service.close();
 */
export function createService(ports: Ports): RunningService {
  throw new Error(`being built: ${Object.keys(ports).join()}`);
}
