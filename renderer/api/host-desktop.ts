import type { DesktopBridge } from '../../shared/bridge.ts';
import type { ChosenFile } from '../../shared/files.ts';
import { saveByDownload } from './download.ts';
import type { Host } from './host.ts';

/** The desktop app: native dialogs, and paths instead of contents. */
export function createDesktopHost(bridge: DesktopBridge): Host {
  const { dialogs } = bridge;
  const toChosen = (path: string): ChosenFile => ({ kind: 'path', path });
  return {
    pickProject: () => dialogs.openProject(),
    pickNewProjectPath: (suggestedName) => dialogs.saveProject(suggestedName),
    pickArticles: async () => (await dialogs.openArticles()).map(toChosen),
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
    droppedFiles: async (data) => Array.from(data.files, (file) => toChosen(bridge.pathOf(file))),
    onMenu: (listener) => bridge.onMenu(listener),
    onAddress: (listener) => bridge.onAddress(listener),
  };
}
