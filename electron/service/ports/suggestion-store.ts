import type { KindChoices, SuggestionKind } from '../../../annotations/suggest/kinds.ts';
import type { Dismissal } from '../../../annotations/suggest/merge.ts';
import type { DictionaryInfo } from '../../../shared/api/dictionaries.ts';

export interface StoredDismissal extends Dismissal {
  /** What stood there when it was dismissed. */
  readonly surface: string;
}

/** What a project knows besides its annotations, so that machines can propose some. */
export interface SuggestionStore {
  /** In the order they were added; those that were taken away are left out. */
  dictionaries(): Promise<readonly DictionaryInfo[]>;
  /** Its entries as `encodeDictionary` writes them. */
  dictionaryBody(id: string): Promise<string | undefined>;
  /** Also clears away what was removed before. */
  addDictionary(dictionary: DictionaryInfo, body: string): Promise<void>;
  /** @returns whether there is such a dictionary */
  setEnabled(id: string, enabled: boolean): Promise<boolean>;
  setRemoved(id: string, removed: boolean): Promise<boolean>;

  dismissed(articleId: string, owner: string): Promise<readonly StoredDismissal[]>;
  dismiss(articleId: string, owner: string, dismissals: readonly StoredDismissal[], at: string): Promise<void>;
  /** Takes dismissals back. */
  restore(articleId: string, owner: string, dismissals: readonly Dismissal[]): Promise<void>;

  kindChoices(): Promise<KindChoices>;
  /** Without a choice the label goes by the name of the kind again. */
  setKindChoice(kind: SuggestionKind, label: string | null | undefined): Promise<void>;

  /** The words that spans have taught, first to last. */
  words(): Promise<readonly string[]>;
  /** Those that are there already stay where they are. */
  addWords(words: readonly string[], at: string): Promise<void>;
}
