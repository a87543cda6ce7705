import { done } from '../../annotations/model/outcome.ts';
import type { DesktopBridge } from '../../shared/bridge.ts';
import type { ChosenFile } from '../../shared/files.ts';
import { saveByDownload } from './download.ts';
import { readPageFiles } from './hand-over.ts';
import type { Host } from './host.ts';

/** The desktop app: native dialogs, and paths instead of contents. */
export function createDesktopHost(bridge: DesktopBridge): Host {
  const { dialogs } = bridge;
  const toChosen = (path: string): ChosenFile => ({ kind: 'path', path });
  return {
    pickProject: () => dialogs.openProject(),
    pickNewProjectPath: (suggestedName) => dialogs.saveProject(suggestedName),
    pickArticles: async () => done((await dialogs.openArticles()).map(toChosen)),
    pickArticleFolders: async () => (await dialogs.openArticleFolders()).map(toChosen),
    pickLabelSet: async () => {
      const path = await dialogs.openLabelSet();
      return path === null ? null : toChosen(path);
    },
    pickExportTarget: async (suggestedName, severalFiles) => {
      const path = await (severalFiles ? dialogs.chooseFolder() : dialogs.saveExport(suggestedName));
      return path === null ? null : (toChosen(path) as { kind: 'path'; path: string });
    },
    saveTexts: saveByDownload,
    showInFolder: (path) => dialogs.showInFolder(path),
    droppedFiles: async (data) => {
      const files = Array.from(data.files, (file) => ({ name: file.name, file, path: bridge.pathOf(file) }));
      // What another program made up for the drop, such as a picture out of a page, has no path.
      const loose = await readPageFiles(files.filter(({ path }) => path === ''));
      if (!loose.ok) return loose;
      return done([...files.flatMap(({ path }) => (path === '' ? [] : [toChosen(path)])), ...loose.value]);
    },
    onMenu: (listener) => bridge.onMenu(listener),
    onAddress: (listener) => bridge.onAddress(listener),
  };
}
