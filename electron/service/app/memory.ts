import type { ProjectInfo } from '../../../shared/api/project.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import type { Ports } from '../ports/ports.ts';
import type { Remembered } from '../ports/settings-file.ts';

const RECENT_KEPT = 20;

/** What the app remembers of this person: read anew each time, since another window may have written it. */
export interface Memory {
  read(): Promise<Remembered>;
  change(alter: (remembered: Remembered) => Remembered): Promise<Remembered>;
  /** Puts a project at the head of the recent ones. */
  noteOpened(project: ProjectInfo): Promise<void>;
}

export function createMemory({ settingsFile, clock }: Pick<Ports, 'settingsFile' | 'clock'>): Memory {
  const oneAtATime = createOneAtATime();

  function change(alter: (remembered: Remembered) => Remembered): Promise<Remembered> {
    return oneAtATime(async () => {
      const changed = alter(await settingsFile.read());
      await settingsFile.write(changed);
      return changed;
    });
  }

  return {
    read: () => settingsFile.read(),
    change,
    async noteOpened({ path, name }) {
      const opened = { path, name, openedAt: clock.now() };
      await change((remembered) => ({
        ...remembered,
        recent: [opened, ...remembered.recent.filter((entry) => entry.path !== path)].slice(0, RECENT_KEPT),
      }));
    },
  };
}
