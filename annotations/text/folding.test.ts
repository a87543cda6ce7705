import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldingTable, foldText } from './folding.ts';

describe('two ways of writing become one', () => {
  test.each([
    ['script', '後來在臺灣發表', '后来在台湾发表'],
    ['script, where the word decides in OpenCC', '看著乾隆的著作，藉口答覆', '看着干隆的着作,借口答复'],
    ['variants of Taiwan and Hong Kong', '爲了裏裡的綫線', '为了里里的线线'],
    ['width', 'ＡＢＣ１２３，（ｶﾀｶﾅ）', 'abc123,(カタカナ)'],
    ['case', 'NBA Élan Москва', 'nba élan москва'],
    ['blanks', 'a\u3000b\u00a0c\u2003d', 'a b c d'],
    ['ideographs encoded twice', '⼈⽣\uf9dc', '人生隆'],
  ])('%s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

test('what has no other form stays: punctuation, rare characters, emoji, hangul', () => {
  const text = '「𠮷」《㛃》“ß” 한국 😀\ud83d\n\t';
  expect(foldText(text)).toBe(text);
});

test('any text keeps its length and its places, and is not folded further', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, cut) => {
      const folded = foldText(text);
      expect(folded).toHaveLength(text.length);
      expect(foldText(folded)).toBe(folded);
      expect(foldText(text.slice(0, cut)) + foldText(text.slice(cut))).toBe(folded);
    }),
    { seed: 20_260_302, numRuns: 2_000 },
  );
});

test('no unit is folded onto half of a pair, nor a half onto anything else', () => {
  const isHalf = (unit: number) => (unit & 0xf800) === 0xd800;
  const wrong = Array.from(foldingTable(), (to, from) => ({ from, to })).filter(({ from, to }) =>
    isHalf(from) ? to !== from : isHalf(to),
  );
  expect(wrong).toEqual([]);
});

test('a text of any length', () => {
  expect(foldText('國'.repeat(1_000_000))).toBe('国'.repeat(1_000_000));
});
