import type {
  Columns,
  Encoding,
  FileFormat,
  FileLook,
  ImportInput,
  InspectReport,
  Reading,
} from '../../shared/api/import.ts';
import type { ChosenFile } from '../../shared/files.ts';
import type { AppProblem } from '../../shared/problem.ts';

/** What a person has to look at before a file is imported. */
export type Question = 'encoding' | 'columns' | 'none';

/** A file that can be read, how it is read, and what the person said about that. */
export interface DraftFile {
  /** As the person knows it. */
  readonly file: string;
  /** As the first look at it found; stays the same, so that a file that was settled doesn't move in the list. */
  readonly question: Question;
  /** The encoding that was guessed before anybody said anything. */
  readonly guess: Encoding | undefined;
  /** In which it can be read at all, likeliest first; as the first look found them. */
  readonly candidates: readonly Encoding[];
  /** What was found under `reading`, or before it while the answer is on its way. */
  readonly look: FileLook;
  readonly reading: Reading;
}

/** Files that were chosen and wait for a person's word before they are imported. */
export interface ImportDraft {
  readonly chosen: readonly ChosenFile[];
  /** Those with questions first. */
  readonly files: readonly DraftFile[];
  readonly failed: readonly { readonly file: string; readonly problem: AppProblem }[];
  readonly clean: boolean;
}

const ORDER: readonly Question[] = ['encoding', 'columns', 'none'];

export function makeDraft(chosen: readonly ChosenFile[], { files, failed }: InspectReport): ImportDraft {
  const all = files.map(
    (look): DraftFile => ({
      file: look.file,
      question: questionOf(look),
      guess: look.encoding?.name,
      candidates: look.encoding?.candidates ?? [],
      look,
      reading: {},
    }),
  );
  return {
    chosen,
    files: ORDER.flatMap((question) => all.filter((file) => file.question === question)),
    failed,
    clean: true,
  };
}

function questionOf({ encoding, table }: FileLook): Question {
  if (encoding?.sure === false) return 'encoding';
  return table === undefined ? 'none' : 'columns';
}

/** Whether there is nothing to ask: every file is readable, its encoding is sure, and none is a table. */
export function isSettled({ files, failed }: ImportDraft): boolean {
  return files.length > 0 && failed.length === 0 && files.every(({ question }) => question === 'none');
}

export function encodingOf({ reading, look }: DraftFile): Encoding | undefined {
  return look.encoding === undefined ? undefined : (reading.encoding ?? look.encoding.name);
}

export function columnsOf({ reading, look }: DraftFile): Columns | undefined {
  return look.table === undefined ? undefined : (reading.columns ?? look.table.guess);
}

/** A table that nobody has said the text column of makes no articles. */
export function isReady(file: DraftFile): boolean {
  return file.look.table === undefined || columnsOf(file) !== undefined;
}

/**
 * Those for which the answer given for this one is likely right as well, and that are still to be read otherwise: their
 * encoding was guessed alike, or they have the same columns.
 */
export function likeFiles({ files }: ImportDraft, asked: DraftFile): readonly DraftFile[] {
  const { file, guess, look, question } = asked;
  return files.filter((other) => {
    if (other.file === file || other.question !== question) return false;
    if (question === 'encoding') return other.guess === guess && encodingOf(other) !== encodingOf(asked);
    return sameColumns(other.look, look) && !isSame(columnsOf(other), columnsOf(asked));
  });
}

function isSame(a: Columns | undefined, b: Columns | undefined): boolean {
  const sorted = (columns: Columns | undefined) => JSON.stringify(Object.entries(columns ?? {}).sort());
  return sorted(a) === sorted(b);
}

function sameColumns({ table: a }: FileLook, { table: b }: FileLook): boolean {
  return a !== undefined && b !== undefined && a.columns.join('\n') === b.columns.join('\n');
}

/** Columns go with the encoding: their names may be others under another one. */
export function withEncoding(draft: ImportDraft, names: readonly string[], encoding: Encoding): ImportDraft {
  return change(draft, names, ({ reading: { columns: _, ...reading } }) => ({ ...reading, encoding }));
}

export function withColumns(draft: ImportDraft, names: readonly string[], columns: Columns): ImportDraft {
  return change(draft, names, ({ reading }) => ({ ...reading, columns }));
}

/** Another kind is another way to read: what was said of the columns is gone. */
export function withFormat(draft: ImportDraft, name: string, format: FileFormat): ImportDraft {
  return change(draft, [name], ({ reading: { columns: _, ...reading } }) => ({ ...reading, format }));
}

/** What a file looks like as it is read now. */
export function withLook(draft: ImportDraft, name: string, look: FileLook): ImportDraft {
  return { ...draft, files: draft.files.map((file) => (file.file === name ? { ...file, look } : file)) };
}

function change(draft: ImportDraft, names: readonly string[], next: (file: DraftFile) => Reading): ImportDraft {
  const changed = new Set(names);
  return {
    ...draft,
    files: draft.files.map((file) => (changed.has(file.file) ? { ...file, reading: next(file) } : file)),
  };
}

/** The file as it was chosen, or, of a folder's file, by its path: to look at it alone. */
export function chosenOf({ chosen }: ImportDraft, name: string): ChosenFile {
  return chosen.find((file) => file.kind === 'content' && file.name === name) ?? { kind: 'path', path: name };
}

/** Guesses that a person was asked about are sent as their word; whatever is sure is left to be found out again. */
export function toImportInput({ chosen, files, clean }: ImportDraft): ImportInput {
  const readings = files.flatMap((file): [string, Reading][] => {
    const encoding = file.question === 'encoding' ? encodingOf(file) : undefined;
    const reading: Reading = { ...(encoding === undefined ? {} : { encoding }), ...file.reading };
    return Object.keys(reading).length === 0 ? [] : [[file.file, reading]];
  });
  return { files: [...chosen], clean, ...(readings.length === 0 ? {} : { readings: Object.fromEntries(readings) }) };
}
