import { endingsOfFormat, fileFormats } from '../../shared/api/import.ts';
import { saveByDownload } from './download.ts';
import { takeDropped } from './dropped-entries.ts';
import { type PageFile, readPageFiles, toChosen } from './hand-over.ts';
import type { Host } from './host.ts';
import { requestPath } from './path-request.ts';

const ARTICLE_ENDINGS = fileFormats.flatMap((format) => endingsOfFormat[format]).join(',');
/** Our own, brat's annotation.conf, and a configuration of Label Studio. */
const LABEL_ENDINGS = '.json,.conf,.xml';

/** A browser: it gives contents and never paths, so that places on the machine are chosen in a dialog of our own. */
export function createBrowserHost(): Host {
  return {
    pickProject: () => requestPath({ purpose: 'open-project', suggestedName: '' }),
    pickNewProjectPath: (suggestedName) => requestPath({ purpose: 'new-project', suggestedName }),
    pickArticles: async () => readPageFiles(await pickFiles(ARTICLE_ENDINGS, true)),
    pickArticleFolders: async () => {
      const path = await requestPath({ purpose: 'import', suggestedName: '' });
      return path === null ? [] : [{ kind: 'path', path }];
    },
    pickLabelSet: async () => {
      const [picked] = await pickFiles(LABEL_ENDINGS, false);
      return picked === undefined ? null : toChosen(picked.file);
    },
    pickExportTarget: async () => ({ kind: 'content' }),
    saveTexts: saveByDownload,
    droppedFiles: async (data) => {
      const list = takeDropped(data);
      const found = await list();
      return found.ok ? readPageFiles(found.value) : found;
    },
    // A browser has no menu of ours, and its own address bar changes the hash.
    onMenu: () => () => undefined,
    onAddress: () => () => undefined,
  };
}

function pickFiles(accept: string, multiple: boolean): Promise<readonly PageFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  return new Promise((resolve) => {
    input.addEventListener('change', () =>
      resolve(Array.from(input.files ?? [], (file) => ({ name: file.name, file }))),
    );
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
