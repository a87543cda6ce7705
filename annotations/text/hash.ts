/**
 * FNV-1a, 128 bit, over the text's UTF-8 bytes, as 32 hex digits. Names content by what it is; no protection
 * against somebody who wants two contents with one name.
 * Source: Fowler, Noll, Vo; RFC 9923 (offset basis 0x6c62272e07bb014262b821756295c58d, prime 2^88 + 0x13b).
 */
export function hashText(text: string): string {
  let a = 0x6c62272e;
  let b = 0x07bb0142;
  let c = 0x62b82175;
  let d = 0x6295c58d;
  for (const byte of utf8Bytes(text)) {
    d = (d ^ byte) >>> 0;
    // Times 2^88 + 0x13b in four limbs of 32 bits: 2^88 moves the two low limbs up by 88 bits = two limbs and 24 bits.
    const d2 = d * 0x13b;
    const c2 = c * 0x13b + Math.floor(d2 / 0x100000000);
    const b2 = b * 0x13b + Math.floor(c2 / 0x100000000) + ((d << 24) >>> 0);
    const a2 = a * 0x13b + Math.floor(b2 / 0x100000000) + ((c << 24) >>> 0) + (d >>> 8);
    a = a2 >>> 0;
    b = b2 >>> 0;
    c = c2 >>> 0;
    d = d2 >>> 0;
  }
  return [a, b, c, d].map((limb) => limb.toString(16).padStart(8, '0')).join('');
}

/** The bytes of a text in UTF-8. A lone surrogate gets the three bytes of its code point (WTF-8), so that it counts. */
function* utf8Bytes(text: string): Generator<number> {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) {
      yield point;
    } else if (point < 0x800) {
      yield 0xc0 | (point >> 6);
      yield 0x80 | (point & 0x3f);
    } else if (point < 0x10000) {
      yield 0xe0 | (point >> 12);
      yield 0x80 | ((point >> 6) & 0x3f);
      yield 0x80 | (point & 0x3f);
    } else {
      yield 0xf0 | (point >> 18);
      yield 0x80 | ((point >> 12) & 0x3f);
      yield 0x80 | ((point >> 6) & 0x3f);
      yield 0x80 | (point & 0x3f);
    }
  }
}
