import { describe, expect, it } from 'vitest';
import { toExcerpt } from './raw-excerpt.ts';

describe('an excerpt of what was left out', () => {
  it('is the words, blanks pressed together', () => {
    expect(toExcerpt('甲\n  分享到：\n\n　微信 乙', 1, 14)).toBe('分享到： 微信');
  });

  it('ends where it grows long, between characters', () => {
    const words = toExcerpt('𠮷'.repeat(100), 0, 200);
    expect(words).toBe(`${'𠮷'.repeat(40)}…`);
  });
});
