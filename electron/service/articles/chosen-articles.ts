import { basename, join } from 'node:path';
import type { ChosenFile } from '../../../shared/files.ts';
import type { AppProblem, Result } from '../../../shared/problem.ts';
import { type ReadFile, readChosenFile } from '../chosen-file.ts';
import type { Ports } from '../ports/ports.ts';

/** A file to be imported, not read yet. */
export interface ChosenArticle {
  /** As the person knows it: its path, or its name where there is no path. */
  readonly file: string;
  read(): Promise<Result<ReadFile>>;
}

export interface ChosenArticles {
  readonly articles: readonly ChosenArticle[];
  readonly failed: readonly { readonly file: string; readonly problem: AppProblem }[];
}

/** What a person chose: files, and of folders all files below with the right endings, by path. */
export async function listChosen(
  { files, intake }: Pick<Ports, 'files' | 'intake'>,
  chosen: readonly ChosenFile[],
): Promise<ChosenArticles> {
  const articles: ChosenArticle[] = [];
  const failed: { file: string; problem: AppProblem }[] = [];
  /** True paths of folders that were gone into, since links may lead back. */
  const visited = new Set<string>();

  const add = (file: ChosenFile): void => {
    const name = file.kind === 'path' ? file.path : file.name;
    articles.push({ file: name, read: () => readChosenFile(files, file) });
  };

  async function addFolder(folder: string): Promise<void> {
    const truePath = await files.realPath(folder);
    if (truePath === undefined || visited.has(truePath)) return;
    visited.add(truePath);
    const listed = await files.list(folder);
    if (!listed.ok) {
      failed.push({ file: folder, problem: listed.problem });
      return;
    }
    for (const { name, kind } of listed.value) {
      if (name.startsWith('.')) continue;
      const path = join(folder, name);
      if (kind === 'folder') await addFolder(path);
      else if (kind === 'file' && intake.endings.some((ending) => name.toLowerCase().endsWith(ending))) {
        add({ kind: 'path', path });
      }
    }
  }

  for (const file of chosen) {
    if (file.kind === 'path' && (await files.kindOf(file.path)) === 'folder') await addFolder(file.path);
    else add(file);
  }
  return { articles, failed };
}

/** The name that progress shows. */
export function shortName({ file }: ChosenArticle): string {
  return basename(file);
}
