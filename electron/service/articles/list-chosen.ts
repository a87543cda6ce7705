import { basename, join } from 'node:path';
import { done } from '../../../annotations/model/outcome.ts';
import type { ChosenFile } from '../../../shared/files.ts';
import type { AppProblem, Result } from '../../../shared/problem.ts';
import type { CancelSignal } from '../../../shared/progress.ts';
import type { IntakeFile } from '../ports/intake.ts';
import type { Ports } from '../ports/ports.ts';

/** A file to be looked at or imported, not opened yet. */
export interface ListedFile {
  /** As the person knows it: its path, or its name where there is no path. */
  readonly file: string;
  /** Bytes; 0 where it can't be read. */
  readonly size: number;
  /** Looks once more whether it may be read: a while may have gone by. */
  open(): Promise<Result<IntakeFile>>;
}

export interface ListedFiles {
  readonly files: readonly ListedFile[];
  /** Folders that links led back to. */
  readonly seen: readonly { readonly file: string; readonly problem: AppProblem }[];
  readonly failed: readonly { readonly file: string; readonly problem: AppProblem }[];
}

/** Entries of a folder whose sizes are asked for at once. */
const LOOKS_AT_ONCE = 64;

/** What a person chose: files, and of folders all files below with the right endings, by path. Ends early when cancelled. */
export async function listChosen(
  { files, intake }: Pick<Ports, 'files' | 'intake'>,
  chosen: readonly ChosenFile[],
  signal?: CancelSignal,
): Promise<ListedFiles> {
  const listed: ListedFile[] = [];
  const seen: { file: string; problem: AppProblem }[] = [];
  const failed: { file: string; problem: AppProblem }[] = [];
  /** True paths of folders that were gone into, since links may lead back. */
  const visited = new Set<string>();

  async function listPath(path: string): Promise<ListedFile> {
    const readable = await files.readable(path);
    return {
      file: path,
      size: readable.ok ? readable.value.size : 0,
      async open() {
        const still = await files.readable(path);
        return still.ok ? done({ kind: 'path', path }) : still;
      },
    };
  }

  async function addFolder(folder: string): Promise<void> {
    const truePath = await files.realPath(folder);
    if (truePath !== undefined && visited.has(truePath)) {
      seen.push({ file: folder, problem: { code: 'folder-seen', params: { path: folder } } });
      return;
    }
    const entries = await files.list(folder);
    if (!entries.ok) {
      failed.push({ file: folder, problem: entries.problem });
      return;
    }
    if (truePath !== undefined) visited.add(truePath);
    const visible = entries.value.filter(
      ({ name, kind }) => !name.startsWith('.') && (kind === 'folder' || (kind === 'file' && hasEnding(name))),
    );
    for (let at = 0; at < visible.length; at += LOOKS_AT_ONCE) {
      if (signal?.aborted === true) return;
      const portion = visible
        .slice(at, at + LOOKS_AT_ONCE)
        .map(({ name, kind }) => ({ path: join(folder, name), kind }));
      const sized = await Promise.all(portion.map(({ path, kind }) => (kind === 'file' ? listPath(path) : undefined)));
      // One after the other: a file keeps its place between the folders.
      for (const [i, { path }] of portion.entries()) {
        const file = sized[i];
        if (file === undefined) await addFolder(path);
        else listed.push(file);
      }
    }
  }

  function hasEnding(name: string): boolean {
    return intake.endings.some((ending) => name.toLowerCase().endsWith(ending));
  }

  for (const file of chosen) {
    if (signal?.aborted === true) break;
    if (file.kind === 'content') listed.push(toListed(file));
    else if ((await files.kindOf(file.path)) === 'folder') await addFolder(file.path);
    else listed.push(await listPath(file.path));
  }
  return { files: listed, seen, failed };
}

/** The name that progress shows. */
export function shortName({ file }: ListedFile): string {
  return basename(file);
}

function toListed({ name, base64 }: Extract<ChosenFile, { kind: 'content' }>): ListedFile {
  return {
    file: name,
    size: Math.floor((base64.length * 3) / 4),
    // Decoded when its turn comes: of hundreds of files only one is in memory twice.
    open: async () => done({ kind: 'bytes', name: basename(name), bytes: Buffer.from(base64, 'base64') }),
  };
}
