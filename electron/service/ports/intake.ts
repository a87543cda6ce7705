import type { Article } from '../../../annotations/model/article.ts';
import type { CleanUpPattern } from '../../../annotations/text/clean-up/choice.ts';
import type { FileLook, Reading } from '../../../shared/api/import.ts';
import type { AppProblem, Result } from '../../../shared/problem.ts';
import type { CancelSignal } from '../../../shared/progress.ts';

/** An article that has no id yet: a project gives it one. */
export type RawArticle = Omit<Article, 'id'>;

/** By path where there is one, so that a file of gigabytes is never in memory as a whole. */
export type IntakeFile =
  | {
      readonly kind: 'path';
      /** Readable, and no open project: the `Files` port has looked. */
      readonly path: string;
    }
  | {
      readonly kind: 'bytes';
      /** File name without folders; its ending tells the kind where the content doesn't. */
      readonly name: string;
      readonly bytes: Uint8Array;
    };

export interface IntakeOptions {
  /** What a person said of the file; the rest is found out. */
  readonly reading: Reading;
  /** False: nothing but the CR of line ends is left out. */
  readonly clean: boolean;
  /** By outlet: what was decided for it in earlier articles. */
  readonly patterns: Readonly<Record<string, CleanUpPattern>>;
}

/** An article found in a file, and what the project keeps of it besides. */
export interface TakenArticle {
  readonly article: RawArticle;
  /** Proposed as id where it is free: a column of the table said so. */
  readonly id?: string;
  /** Length in code points. */
  readonly characters: number;
  /** Hex SHA-256 of the raw text's UTF-8 bytes: the same article comes back with it, however it was cleaned up since. */
  readonly rawSha256: string;
  /** Stands for the text when near duplicates are looked for (annotations/text/near-duplicates). */
  readonly sketch: Uint32Array;
  /** The file's bytes, where its raw text and encoding don't give them back; absent for rows of tables and for files over 16 MB. */
  readonly original?: Uint8Array;
}

export type IntakeItem =
  | ({
      readonly type: 'article' /** Below the chosen file: `` or `/2021/a.html` or `#12`. */;
      readonly place: string;
    } & TakenArticle)
  | { readonly type: 'failed'; readonly place: string; readonly problem: AppProblem };

/** Some of a file's articles, and how far it has been read. */
export interface IntakePortion {
  readonly items: readonly IntakeItem[];
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** Makes articles of files, on another thread. */
export interface Intake {
  /** Lower-case endings, with their dot, of the files that are taken out of a chosen folder. */
  readonly endings: readonly string[];
  /** Kind, encoding and columns, from the file's beginning. `path` names it in sentences. */
  look(file: IntakeFile, path: string, reading: Reading): Promise<Result<Omit<FileLook, 'file'>>>;
  /**
   * Article by article, in the order of the file; as much is read ahead as one portion. What can't be read is an item
   * like the others and ends nothing but itself. `path` names the file in sentences. Ends early when cancelled.
   */
  read(file: IntakeFile, path: string, options: IntakeOptions, signal?: CancelSignal): AsyncIterable<IntakePortion>;
  close(): Promise<void>;
}
