import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { settingsSchema } from '../../shared/settings.ts';
import type { Log } from '../service/ports/log.ts';
import type { Remembered, SettingsFile } from '../service/ports/settings-file.ts';
import { errnoOf } from './file-failure.ts';
import { makeFolder } from './make-folder.ts';

const rememberedSchema = z.object({
  settings: settingsSchema,
  recent: z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() }).readonly()).readonly(),
});

const DEFAULTS: Remembered = { settings: settingsSchema.parse({}), recent: [] };

/** @param folder where the app keeps its own files; made when something is written. */
export function createSettingsFile(folder: string, log: Log): SettingsFile {
  const path = join(folder, 'settings.json');

  async function read(): Promise<Remembered> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') log.warn(`settings can't be read: ${path}`, error);
      return DEFAULTS;
    }
    const parsed = rememberedSchema.safeParse(toJson(text));
    if (parsed.success) return parsed.data;
    await setAside(parsed.error);
    return DEFAULTS;
  }

  /** A person may have written them by hand, so they are kept; the latest damaged ones are enough. */
  async function setAside(cause: unknown): Promise<void> {
    const aside = `${path}.damaged`;
    try {
      await rename(path, aside);
      log.warn(`settings were damaged and are now at ${aside}`, cause);
    } catch (error) {
      log.warn(`settings are damaged and can't be set aside: ${path}`, error);
    }
  }

  return {
    read,
    async write(remembered) {
      try {
        await makeFolder(folder);
        await writeFileAtomic(path, `${JSON.stringify(remembered, null, 2)}\n`);
      } catch (error) {
        log.warn(`settings can't be stored: ${path}`, error);
      }
    },
  };
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
