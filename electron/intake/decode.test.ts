import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { encodeLegacy } from './test/encode-legacy.ts';
import { encodeUtf16 } from './test/encode-utf16.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('bytes become text', () => {
  it('in UTF-8 as they stand, without their mark and with nothing else changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        const whole = { ok: true, value: { text, brokenTail: 0 } };
        expect(decode(utf8(text), 'utf-8', 'a')).toEqual(whole);
        expect(decode(utf8(`\ufeff${text}`), 'utf-8', 'a')).toEqual(whole);
        expect(decode(encodeUtf16(`\ufeff${text}`, 'le'), 'utf-16le', 'a')).toEqual(whole);
        expect(decode(encodeUtf16(text, 'be'), 'utf-16be', 'a')).toEqual(whole);
      }),
    );
  });

  it('in the encodings of the mainland and of Taiwan', () => {
    expect(decode(encodeLegacy('张三说：“好。”', 'gb18030'), 'gb18030', 'a')).toMatchObject({
      value: { text: '张三说：“好。”' },
    });
    // Four bytes, which only GB 18030 has: 𠮷.
    expect(decode(Uint8Array.of(0x95, 0x34, 0xb2, 0x35), 'gb18030', 'a')).toMatchObject({ value: { text: '𠮷' } });
    expect(decode(encodeLegacy('張三說：「好。」', 'big5'), 'big5', 'a')).toMatchObject({
      value: { text: '張三說：「好。」' },
    });
  });
});

describe('a character cut off at the end', () => {
  it.each([
    ['utf-8', utf8('甲乙'), 1],
    ['utf-8', utf8('甲乙'), 2],
    ['utf-8', utf8('甲😀'), 1],
    ['gb18030', encodeLegacy('甲乙', 'gb18030'), 1],
    ['big5', encodeLegacy('甲乙', 'big5'), 1],
    ['utf-16le', encodeUtf16('甲乙', 'le'), 1],
    ['utf-16be', encodeUtf16('甲😀', 'be'), 2],
  ] as const)('is told and the rest kept: %s', (encoding, bytes, missing) => {
    const decoded = decode(bytes.subarray(0, bytes.length - missing), encoding, 'a');
    expect(decoded).toMatchObject({ ok: true, value: { text: '甲' } });
    expect(decoded.ok && decoded.value.brokenTail).toBeGreaterThan(0);
  });
});

describe('a byte that does not fit', () => {
  it.each([
    ['utf-8', [0x61, 0xe7, 0x94, 0xb2, 0xff, 0x61], 4],
    ['utf-8', [0x61, 0xed, 0xa0, 0x80], 2],
    ['utf-8', [0xc0, 0x80], 0],
    ['gb18030', [0x61, 0xff, 0x61], 1],
    ['big5', [0x61, 0x81, 0x20, 0x61], 2],
    ['utf-16le', [0x61, 0, 0, 0xdc, 0x61, 0], 3],
  ] as const)('is named, not replaced: %s', (encoding, bytes, byte) => {
    expect(decode(Uint8Array.from(bytes), encoding, '甲.txt')).toEqual({
      ok: false,
      problem: { code: 'file-encoding-wrong', params: { path: '甲.txt', encoding, byte } },
    });
  });
});
