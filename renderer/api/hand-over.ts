import { done, refused } from '../../annotations/model/outcome.ts';
import { endingsOfFormat, fileFormats } from '../../shared/api/import.ts';
import type { ChosenFile } from '../../shared/files.ts';
import type { Result } from '../../shared/problem.ts';

/** A file as the page sees it: its content, and a name that may hold the folders it lay in. */
export interface PageFile {
  readonly name: string;
  readonly file: File;
}

/** What one request of a browser window carries; the loopback shell takes 80 MB of base64. */
export const HAND_OVER_LIMIT = { files: 5000, bytes: 56 * 1024 * 1024 } as const;

const ENDINGS = fileFormats.flatMap((format) => endingsOfFormat[format]);

/** Whether a folder's file is taken along; what a person chose by itself always is, and told of if it is no article. */
export function isImportable(name: string): boolean {
  const lower = name.toLowerCase();
  return ENDINGS.some((ending) => lower.endsWith(ending));
}

export function refuseTooLarge(): Result<never> {
  const { files, bytes } = HAND_OVER_LIMIT;
  return refused('upload-too-large', { limit: files, size: `${bytes / (1024 * 1024)} MB` });
}

/** Reads contents, once it is clear that they are not too much. */
export async function readPageFiles(files: readonly PageFile[]): Promise<Result<readonly ChosenFile[]>> {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  if (files.length > HAND_OVER_LIMIT.files || bytes > HAND_OVER_LIMIT.bytes) return refuseTooLarge();
  const chosen: ChosenFile[] = [];
  // One after the other: thousands of files opened at once are refused by some systems.
  for (const { name, file } of files) chosen.push(await toChosen(file, name));
  return done(chosen);
}

/** A file that can't be read is passed on with no content, so that the report names it. */
export async function toChosen(file: File, name = file.name): Promise<ChosenFile> {
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
  return { kind: 'content', name, base64: toBase64(new Uint8Array(bytes)) };
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // Arguments of one call are limited; 32 KiB is far below every engine's limit.
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
