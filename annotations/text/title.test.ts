import { describe, expect, test } from 'vitest';
import { proposeTitle } from './title.ts';

describe('a title is', () => {
  test('the first line that is not blank, without its indentation', () => {
    expect(proposeTitle('\r\n \u3000\n\u3000\u3000社区图书馆开放 \r\n正文\n')).toBe('社区图书馆开放');
  });

  test('empty where all is blank', () => {
    expect(proposeTitle(' \n\u3000\n')).toBe('');
  });

  test('the whole text when it is one short line', () => {
    expect(proposeTitle('公告')).toBe('公告');
  });

  test('cut to 120 units, and before a character that would be split there', () => {
    expect(proposeTitle('长'.repeat(200))).toHaveLength(120);
    expect(proposeTitle(`${'长'.repeat(119)}𠮷野`)).toBe('长'.repeat(119));
    expect(proposeTitle(`${'长'.repeat(118)}𠮷野`)).toBe(`${'长'.repeat(118)}𠮷`);
  });
});
