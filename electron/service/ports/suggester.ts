import type { Fragment } from '../../../annotations/model/span.ts';
import type { DictionaryFault } from '../../../annotations/suggest/dictionary.ts';
import type { SuggestInput } from '../../../annotations/suggest/suggest.ts';
import type { Suggestion } from '../../../annotations/suggest/suggestion.ts';

/** The dictionaries to be used, which may be megabytes: they are read only where they aren't known yet. */
export interface DictionarySource {
  /** Another one for any other content; empty for none. */
  readonly key: string;
  /** Their entries, as `encodeDictionary` writes them. */
  read(): Promise<readonly string[]>;
}

export type SuggestRequest = Omit<SuggestInput, 'dictionary'>;

/** A dictionary file, checked. */
export interface ReadDictionary {
  /** Its entries as `encodeDictionary` writes them. */
  readonly body: string;
  readonly entries: number;
  /** Entries by label. */
  readonly labels: Readonly<Record<string, number>>;
  readonly faults: readonly DictionaryFault[];
}

/** Finds what could be annotated, without blocking: the work is done on another thread. */
export interface Suggester {
  suggest(request: SuggestRequest, dictionary: DictionarySource): Promise<readonly Suggestion[]>;
  /** Where a surface stands in each of some texts, in any script, width and case. */
  places(surface: string, texts: readonly string[]): Promise<readonly (readonly Fragment[])[]>;
  parseDictionary(text: string): Promise<ReadDictionary>;
  close(): Promise<void>;
}
