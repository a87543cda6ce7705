import { done } from '../../annotations/model/outcome.ts';
import type { Result } from '../../shared/problem.ts';
import { HAND_OVER_LIMIT, isImportable, type PageFile, refuseTooLarge } from './hand-over.ts';

/**
 * Files and folders that were dropped or pasted. Must be called while the event is handled: afterwards its data is
 * empty. @returns what lists all files in them, folders gone through to the bottom.
 */
export function takeDropped(data: DataTransfer): () => Promise<Result<readonly PageFile[]>> {
  const tops = Array.from(data.items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return async () => {
    const found: PageFile[] = [];
    for (const { entry, file } of tops) {
      if (entry?.isDirectory === true) {
        if (!(await walk(entry as FileSystemDirectoryEntry, `${entry.name}/`, found))) return refuseTooLarge();
      } else if (file !== null) found.push({ name: file.name, file });
    }
    return done(found);
  };
}

/** @returns false once there are more files than can be handed over: a whole disk may have been dropped. */
async function walk(folder: FileSystemDirectoryEntry, path: string, found: PageFile[]): Promise<boolean> {
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory) {
      if (!(await walk(entry as FileSystemDirectoryEntry, `${path}${entry.name}/`, found))) return false;
    } else if (isImportable(entry.name)) {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file !== null) found.push({ name: path + entry.name, file });
    }
    if (found.length > HAND_OVER_LIMIT.files) return false;
  }
  return true;
}

/** By name, so that the same folder gives the same articles in the same order. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // A portion at a time, some hundred; an empty one is the end. A folder that can't be listed has nothing in it.
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (portion.length === 0) break;
    entries.push(...portion);
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}
