import { describe, expect, test } from 'vitest';
import { PROPOSED } from './choice.ts';
import { clean } from './test/removed.ts';

describe('blanks', () => {
  test.each([
    ['indentation', '\u3000\u3000甲。\n  乙。\n\t丙。', '甲。\n乙。\n丙。'],
    ['blanks at the ends of lines', '甲。 \u00a0\n乙。\u3000', '甲。\n乙。'],
    ['blank lines, whatever is in them', '甲。\n\n \u3000\n\u200b\n乙。', '甲。\n乙。'],
    ['all but the first of several', '甲  乙\u00a0\u00a0丙', '甲 乙\u00a0丙'],
    ['what begins and ends a text', '\ufeff\n 甲。\n\n', '甲。'],
    ['Windows line ends', '甲。\r\n\r\n  乙。\r\n', '甲。\n乙。'],
    ['nothing that stands alone between words', '40 餘箱\u00a0N95 口罩', '40 餘箱\u00a0N95 口罩'],
    ['nothing of an old Mac’s line ends but blank lines', '甲。\r\r乙。', '甲。\r乙。'],
    ['no blank that carries a mark', 'a \u0301b', 'a \u0301b'],
  ])('%s', (_, raw, text) => {
    expect(clean(raw).text).toBe(text);
  });

  test('all that a text holds leave nothing', () => {
    expect(clean(' \r\n\u3000')).toMatchObject({ text: '', map: [] });
  });

  test('that a person puts back stay, one by one', () => {
    const raw = '甲。\n\n\u3000\u3000乙。';
    expect(clean(raw, { ...PROPOSED, restored: [[4, 6]] }).text).toBe('甲。\n\u3000\u3000乙。'.replace('\n', '\n\n'));
    expect(clean(raw, { ...PROPOSED, off: ['blanks'] }).text).toBe(raw);
  });

  test('are not meant by a person who puts back the words between them', () => {
    const raw = '甲。\n\n  1.jpg  \n\n乙。';
    expect(clean(raw, { ...PROPOSED, restored: [[3, 14]] }).text).toBe('甲。\n1.jpg\n乙。');
  });
});
