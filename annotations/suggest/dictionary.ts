/** A name that a dictionary knows, and the label it proposes. */
export interface DictionaryEntry {
  readonly surface: string;
  readonly label: string;
  /** Above 0, at most 1. */
  readonly score: number;
}

/** Why a line of a dictionary was left out. */
export type DictionaryFaultReason = 'no-surface' | 'no-label' | 'bad-score' | 'too-long' | 'too-many-columns';

export interface DictionaryFault {
  /** From 1. */
  readonly line: number;
  readonly reason: DictionaryFaultReason;
}

export interface ParsedDictionary {
  readonly entries: readonly DictionaryEntry[];
  readonly faults: readonly DictionaryFault[];
}

export const DICTIONARY_SCORE = 0.8;
/** In UTF-16 units. No name is longer, and a line that lost its tabs is. */
export const LONGEST_SURFACE = 100;

/**
 * A dictionary: a line a name, its columns parted by tabs. `surface`, `label`, and where they are wanted `score` (above
 * 0, at most 1) and `aliases`, other ways to write the name, parted by `|`. Empty lines and those that begin with `#` are
 * skipped, so is a first line that says `surface label …`. A broken line costs only itself and is reported.
 * @param text as decoded; a byte order mark and any kind of line ends may be in it
 */
export function parseDictionary(text: string): ParsedDictionary {
  const entries: DictionaryEntry[] = [];
  const faults: DictionaryFault[] = [];
  let line = 0;
  for (const written of text.replace(/^\ufeff/, '').split(/\r\n|[\n\r]/)) {
    line += 1;
    if (written.trim() === '' || written.startsWith('#') || (line === 1 && isHeader(written))) continue;
    const parsed = parseLine(written);
    if (typeof parsed === 'string') faults.push({ line, reason: parsed });
    else entries.push(...parsed);
  }
  return { entries, faults };
}

function isHeader(line: string): boolean {
  return /^\s*surface\s*\t\s*label\b/i.test(line);
}

function parseLine(line: string): readonly DictionaryEntry[] | DictionaryFaultReason {
  const [surface = '', label = '', written = '', aliases = '', ...more] = line.split('\t').map((cell) => cell.trim());
  if (more.some((cell) => cell !== '')) return 'too-many-columns';
  if (surface === '') return 'no-surface';
  if (label === '') return 'no-label';
  const score = written === '' ? DICTIONARY_SCORE : Number(written);
  if (!(score > 0 && score <= 1)) return 'bad-score';
  const surfaces = [surface, ...aliases.split('|').map((alias) => alias.trim())].filter((name) => name !== '');
  if (surfaces.some((name) => name.length > LONGEST_SURFACE)) return 'too-long';
  return surfaces.map((name) => ({ surface: name, label, score }));
}

/** The way back from `parseDictionary`: a line an entry. */
export function encodeDictionary(entries: readonly DictionaryEntry[]): string {
  return entries.map(({ surface, label, score }) => `${surface}\t${label}\t${score}\n`).join('');
}
