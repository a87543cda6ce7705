import type { ChosenFile } from '../../shared/files.ts';
import { saveByDownload } from './download.ts';
import type { Host } from './host.ts';
import { requestPath } from './path-request.ts';

/** A browser: it gives contents and never paths, so that places on the machine are chosen in a dialog of our own. */
export function createBrowserHost(): Host {
  return {
    pickProject: () => requestPath({ purpose: 'open-project', suggestedName: '' }),
    pickNewProjectPath: (suggestedName) => requestPath({ purpose: 'new-project', suggestedName }),
    pickArticles: () => pickFiles('.txt,.text,.md,text/plain', true),
    pickLabelSet: async () => (await pickFiles('.json,application/json', false))[0] ?? null,
    pickExportTarget: async () => ({ kind: 'content' }),
    saveTexts: saveByDownload,
    droppedFiles: (data) => Promise.all(Array.from(data.files, toChosen)),
    // A browser has no menu of ours, and its own address bar changes the hash.
    onMenu: () => () => undefined,
    onAddress: () => () => undefined,
  };
}

function pickFiles(accept: string, multiple: boolean): Promise<readonly ChosenFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(Promise.all(Array.from(input.files ?? [], toChosen))));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Also used for dropped files; a folder comes as a file that can't be read and is passed on with no content. */
export async function toChosen(file: File): Promise<ChosenFile> {
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
  return { kind: 'content', name: file.name, base64: toBase64(new Uint8Array(bytes)) };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // Arguments of one call are limited; 32 KiB is far below every engine's limit.
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
