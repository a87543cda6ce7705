import { describe, expect, test } from 'vitest';
import { hashText } from './hash.ts';

/** FNV-1a as it is defined, in integers of any size: what the four limbs must come to. */
function fnv1a128(text: string): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of Buffer.from(text, 'utf8')) {
    hash = ((hash ^ BigInt(byte)) * 0x0000000001000000000000000000013bn) & ((1n << 128n) - 1n);
  }
  return hash.toString(16).padStart(32, '0');
}

describe('FNV-1a, 128 bit', () => {
  test('gives the published values', () => {
    expect(hashText('')).toBe('6c62272e07bb014262b821756295c58d');
    expect(hashText('a')).toBe('d228cb696f1a8caf78912b704e4a8964');
    expect(hashText('foobar')).toBe('343e1662793c64bf6f0d3597ba446f18');
  });

  test.each(['张三在北京', '姓𠮷的人 😀', '\u0000\u007f\u0080\u07ff\u0800\uffff\u{10ffff}', 'x'.repeat(5000)])(
    'is the definition over UTF-8: %#',
    (text) => {
      expect(hashText(text)).toBe(fnv1a128(text));
    },
  );

  test('tells lone surrogates apart, which UTF-8 cannot', () => {
    expect(hashText('\ud800')).not.toBe(hashText('\udc00'));
  });
});
