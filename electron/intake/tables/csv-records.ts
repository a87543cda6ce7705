import { CsvError, parse } from 'csv-parse/sync';
import type { Line, TextLine } from './decoded-lines.ts';
import type { Delimiter } from './delimiter.ts';

/** A record of a table in lines `number` to `lastLine`, or lines that are none. Lines count from 1. */
export type CsvRecord =
  | { readonly number: number; readonly lastLine: number; readonly cells: readonly string[] }
  | BrokenLines;

export interface BrokenLines {
  readonly number: number;
  readonly lastLine: number;
  readonly broken: BrokenRecord;
  /** May be the rest of the one before: that one's quotes were open where its line ended. */
  readonly isRest: boolean;
}

export type BrokenRecord =
  | { readonly reason: 'quotes'; readonly text: string }
  | { readonly reason: 'cells'; readonly text: string; readonly found: number; readonly expected: number }
  | { readonly reason: 'too-long' }
  | { readonly reason: 'undecodable' };

/** Characters that are parsed at once; few after a broken record, since what follows it may be broken too. */
const MOST_AT_ONCE = 256 * 1024;
const LEAST_AT_ONCE = 4 * 1024;
/** Characters of the longest record. A quote that is still open after as many was never meant to be closed. */
const RECORD_LIMIT = 16 * 1024 * 1024;

/**
 * Records out of lines, with as many cells as the first one. csv-parse reads a run of lines; where it can't, the line in
 * which the record begins is given up and reading starts anew in the next, so that a quote that was never closed costs
 * its own line and not the rest of the file. Lines given up are reported, every one.
 */
export async function* readRecords(
  portions: AsyncIterable<readonly Line[]>,
  delimiter: Delimiter,
): AsyncGenerator<CsvRecord, void, undefined> {
  const table = new RecordReader(delimiter);
  for await (const lines of portions) yield* table.add(lines);
  yield* table.end();
}

class RecordReader {
  readonly #delimiter: Delimiter;
  #lines: TextLine[] = [];
  #characters = 0;
  #atOnce = MOST_AT_ONCE;
  /** Characters to gather before the next try. */
  #wanted = MOST_AT_ONCE;
  #expected: number | undefined;
  /**
   * A broken line left a quote open: what follows may be the rest of its record, and nothing is taken that isn't a record
   * beyond doubt, until there is one or another quote closes it.
   */
  #doubtful = false;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  *add(lines: readonly Line[]): Generator<CsvRecord> {
    for (const line of lines) {
      if ('fault' in line) {
        yield* this.#drain(true);
        yield { number: line.number, lastLine: line.number, broken: { reason: line.fault }, isRest: false };
        this.#doubtful = true;
      } else {
        this.#lines.push(line);
        this.#characters += line.text.length + 1;
      }
    }
    if (this.#characters >= this.#wanted) yield* this.#drain(false);
  }

  *end(): Generator<CsvRecord> {
    yield* this.#drain(true);
  }

  /** Parses what was gathered; `last` says that nothing follows it. */
  *#drain(last: boolean): Generator<CsvRecord> {
    let from = 0;
    while (from < this.#lines.length) {
      const to = this.#runEnd(from);
      const run = parseRun(this.#lines.slice(from, to), this.#delimiter, this.#expected);
      for (const record of run.records) {
        yield this.#checked(record);
      }
      from += run.taken;
      if (run.failure === undefined) {
        this.#atOnce = Math.min(this.#atOnce * 2, MOST_AT_ONCE);
        continue;
      }
      const whole = to === this.#lines.length;
      const size = charactersOf(this.#lines, from, to);
      if (run.failure.open && size < RECORD_LIMIT && !(whole && last)) {
        // The record goes on behind the run: twice as much the next time, so that the whole is parsed a few times at most.
        this.#atOnce = Math.max(size * 2, LEAST_AT_ONCE);
        if (!whole) continue;
        this.#keepFrom(from, this.#atOnce);
        return;
      }
      yield this.#givenUp(from, run.failure);
      from += 1;
      this.#atOnce = LEAST_AT_ONCE;
    }
    this.#keepFrom(from, this.#atOnce);
  }

  /** Index behind the lines of the next run: as many characters as are parsed at once, and a line at least. */
  #runEnd(from: number): number {
    let characters = 0;
    let to = from;
    while (to < this.#lines.length && characters < this.#atOnce) {
      characters += (this.#lines[to]?.text.length ?? 0) + 1;
      to += 1;
    }
    return to;
  }

  #keepFrom(from: number, wanted: number): void {
    this.#lines.splice(0, from);
    this.#characters = charactersOf(this.#lines, 0, this.#lines.length);
    this.#wanted = wanted;
  }

  #checked(record: ParsedRecord): CsvRecord {
    this.#expected ??= record.cells.length;
    const cells = fitted(record.cells, this.#expected);
    if (cells !== undefined) {
      this.#doubtful = false;
      return { number: record.number, lastLine: record.lastLine, cells };
    }
    const text = record.cells.join(this.#delimiter);
    const broken = { reason: 'cells', text, found: record.cells.length, expected: this.#expected } as const;
    return { number: record.number, lastLine: record.lastLine, broken, isRest: this.#doubtful };
  }

  /** The line's cells with its quotes as plain characters where that can be meant, or what is wrong with it. */
  #givenUp(index: number, failure: Failure): CsvRecord {
    const { number = 0, text = '' } = this.#lines[index] ?? {};
    const isRest = this.#doubtful;
    const literal = isRest || failure.open ? undefined : parseLiteral(text, this.#delimiter, this.#expected);
    if (literal !== undefined) {
      this.#expected ??= literal.length;
      return { number, lastLine: number, cells: literal };
    }
    const leavesOpen = (text.split('"').length - 1) % 2 === 1;
    if (leavesOpen) this.#doubtful = !isRest;
    return { number, lastLine: number, broken: failure.broken ?? { reason: 'quotes', text }, isRest };
  }
}

interface ParsedRecord {
  readonly number: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
}

interface Failure {
  /** A quote is open where the run ends: more lines may close it. */
  readonly open: boolean;
  /** Where it is not the quotes. */
  readonly broken?: BrokenRecord;
}

interface Run {
  readonly records: readonly ParsedRecord[];
  /** Lines that the records take up; the failing one begins behind them. */
  readonly taken: number;
  readonly failure?: Failure;
}

const STOP = Symbol('a record over several lines that has not the cells of the others');

/** Records of a run of lines, up to the first that can't be read. */
function parseRun(lines: readonly TextLine[], delimiter: Delimiter, expected: number | undefined): Run {
  const texts = lines.map(({ text }) => text);
  const records: ParsedRecord[] = [];
  let failure: Failure | undefined;
  let cellsExpected = expected;
  let taken = 0;
  /** UTF-8 bytes of the lines before `taken`: the parser tells places in bytes, and miscounts lines that end in CRLF. */
  let bytes = 0;
  const takeRecord = (cells: string[], { bytes: end }: { readonly bytes: number }): null => {
    const first = skipBlank(texts, taken);
    let index = taken;
    let passed = bytes;
    while (passed < end && index < texts.length) {
      passed += Buffer.byteLength(texts[index] ?? '') + 1;
      index += 1;
    }
    cellsExpected ??= cells.length;
    if (index - first > 1 && fitted(cells, cellsExpected) === undefined) {
      const text = texts[first] ?? '';
      failure = { open: false, broken: { reason: 'cells', text, found: cells.length, expected: cellsExpected } };
      throw STOP;
    }
    records.push({ number: lines[first]?.number ?? 0, lastLine: lines[index - 1]?.number ?? 0, cells });
    taken = index;
    bytes = passed;
    return null;
  };
  try {
    parse(`${texts.join('\n')}\n`, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: takeRecord,
    });
    return { records, taken: lines.length };
  } catch (error) {
    if (error !== STOP && !(error instanceof CsvError)) throw error;
    failure ??= { open: error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED' };
    return { records, taken: skipBlank(texts, taken), failure };
  }
}

/**
 * A line whose quotes stand inside cells that are not quoted (`他说"好"就走`): plain characters to every reader of tables.
 * Undefined where they could be anything else, or where the cells would not be as many as expected.
 */
function parseLiteral(text: string, delimiter: Delimiter, expected: number | undefined): readonly string[] | undefined {
  try {
    const options = { delimiter, record_delimiter: ['\r\n', '\n'], relax_quotes: true, relax_column_count: true };
    const [cells, ...more] = parse(`${text}\n`, options);
    if (cells === undefined || more.length > 0 || cells.some((cell) => cell.startsWith('"'))) return undefined;
    return fitted(cells, expected ?? cells.length);
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** The cells, without empty ones that spreadsheets append; undefined where they are not as many as expected. */
function fitted(cells: readonly string[], expected: number): readonly string[] | undefined {
  if (cells.length < expected) return undefined;
  return cells.slice(expected).every((cell) => cell === '') ? cells.slice(0, expected) : undefined;
}

function skipBlank(texts: readonly string[], from: number): number {
  let index = from;
  while (index < texts.length && (texts[index] === '' || texts[index] === '\r')) index += 1;
  return index;
}

function charactersOf(lines: readonly TextLine[], from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += (lines[index]?.text.length ?? 0) + 1;
  return sum;
}
