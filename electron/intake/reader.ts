import type { Found } from '../../annotations/text/clean-up/raw-page.ts';
import type { Reading } from '../../shared/api/import.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';

/** Where bytes come from: a file on disk, bytes in memory, or an entry of an archive. */
export interface ByteSource {
  /** Without folders; its ending tells the kind where the content doesn't. */
  readonly name: string;
  /** Names it in sentences: the path, or what the person knows it by. */
  readonly path: string;
  readonly size: number;
  /** At most `length` bytes of its beginning. */
  head(length: number): Promise<Uint8Array>;
  /** All of it; `file-too-large` over `limit` bytes. */
  all(limit: number): Promise<Result<Uint8Array>>;
  /** From the beginning, in portions; `onRead` hears how far it is. Fails with a ReadFailure. */
  stream(onRead?: (bytes: number) => void): AsyncIterable<Uint8Array>;
}

/** What reading bytes can meet and no reader can do anything about; the dispatcher makes an item of it. */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure';
  readonly problem: AppProblem;

  constructor(problem: AppProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** One text found in a file, not cleaned up yet. */
export interface FoundText {
  /** Below the file: `` or `#12`. */
  readonly place: string;
  readonly rawText: string;
  readonly mediaType: string;
  /** As `Encoding` names it; `` where the format settles it. */
  readonly encoding: string;
  /** Hex SHA-256 of the file's bytes; of a record, of its text's UTF-8 bytes. */
  readonly sha256: string;
  readonly found: Found;
  /** Proposed by the file itself. */
  readonly id?: string;
  /** What else the file says, by its own names. */
  readonly meta: Readonly<Record<string, string>>;
  /** The file's bytes, where raw text and encoding don't give them back. */
  readonly original?: Uint8Array;
}

export type FoundItem = FoundText | { readonly place: string; readonly problem: AppProblem };

/** Reads one kind of file. What can't be read is an item like the others and ends nothing but itself. */
export type Reader = (
  source: ByteSource,
  reading: Reading,
  onRead: (bytes: number) => void,
) => AsyncIterable<FoundItem>;

/** An archive's files, each a source of its own, or why one was left out. */
export type ArchiveItem =
  | { readonly place: string; readonly source: ByteSource }
  | { readonly place: string; readonly problem: AppProblem };
