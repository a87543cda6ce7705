import type { Article } from '../../../annotations/model/article.ts';
import type { Result } from '../../../shared/problem.ts';

/** An article that has no id yet: a project gives it one. */
export type RawArticle = Omit<Article, 'id'>;

export interface IntakeFile {
  /** File name without folders; its ending tells the kind where the content doesn't. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Intake {
  /** Lower-case endings, with their dot, of the files that are taken out of a chosen folder. */
  readonly endings: readonly string[];
  /** @returns `file-empty`, `file-not-utf8` or `file-kind-unknown` where no article can be made of the bytes. */
  read(file: IntakeFile): Promise<Result<RawArticle>>;
}
