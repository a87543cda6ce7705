import type { Clock } from './clock.ts';
import type { Files } from './files.ts';
import type { Host } from './host.ts';
import type { Ids } from './ids.ts';
import type { Intake } from './intake.ts';
import type { Log } from './log.ts';
import type { ProjectStores } from './project-stores.ts';
import type { Segmenter } from './segmenter.ts';
import type { SettingsFile } from './settings-file.ts';
import type { Suggester } from './suggester.ts';

/** All that the service knows of the world outside. */
export interface Ports {
  readonly host: Host;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly files: Files;
  readonly settingsFile: SettingsFile;
  readonly stores: ProjectStores;
  readonly intake: Intake;
  readonly segmenter: Segmenter;
  readonly suggester: Suggester;
}
