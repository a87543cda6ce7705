import { z } from 'zod';
import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import { chosenFileSchema } from '../files.ts';
import type { AppProblem } from '../problem.ts';

/** Kinds of files that articles are made of. `jsonl` is JSON as well: one array, or one record a line. `zip` holds the others. */
export const fileFormats = ['text', 'markdown', 'html', 'docx', 'csv', 'xlsx', 'jsonl', 'zip'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Lower-case endings, with their dot, by which dialogs and folders know the files that can be imported. */
export const endingsOfFormat: Readonly<Record<FileFormat, readonly string[]>> = {
  text: ['.txt', '.text'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml', '.shtml'],
  docx: ['.docx'],
  csv: ['.csv', '.tsv'],
  xlsx: ['.xlsx'],
  jsonl: ['.jsonl', '.ndjson', '.json'],
  zip: ['.zip'],
};

/** Names as the platform's TextDecoder has them, `gb18030` standing for GBK and GB 2312 as well. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const columnsSchema = z.strictObject({
  /** Name of the column (or key; `a.b` reaches into a record) that holds the article's text. */
  text: z.string().min(1),
  id: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
  byline: z.string().min(1).optional(),
  outlet: z.string().min(1).optional(),
  publishedAt: z.string().min(1).optional(),
  url: z.string().min(1).optional(),
});
/** Which column of a table is what. */
export type Columns = z.infer<typeof columnsSchema>;

/** How to read a file, as far as a person said so; the rest is found out. */
export const readingSchema = z.strictObject({
  format: z.enum(fileFormats).optional(),
  encoding: z.enum(encodings).optional(),
  columns: columnsSchema.optional(),
});
export type Reading = z.infer<typeof readingSchema>;

export const importInputSchema = z.strictObject({
  files: z.array(chosenFileSchema).min(1),
  /** Reports what would happen and stores nothing. */
  dryRun: z.boolean().default(false),
  /** False: the text is taken as it is, line ends excepted. */
  clean: z.boolean().default(true),
  /** For all files. */
  reading: readingSchema.optional(),
  /** For single files, by the name the inspection gave them; counts before `reading`. */
  readings: z.record(z.string(), readingSchema).optional(),
});
export type ImportInput = z.input<typeof importInputSchema>;

export interface ImportedArticle {
  readonly articleId: string;
  readonly title: string;
  /** As the person knows it, with its place inside an archive or a table. */
  readonly file: string;
  readonly characters: number;
  readonly encoding: string;
  /** How many ranges each rule took out. */
  readonly removals: Readonly<Partial<Record<CleanUpRule, number>>>;
  readonly warnings: number;
  /** The article it is a version of, where it is one. */
  readonly versionOf?: { readonly articleId: string; readonly title: string };
  /** Of a dry run alone: what would be taken out, in the order of the text; nothing that is but blank, long texts shortened. */
  readonly removed?: readonly { readonly rule: CleanUpRule; readonly text: string }[];
}

/** What became of files, articles and rows. Counts are complete; lists end after `LISTED` entries. */
export interface ImportReport {
  readonly counts: { readonly imported: number; readonly skipped: number; readonly failed: number };
  readonly imported: readonly ImportedArticle[];
  readonly skipped: readonly { readonly file: string; readonly problem: AppProblem }[];
  readonly failed: readonly { readonly file: string; readonly problem: AppProblem }[];
  readonly dryRun: boolean;
}

/** So that the report on a file of a million rows stays one that can be sent and read. */
export const LISTED = 10_000;

export const inspectInputSchema = z.strictObject({
  files: z.array(chosenFileSchema).min(1),
  readings: z.record(z.string(), readingSchema).optional(),
});
export type InspectInput = z.input<typeof inspectInputSchema>;

/** A file as its beginning shows it, before anything is imported. */
export interface FileLook {
  /** As the person knows it: its path, or its name where there is no path. */
  readonly file: string;
  readonly format: FileFormat;
  readonly bytes: number;
  /** Absent where the format settles it (docx, xlsx, zip). */
  readonly encoding?: {
    readonly name: Encoding;
    /** False where it is a guess that a person should look at. */
    readonly sure: boolean;
    /** Encodings in which the bytes can be read at all, likeliest first. */
    readonly candidates: readonly Encoding[];
  };
  /** The beginning of the text; empty for tables. */
  readonly preview: string;
  /** Of tables alone. */
  readonly table?: {
    readonly columns: readonly string[];
    /** The first rows, a cell a column, cut to some hundred characters. */
    readonly rows: readonly (readonly string[])[];
    /** What the columns' names say; absent where no column reads like a text. */
    readonly guess?: Columns;
  };
  /** Of archives alone. */
  readonly entries?: number;
}

export interface InspectReport {
  readonly files: readonly FileLook[];
  readonly failed: readonly { readonly file: string; readonly problem: AppProblem }[];
}
