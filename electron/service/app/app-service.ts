import { dirname, resolve } from 'node:path';
import { done } from '../../../annotations/model/outcome.ts';
import type { AppService, BrowseInput, FolderListing, RecentProject } from '../../../shared/api/app.ts';
import type { Result } from '../../../shared/problem.ts';
import type { Ports } from '../ports/ports.ts';
import type { Memory } from './memory.ts';

export function createAppService({ host, files }: Ports, memory: Memory): AppService {
  return {
    info: async () => host.info,
    settings: async () => (await memory.read()).settings,

    async changeSettings(patch) {
      const { settings } = await memory.change((remembered) => ({
        ...remembered,
        settings: {
          language: patch.language ?? remembered.settings.language,
          theme: patch.theme ?? remembered.settings.theme,
          chips: patch.chips ?? remembered.settings.chips,
          arcs: patch.arcs ?? remembered.settings.arcs,
          suggestersOff: patch.suggestersOff ?? remembered.settings.suggestersOff,
          actingAs: patch.actingAs ?? remembered.settings.actingAs,
        },
      }));
      return settings;
    },

    async recent() {
      return listRecent();
    },

    async forgetRecent({ path }) {
      await memory.change((remembered) => ({
        ...remembered,
        recent: remembered.recent.filter((entry) => entry.path !== path),
      }));
      return listRecent();
    },

    browse,
  };

  async function listRecent(): Promise<readonly RecentProject[]> {
    const { recent } = await memory.read();
    return Promise.all(
      recent.map(async (entry) => ({ ...entry, present: (await files.kindOf(entry.path)) === 'file' })),
    );
  }

  async function browse({ folder, endings }: BrowseInput): Promise<Result<FolderListing>> {
    const chosen = folder === undefined ? await nearestFolder(host.documentsFolder) : resolve(folder);
    const listed = await files.list(chosen);
    if (!listed.ok) return listed;
    const visible = listed.value.filter(({ name }) => !name.startsWith('.'));
    const parent = dirname(chosen);
    return done({
      folder: chosen,
      ...(parent !== chosen && { parent }),
      folders: visible.filter(({ kind }) => kind === 'folder').map(({ name }) => name),
      files: visible.filter(({ name, kind }) => kind === 'file' && hasEnding(name, endings)).map(({ name }) => name),
    });
  }

  /** The documents folder of a fresh account may not have been made yet. */
  async function nearestFolder(path: string): Promise<string> {
    const folder = resolve(path);
    const parent = dirname(folder);
    if (parent === folder || (await files.kindOf(folder)) === 'folder') return folder;
    return nearestFolder(parent);
  }
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.length === 0 || endings.some((ending) => name.toLowerCase().endsWith(ending));
}
