import type { ChosenFile } from '../../shared/files.ts';
import { toChosen } from './hand-over.ts';

/** A dictionary the person chooses. By content in every shell: it is a few megabytes at most. @returns null where they changed their mind */
export function pickDictionary(): Promise<ChosenFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.tsv,.txt,.tab,text/tab-separated-values,text/plain';
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      resolve(file === undefined ? null : toChosen(file));
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
