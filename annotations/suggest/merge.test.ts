import { describe, expect, it } from 'vitest';
import { marked } from '../test/marked-layer.ts';
import { mergeSuggestions } from './merge.ts';
import { makeSuggestion, type Suggestion, type SuggestionSource } from './suggestion.ts';
import { shown } from './test/shown.ts';

function propose(text: string, surface: string, label: string, score = 0.8, source: SuggestionSource = 'dictionary') {
  const start = text.indexOf(surface);
  if (start < 0) throw new Error(`no ${surface}`);
  return makeSuggestion(label, [start, start + surface.length], source, score);
}

describe('several sources', () => {
  const text = '清河区委副书记陈望舒';
  const merged = (...proposed: Suggestion[]): string => shown(mergeSuggestions(proposed, [], []), text);

  it('make one suggestion of what they agree on, with the highest score', () => {
    const low = propose(text, '陈望舒', 'PER', 0.3, 'words');
    const high = propose(text, '陈望舒', 'PER', 0.8);
    expect(mergeSuggestions([low, high, low], [], [])).toEqual([high]);
    expect(low.id).toBe(high.id);
  });

  it('give way to the longer one, whatever the scores', () => {
    expect(merged(propose(text, '清河区', 'LOC', 0.9), propose(text, '清河区委', 'ORG', 0.5))).toBe('清河区委|ORG');
  });

  it('do not give way to a guess', () => {
    expect(merged(propose(text, '清河区', 'LOC', 0.9), propose(text, '清河区委', 'ORG', 0.3, 'words'))).toBe(
      '清河区|LOC',
    );
  });

  it('may differ on the label of one place only when they are equally sure', () => {
    expect(merged(propose(text, '清河区', 'LOC', 0.8), propose(text, '清河区', 'ORG', 0.7))).toBe('清河区|LOC');
    expect(merged(propose(text, '清河区', 'ORG', 0.8), propose(text, '清河区', 'LOC', 0.8))).toBe(
      '清河区|LOC 清河区|ORG',
    );
  });
});

describe('beside spans', () => {
  const beside = (source: string, surface: string, label: string, from?: SuggestionSource, score?: number): string => {
    const { text, layer } = marked(source);
    return shown(mergeSuggestions([propose(text, surface, label, score, from)], layer.spans, []), text);
  };

  it('nothing is proposed where a person has judged the place', () => {
    expect(beside('[北京|LOC]大学', '北京', 'LOC')).toBe('');
    expect(beside('[北京|LOC]大学', '北京', 'ORG')).toBe('');
  });

  it('nothing is proposed across an edge', () => {
    expect(beside('[北京大|LOC]学', '大学', 'ORG')).toBe('');
  });

  it('something of another label may lie inside or around, of the same it may not', () => {
    expect(beside('[北京大学|ORG]', '北京', 'LOC')).toBe('北京|LOC');
    expect(beside('[北京大学|LOC]', '北京', 'LOC')).toBe('');
    expect(beside('[北京|LOC]大学', '北京大学', 'ORG')).toBe('北京大学|ORG');
    expect(beside('[北京|ORG]大学', '北京大学', 'ORG')).toBe('');
  });

  it('forms and guesses stay clear of spans', () => {
    expect(beside('[2022年防汛方案|ORG]', '2022年', 'POST', 'pattern')).toBe('');
    expect(beside('[北京大学|ORG]', '北京', 'LOC', 'words', 0.3)).toBe('');
    expect(beside('[北京|LOC]2022年', '2022年', 'POST', 'pattern')).toBe('2022年|POST');
  });
});

describe('what was dismissed', () => {
  it('stays away at its place and with its label, and nowhere else', () => {
    const text = '清河区和清河区';
    const first = makeSuggestion('LOC', [0, 3], 'dictionary', 0.8);
    const other = makeSuggestion('ORG', [0, 3], 'dictionary', 0.8);
    const second = makeSuggestion('LOC', [4, 7], 'dictionary', 0.8);
    const left = mergeSuggestions([first, other, second], [], [{ label: 'LOC', start: 0, end: 3 }]);
    expect(left).toEqual([other, second]);
    expect(shown(left, text)).toBe('清河区|ORG 清河区|LOC');
  });
});
