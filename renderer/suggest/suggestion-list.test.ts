import { describe, expect, it } from 'vitest';
import { makeSuggestion, type Suggestion } from '../../annotations/suggest/suggestion.ts';
import { SuggestionList } from './suggestion-list.ts';

const at = (start: number, end: number, label = 'PER', score = 0.8): Suggestion =>
  makeSuggestion(label, [start, end], 'dictionary', score);

describe('a list of suggestions', () => {
  const list = SuggestionList.of([at(10, 12), at(0, 3), at(5, 8), at(5, 8, 'ORG')]);
  const places = (suggestions: readonly Suggestion[]): string => suggestions.map(({ id }) => id).join(' ');

  it('finds those that share a character with a range', () => {
    expect(places(list.touching(0, 100))).toBe('0-3:PER 5-8:ORG 5-8:PER 10-12:PER');
    expect(places(list.touching(2, 6))).toBe('0-3:PER 5-8:ORG 5-8:PER');
    expect(places(list.touching(3, 5))).toBe('');
    expect(places(list.touching(8, 11))).toBe('10-12:PER');
  });

  it('goes from one to the next and back', () => {
    expect(list.beside(5, 1)?.id).toBe('5-8:ORG');
    expect(list.beside(5, -1)?.id).toBe('0-3:PER');
    expect(list.beside(11, 1)).toBeUndefined();
    expect(list.neighbourOf('5-8:PER', 1)?.id).toBe('10-12:PER');
    expect(list.neighbourOf('0-3:PER', -1)).toBeUndefined();
    expect(list.neighbourOf('gone', 1)).toBeUndefined();
  });

  it('takes more, the longer in place of the shorter', () => {
    expect(places(list.with([at(20, 22)]).all)).toBe('0-3:PER 5-8:ORG 5-8:PER 10-12:PER 20-22:PER');
    expect(places(list.with([at(4, 9, 'LOC')]).all)).toBe('0-3:PER 4-9:LOC 10-12:PER');
    expect(list.with([at(5, 7, 'LOC', 0.5)])).toBe(list);
  });

  it('gives some up', () => {
    expect(places(list.without(new Set(['0-3:PER', '5-8:ORG'])).all)).toBe('5-8:PER 10-12:PER');
  });
});
