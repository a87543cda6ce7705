import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import {
  extendByCharacter,
  extendByLine,
  lineBeside,
  proposalAt,
  proposalBeside,
  type RawSelection,
  toRawRange,
} from './raw-caret.ts';
import { toRawRows } from './raw-rows.ts';

const RAW = '首頁\n正文𠮷字\n\n版權\n';
const rows = toRawRows(RAW);
const at = (words: string): number => RAW.indexOf(words);

function words(selection: RawSelection): string | undefined {
  const range = toRawRange(RAW, rows, selection);
  return range === null ? undefined : RAW.slice(...range);
}

describe('lines are selected by keys', () => {
  it('beginning with the one of the caret, with its line end', () => {
    expect(words(extendByLine(rows, null, at('文'), 1))).toBe('正文𠮷字\n');
    expect(words(extendByLine(rows, null, at('文'), -1))).toBe('正文𠮷字\n');
  });

  it('one more, one less, and over the first one to the other side', () => {
    const one = extendByLine(rows, null, at('文'), 1);
    const two = extendByLine(rows, one, 0, 1);
    expect(words(two)).toBe('正文𠮷字\n\n');
    expect(words(extendByLine(rows, two, 0, -1))).toBe('正文𠮷字\n');
    expect(words(extendByLine(rows, one, 0, -1))).toBe('首頁\n正文𠮷字\n');
  });

  it('stop at the ends of the text', () => {
    const last = extendByLine(rows, null, at('版'), 1);
    expect(words(extendByLine(rows, last, 0, 1))).toBe('版權\n');
  });
});

describe('characters are selected by keys', () => {
  it('whole, whatever they are made of', () => {
    const one = extendByCharacter(RAW, rows, null, at('𠮷'), 1);
    expect(words(one)).toBe('𠮷');
    expect(words(extendByCharacter(RAW, rows, one, 0, 1))).toBe('𠮷字');
    expect(words(extendByCharacter(RAW, rows, one, 0, -1))).toBeUndefined();
    expect(words(extendByCharacter(RAW, rows, null, at('𠮷'), -1))).toBe('文');
  });

  it('go on from selected lines', () => {
    const line = extendByLine(rows, null, at('首'), 1);
    expect(words(extendByCharacter(RAW, rows, line, 0, -1))).toBe('首頁');
  });

  it('are never split, wherever the mouse let go', () => {
    expect(words({ unit: 'characters', anchor: at('𠮷') + 1, head: at('文') })).toBe('文𠮷');
  });
});

describe('the caret', () => {
  it('goes to the line above or below and stays in the text', () => {
    expect(lineBeside(rows, at('文'), 1)).toBe(at('𠮷字') + 4);
    expect(lineBeside(rows, at('文'), -1)).toBe(0);
    expect(lineBeside(rows, 0, -1)).toBe(0);
  });
});

describe('removals one after the other', () => {
  const proposals: readonly Proposal[] = [
    { rawStart: 0, rawEnd: 3, rule: 'navigation', applied: true },
    { rawStart: 8, rawEnd: 10, rule: 'blanks', applied: true },
    { rawStart: 10, rawEnd: 12, rule: 'legal-footer', applied: false },
  ];
  const all = (): boolean => true;
  const step = (current: number | null, caret: number, by: 1 | -1, isWanted: (p: Proposal) => boolean = all) =>
    proposalBeside(proposals, current, caret, by, isWanted)?.rule;

  it('are gone through from the one the person is at', () => {
    expect([step(0, 0, 1), step(8, 0, 1), step(10, 0, 1)]).toEqual(['blanks', 'legal-footer', undefined]);
    expect([step(10, 0, -1), step(0, 0, -1)]).toEqual(['blanks', undefined]);
  });

  it('are gone through from the caret where there is none', () => {
    expect([step(null, 0, 1), step(null, 4, 1), step(null, 4, -1)]).toEqual(['navigation', 'blanks', 'navigation']);
  });

  it('leave out those nobody asked for', () => {
    expect(step(0, 0, 1, ({ rule }) => rule !== 'blanks')).toBe('legal-footer');
  });

  it('are found by where they start', () => {
    expect(proposalAt(proposals, 8)?.rule).toBe('blanks');
    expect(proposalAt(proposals, 9)).toBeUndefined();
    expect(proposalAt(proposals, null)).toBeUndefined();
  });
});
