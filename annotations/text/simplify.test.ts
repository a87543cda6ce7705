import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSimplified } from './simplify.ts';

describe('simplified characters in the places of traditional ones', () => {
  it('replaces by phrase where one character has two forms', () => {
    expect(toSimplified('臺灣的乾燥與乾隆皇帝')).toBe('台湾的干燥与乾隆皇帝');
  });

  it('keeps vocabulary as it is', () => {
    expect(toSimplified('軟體工程師')).toBe('软体工程师');
  });

  it('leaves characters alone whose simplified form takes more units', () => {
    // U+4B40 has its simplified form at U+29809, two units instead of one.
    expect(toSimplified('䭀與頭')).toBe('䭀与头');
  });

  it('leaves simplified, Latin and emoji as they are', () => {
    const text = '张三 (Zhang San) 去了𠮷野家😀。';
    expect(toSimplified(text)).toBe(text);
  });

  it('keeps the length of any text', () => {
    const characters = fc.oneof(fc.integer({ min: 0x3400, max: 0x9fff }), fc.integer({ min: 0x20000, max: 0x2a6df }));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 50 }), (points) => {
        const text = String.fromCodePoint(...points);
        expect(toSimplified(text)).toHaveLength(text.length);
      }),
      { seed: 20260301, numRuns: 500 },
    );
  });
});
