import type { LabelFile } from '../../../annotations/formats/labels/label-format.ts';
import { parseLabelFile } from '../../../annotations/formats/labels/label-formats.ts';
import { refused } from '../../../annotations/model/outcome.ts';
import type { ChosenFile } from '../../../shared/files.ts';
import type { Result } from '../../../shared/problem.ts';
import { readChosenFile } from '../chosen-file.ts';
import type { Files } from '../ports/files.ts';

/** A label set in a file of any kind we read, in UTF-8. What does not name itself is called as the file is. */
export async function readLabels(files: Files, chosen: ChosenFile): Promise<Result<LabelFile>> {
  const read = await readChosenFile(files, chosen);
  if (!read.ok) return read;
  const { name, bytes } = read.value;
  if (bytes.length === 0) return refused('file-empty', { path: name });
  const text = decode(bytes);
  if (text === undefined) return refused('file-not-utf8', { path: name });
  const parsed = parseLabelFile(text, name.replace(/\.\w+$/, ''));
  if (parsed.ok || parsed.problem.code !== 'label-file-unread') return parsed;
  return refused('label-file-unread', { ...parsed.problem.params, path: name });
}

/** Without its byte order mark. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
