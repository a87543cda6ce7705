import { basename, isAbsolute, join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions, shell } from 'electron';
import { endingsOfFormat, type FileFormat, fileFormats } from '../../shared/api/import.ts';
import type { NativeDialogs } from '../../shared/bridge.ts';
import type { MessageKey, Translate } from './messages.ts';

const PROJECT_ENDING = 'zhupi';

interface DialogsOptions {
  /** Asked at every dialog, since the language may have changed. */
  readonly translate: () => Translate;
  readonly window: BrowserWindow;
  /** The person's own folder for documents: where a new file is offered to go. */
  readonly documentsFolder: string;
}

/** The system's own dialogs, as sheets of the window. What the page hands in is checked in dialog-call.ts. */
export function createDialogs({ translate, window, documentsFolder }: DialogsOptions): NativeDialogs {
  async function open(options: OpenDialogOptions): Promise<string[]> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? [] : filePaths;
  }

  async function save(title: string, suggestedName: string, filters: FileFilter[]): Promise<string | null> {
    // Only the last part of a suggestion counts: the page proposes a name, never a place.
    const options = { title, defaultPath: join(documentsFolder, basename(suggestedName)), filters };
    const { canceled, filePath } = await dialog.showSaveDialog(window, options);
    return canceled || filePath === '' ? null : filePath;
  }

  const allFiles = (): FileFilter => ({ name: translate()('dialog.allFiles'), extensions: ['*'] });
  const projects = (): FileFilter => ({ name: translate()('dialog.projects'), extensions: [PROJECT_ENDING] });

  return {
    async openProject() {
      const t = translate();
      const [path] = await open({
        title: t('dialog.openProject'),
        filters: [projects(), allFiles()],
        properties: ['openFile'],
      });
      return path ?? null;
    },
    async saveProject(suggestedName) {
      const path = await save(translate()('dialog.saveProject'), withEnding(suggestedName), [projects()]);
      // Linux dialogs don't add the ending of the filter.
      return path === null ? null : withEnding(path);
    },
    openArticles() {
      const t = translate();
      return open({
        title: t('dialog.openArticles'),
        filters: [...articleFilters(t), allFiles()],
        properties: ['openFile', 'multiSelections'],
      });
    },
    openArticleFolders() {
      return open({
        title: translate()('dialog.openArticleFolders'),
        properties: ['openDirectory', 'multiSelections'],
      });
    },
    async openLabelSet() {
      const t = translate();
      const [path] = await open({
        title: t('dialog.openLabelSet'),
        filters: [{ name: t('dialog.labelSets'), extensions: ['json', 'conf', 'xml'] }, allFiles()],
        properties: ['openFile'],
      });
      return path ?? null;
    },
    saveExport(suggestedName) {
      const t = translate();
      return save(t('dialog.saveExport'), suggestedName, [
        { name: t('dialog.jsonLines'), extensions: ['jsonl'] },
        allFiles(),
      ]);
    },
    async chooseFolder() {
      const [path] = await open({
        title: translate()('dialog.chooseFolder'),
        properties: ['openDirectory', 'createDirectory'],
      });
      return path ?? null;
    },
    async showInFolder(path) {
      if (isAbsolute(path)) shell.showItemInFolder(path);
    },
  };
}

/** All kinds together first, since that is what the dialog opens with; then one by one. */
function articleFilters(t: Translate): FileFilter[] {
  const filter = (name: MessageKey, formats: readonly FileFormat[]): FileFilter => ({
    name: t(name),
    // Dialogs want endings without their dot.
    extensions: formats.flatMap((format) => endingsOfFormat[format].map((ending) => ending.slice(1))),
  });
  return [
    filter('dialog.articles', fileFormats),
    filter('dialog.texts', ['text', 'markdown']),
    filter('dialog.webPages', ['html']),
    filter('dialog.word', ['docx']),
    filter('dialog.tables', ['csv', 'xlsx', 'jsonl']),
    filter('dialog.archives', ['zip']),
  ];
}

function withEnding(path: string): string {
  return path.toLowerCase().endsWith(`.${PROJECT_ENDING}`) ? path : `${path}.${PROJECT_ENDING}`;
}
