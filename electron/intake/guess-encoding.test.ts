import { describe, expect, it } from 'vitest';
import { guessEncoding } from './guess-encoding.ts';
import { encodeLegacy } from './test/encode-legacy.ts';
import { encodeUtf16 } from './test/encode-utf16.ts';

const HANS = '滨河新区图书馆周末开馆，记者李小禾在现场看到，读者排起了长队。';
const HANT = '濱河新區圖書館週末開館，記者李小禾在現場看到，讀者排起了長隊。';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('an encoding is sure', () => {
  it.each([
    ['plain ASCII', utf8('By A. Writer, 2024'), 'utf-8'],
    ['UTF-8', utf8(HANS), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${HANS}`), 'utf-8'],
    ['UTF-8 that ends inside of a character', utf8(HANS).subarray(0, -1), 'utf-8'],
    ['UTF-16 with its mark', encodeUtf16(`\ufeff${HANS}`, 'le'), 'utf-16le'],
    ['UTF-16 the other way round', encodeUtf16(`\ufeff${HANS}`, 'be'), 'utf-16be'],
  ])('of %s', (_, bytes, name) => {
    const guess = guessEncoding(bytes);
    expect(guess).toMatchObject({ name, sure: true, clear: true });
    expect(guess.candidates[0]).toBe(name);
  });

  it('where the page says so and reads well in it', () => {
    expect(guessEncoding(encodeLegacy(HANS, 'gb18030'), 'gb18030')).toMatchObject({ name: 'gb18030', sure: true });
  });

  it('but not where the page says one that gives nonsense', () => {
    expect(guessEncoding(encodeLegacy(HANT, 'big5'), 'gb18030')).toMatchObject({
      name: 'big5',
      sure: false,
      clear: true,
    });
  });
});

describe('an encoding is guessed, clearly', () => {
  it.each([
    ['GB 18030', encodeLegacy(HANS, 'gb18030'), 'gb18030'],
    ['GB 18030, traditional', encodeLegacy(HANT, 'gb18030'), 'gb18030'],
    ['GB 18030, few characters', encodeLegacy('Li 李小禾 2024', 'gb18030'), 'gb18030'],
    ['Big5', encodeLegacy(HANT, 'big5'), 'big5'],
    ['Big5, few characters', encodeLegacy('張三', 'big5'), 'big5'],
    ['UTF-16 without a mark', encodeUtf16(`${HANS}\n`, 'le'), 'utf-16le'],
    ['UTF-16 without a mark, the other way round', encodeUtf16(`${HANT}\n`, 'be'), 'utf-16be'],
    ['UTF-16 without a mark, ASCII alone', encodeUtf16('plain words', 'le'), 'utf-16le'],
    ['Windows Latin', Uint8Array.from(Array.from('Un café à Noël.', (letter) => letter.charCodeAt(0))), 'windows-1252'],
    ['Windows Latin with its one accent at the end', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), 'windows-1252'],
  ])('%s', (_, bytes, name) => {
    const guess = guessEncoding(bytes);
    expect(guess).toMatchObject({ name, sure: false, clear: true });
    expect(guess.candidates[0]).toBe(name);
  });

  it('by what comes after a long beginning in ASCII', () => {
    const bytes = Buffer.concat([Buffer.alloc(300_000, 'a '), encodeLegacy(HANS, 'gb18030')]);
    expect(guessEncoding(bytes)).toMatchObject({ name: 'gb18030', clear: true });
  });
});

describe('an encoding is not guessed', () => {
  it('by a character that two encodings have', () => {
    const guess = guessEncoding(encodeLegacy('城', 'gb18030'));
    expect(guess).toMatchObject({ sure: false, clear: false });
    expect(guess.candidates.slice(0, 2)).toEqual(['gb18030', 'big5']);
  });

  it('for bytes that are no text', () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 0xff);
    expect(guessEncoding(noise)).toMatchObject({ sure: false, clear: false });
  });
});
