import { basename } from 'node:path';
import { done, refused } from '../../annotations/model/outcome.ts';
import type { ChosenFile } from '../../shared/files.ts';
import type { Result } from '../../shared/problem.ts';
import type { Files } from './ports/files.ts';

export interface ReadFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a file that a person chose, whichever way the shell gave it. */
export async function readChosenFile(files: Files, chosen: ChosenFile): Promise<Result<ReadFile>> {
  if (chosen.kind === 'content') {
    return done({ name: basename(chosen.name), bytes: Buffer.from(chosen.base64, 'base64') });
  }
  const read = await files.read(chosen.path);
  return read.ok ? done({ name: basename(chosen.path), bytes: read.value }) : read;
}

/** A JSON file in UTF-8, with or without byte order mark. */
export async function readChosenJson(files: Files, chosen: ChosenFile): Promise<Result<unknown>> {
  const read = await readChosenFile(files, chosen);
  if (!read.ok) return read;
  const { name, bytes } = read.value;
  if (bytes.length === 0) return refused('file-empty', { path: name });
  try {
    return done(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return refused('file-not-json', { path: name });
  }
}
