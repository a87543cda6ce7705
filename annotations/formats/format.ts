import type { Article } from '../model/article.ts';
import type { LabelSet } from '../model/label-set.ts';
import type { Layer } from '../model/layer.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Settlement } from '../review/settlement.ts';

/** All there is about one article. */
export interface ArticleWork {
  readonly article: Article;
  readonly layers: readonly Layer[];
  readonly settlement: Settlement;
}

/** What is exported: part of a project or all of it. */
export interface FormatInput {
  readonly labelSet: LabelSet;
  /** Everybody of the whole project, so that pseudonyms do not depend on what is exported. */
  readonly annotators: readonly string[];
  readonly reviewers: readonly string[];
  readonly works: readonly ArticleWork[];
}

export interface FormatFile {
  /** Relative, with `/`; a format of one file names it by itself, and whoever writes it may call it otherwise. */
  readonly path: string;
  /** `companion`: describes the data beside it; whoever wants one bare file leaves it. */
  readonly kind: 'data' | 'companion';
  readonly text: string;
}

/** Something that the files do not hold. The code says which sentence to show, `params` fills its blanks. */
export interface LeftOutEntry<Code extends string = string> {
  readonly articleId: string;
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface EncodedFiles<LeftOutCode extends string = string> {
  readonly files: readonly FormatFile[];
  /** Articles that are in the files. */
  readonly articleCount: number;
  /** In the order of the articles. Empty when nothing was left out. */
  readonly leftOut: readonly LeftOutEntry<LeftOutCode>[];
}

/**
 * One interchange format. Pure: it turns work into the text of files and says what they do not hold; the same input
 * gives the same bytes. Reading files and putting them in place is not its business.
 */
export interface Format<Options, ProblemCode extends string = string, LeftOutCode extends string = string> {
  /** As on the command line. */
  readonly name: string;
  /** Without the dot; the first is the usual one. */
  readonly extensions: readonly string[];
  encode(input: FormatInput, options: Options): Outcome<EncodedFiles<LeftOutCode>, ProblemCode>;
}
