import { compareSuggestions, type Suggestion } from '../../annotations/suggest/suggestion.ts';

/**
 * Suggestions in reading order, to be found by place and by id. Immutable. No two overlap but by covering the same
 * place, so starts and ends both ascend.
 */
export class SuggestionList {
  readonly all: readonly Suggestion[];
  private readonly byId: ReadonlyMap<string, Suggestion>;

  private constructor(sorted: readonly Suggestion[]) {
    this.all = sorted;
    this.byId = new Map(sorted.map((suggestion) => [suggestion.id, suggestion]));
  }

  static of(suggestions: readonly Suggestion[]): SuggestionList {
    return new SuggestionList([...suggestions].sort(compareSuggestions));
  }

  get(id: string): Suggestion | undefined {
    return this.byId.get(id);
  }

  /** Those that share a character with `[from, to)`. */
  touching(from: number, to: number): readonly Suggestion[] {
    const first = this.countWhile(({ end }) => end <= from);
    const last = this.countWhile(({ start }) => start < to);
    return this.all.slice(first, Math.max(first, last));
  }

  /** The next one that starts at or after `offset`, or the last one that starts before it. */
  beside(offset: number, step: 1 | -1): Suggestion | undefined {
    const at = this.countWhile(({ start }) => start < offset);
    return this.all[step === 1 ? at : at - 1];
  }

  /** The one after or before another in this list. */
  neighbourOf(id: string, step: 1 | -1): Suggestion | undefined {
    const at = this.all.findIndex((suggestion) => suggestion.id === id);
    return at < 0 ? undefined : this.all[at + step];
  }

  without(ids: ReadonlySet<string>): SuggestionList {
    return ids.size === 0 ? this : new SuggestionList(this.all.filter(({ id }) => !ids.has(id)));
  }

  /** With some more; what they overlap and what is shorter than they are makes room, the rest of them stays out. */
  with(added: readonly Suggestion[]): SuggestionList {
    const leaving = new Set<string>();
    const coming = added.filter((suggestion) => {
      const overlapped = this.touching(suggestion.start, suggestion.end);
      const isWeaker = overlapped.some(
        (other) => length(other) >= length(suggestion) && other.score >= suggestion.score,
      );
      if (!isWeaker) for (const { id } of overlapped) leaving.add(id);
      return !isWeaker;
    });
    if (coming.length === 0) return this;
    return SuggestionList.of([...this.all.filter(({ id }) => !leaving.has(id)), ...coming]);
  }

  /** How many at the beginning satisfy what holds for a beginning and for none of the rest. */
  private countWhile(precedes: (suggestion: Suggestion) => boolean): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const suggestion = this.all[middle];
      if (suggestion !== undefined && precedes(suggestion)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export const NO_SUGGESTIONS = SuggestionList.of([]);

function length({ start, end }: Suggestion): number {
  return end - start;
}
