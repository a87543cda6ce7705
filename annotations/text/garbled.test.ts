import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { createTwoByteEncoder } from '../test/two-byte-encoder.ts';
import { findGarbled, plausibility } from './garbled.ts';

const toGbk = createTwoByteEncoder('gb18030');
const toBig5 = createTwoByteEncoder('big5');
const toUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const toTraditional = Converter({ from: 'cn', to: 'tw' });

const STORY = [
  '昨天上午，东城区图书馆新馆正式对读者开放。新馆共有五层，藏书六十万册，设有儿童阅览室和地方文献室。',
  '馆长刘敏介绍说，读者凭身份证就可以办理借书证，每人一次可借十本，期限为三十天。',
  '附近居民陈先生一早就带着女儿来排队。他说：“以前借书要坐四站公共汽车，现在走路十分钟就到了。”',
];

/** What is found, as it stands in the text. */
function garbled(text: string): readonly string[] {
  return findGarbled(text).map(([start, end]) => text.slice(start, end));
}

/** The share of the characters beyond ASCII that are found. */
function share(text: string): number {
  const beyond = text.replaceAll(/[\0-\u007f]/gu, '').length;
  return (
    garbled(text)
      .join('')
      .replaceAll(/[\0-\u007f]/gu, '').length / beyond
  );
}

function misread(bytes: Uint8Array | undefined, encoding: string): string {
  if (bytes === undefined) throw new Error('has no code');
  return new TextDecoder(encoding).decode(bytes);
}

describe('what nobody writes is found where it stands', () => {
  test.each([
    ['replacement characters', '图书\ufffd\ufffd开放', ['\ufffd\ufffd']],
    ['private use', '图\ue4c6书\u{f0000}', ['\ue4c6', '\u{f0000}']],
    ['unassigned code points', 'a\u0378b\uffffc\u{e0fff}', ['\u0378', '\uffff', '\u{e0fff}']],
    ['controls', '\u0085图\u0000书\u001b', ['\u0085', '\u0000', '\u001b']],
    ['half a pair', '图\ud842书\udfb7', ['\ud842', '\udfb7']],
    ['replacement characters read as GBK', '新闻锟斤拷锟斤拷报道', ['锟斤拷锟斤拷']],
  ])('%s', (_, text, found) => {
    expect(garbled(text)).toEqual(found);
  });
});

describe('read in a wrong encoding', () => {
  test.each([
    ['windows-1252', (bytes: Uint8Array) => misread(bytes, 'windows-1252')],
    ['Latin-1', (bytes: Uint8Array) => String.fromCharCode(...bytes)],
  ])('UTF-8 as %s', (_, read) => {
    for (const line of STORY) expect(share(read(toUtf8(line)))).toBe(1);
    const found = ['é', '“', 'ï', '”', '–', '°'].map((character) => read(toUtf8(character)));
    expect(garbled(read(toUtf8('café, “naïve” – 5 °C')))).toEqual(found);
  });

  test('UTF-8 as GBK', () => {
    for (const line of STORY) expect(share(misread(toUtf8(line), 'gb18030'))).toBeGreaterThan(0.9);
    expect(garbled(`本站${misread(toUtf8('读者可以借书'), 'gb18030')}`)).toEqual(['璇昏€', '浠ュ€']);
    expect(garbled('题目：鏂伴椈。')).toEqual(['鏂伴椈']);
  });

  test('UTF-8 as Big5', () => {
    for (const line of STORY) expect(share(misread(toUtf8(toTraditional(line)), 'big5'))).toBeGreaterThan(0.5);
  });

  test('GBK as windows-1252', () => {
    for (const line of STORY) expect(share(misread(toGbk(line), 'windows-1252'))).toBeGreaterThan(0.9);
    expect(garbled('ÖÐ¹ú')).toEqual(['ÖÐ¹ú']);
  });

  test('Big5 as windows-1252', () => {
    for (const line of STORY) {
      expect(share(misread(toBig5(toTraditional(line)), 'windows-1252'))).toBeGreaterThan(0.3);
    }
  });

  test('Big5 as GBK, and GBK as Big5', () => {
    for (const line of STORY) {
      expect(share(misread(toBig5(toTraditional(line)), 'gb18030'))).toBeGreaterThan(0.5);
      expect(share(misread(toGbk(line), 'big5'))).toBe(1);
    }
  });
});

describe('what is written is not', () => {
  test.each([
    ['simplified', STORY.join('\n')],
    ['traditional', toTraditional(STORY.join('\r\n'))],
    [
      'classical',
      '天地玄黃，宇宙洪荒。日月盈昃，辰宿列張。寒來暑往，秋收冬藏。閏餘成歲，律呂調陽。雲騰致雨，露結為霜。',
    ],
    ['a rhapsody', '於是乎崇山矗矗，巃嵸崔巍，深林巨木，嶄巖參差。九嵕嶻嶭，南山峨峨，巖陁甗錡，摧崣崛崎。'],
    ['rare names', '𠮷田、㛃、喆、堃、𡧛、禤、翀、犇、昇、鑫、淼'],
    ['rare characters of other texts as wrong ones', '涓涓细流，渭水之滨，缁衣，鈥，閱讀老闆的銆'],
    ['Japanese', '図書館は九時に開きます。ﾊﾝｶｸの「カタカナ」も々、〆。'],
    ['Korean', '도서관은 아홉 시에 문을 엽니다. 漢字'],
    ['emoji', '👨🏻‍🚒❤️🇨🇳1️⃣☎︎🫠'],
    ['bopomofo and pinyin', 'ㄅㄆㄇㄈˇˋ，nǐ hǎo，lǜsè，Ê'],
    ['IPA', '/ðæt/ [ˈθɪŋk] [tʰɑ̃] /çøː/'],
    ['signs', '∑x² ≤ √2 × 10⁻³ ±5 ‰ ℃ №1 ①②③ ㎡ ½ ¼ £5 ¥20 €3 §7 ¶ © ® ™ 25°C ·••…—– ┌─┐ ←↑→'],
    ['placeholders', '王××、李××××，电话138××××5678，······ ¬¬¬¬ °°°°'],
    ['French, German, Portuguese', '« À l’été, l’É» “Café”—“voilà”… GROẞ größer «MAÇÃ» «Ã» DÉJÀ VU, Ça & naïf'],
    ['Greek, Russian, Vietnamese', 'αβγ-射线 Москва Thành phố Hồ Chí Minh, Đà Nẵng'],
    ['blanks and breaks', 'a\u00a0b\u3000c\u200bd\ufeffe\u00adf\tg\r\nh\fi\vj\u2028k'],
  ])('%s', (_, text) => {
    expect(garbled(text)).toEqual([]);
  });
});

test('ranges are ascending and apart, in a text with everything', () => {
  const text = ['\ufffd图\ufffd\ufffd', misread(toUtf8(STORY[0] ?? ''), 'gb18030'), 'ÖÐ¹úæ–°é—»', STORY[1]].join('\n');
  const ranges = findGarbled(text);
  expect(ranges.length).toBeGreaterThan(3);
  let last = -1;
  for (const [start, end] of ranges) {
    expect(start).toBeGreaterThan(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
});

describe('plausibility tells the right one of two readings', () => {
  const words = [...new Set(STORY.join('').match(/[^\p{P}]{2,6}/gu) ?? [])];

  test('of GB 18030 and Big5, by two to six characters', () => {
    const chosen = words.flatMap((word) => {
      const traditional = toTraditional(word);
      return [
        plausibility(word) - plausibility(misread(toGbk(word), 'big5')),
        plausibility(traditional) - plausibility(misread(toBig5(traditional), 'gb18030')),
      ];
    });
    expect(words.length).toBeGreaterThan(20);
    expect(Math.min(...chosen)).toBeGreaterThan(0.1);
  });

  test('of windows-1252 and GB 18030', () => {
    const french = Uint8Array.from('La bibliothèque a été créée à Genève', (c) => c.charCodeAt(0));
    expect(plausibility(misread(french, 'windows-1252'))).toBeGreaterThan(
      plausibility(misread(french, 'gb18030')) + 0.2,
    );
    for (const word of words) {
      expect(plausibility(word)).toBeGreaterThan(plausibility(misread(toGbk(word), 'windows-1252')) + 0.2);
    }
  });

  test('on a scale from what nobody writes to plain letters and common words', () => {
    expect(plausibility('\ufffd\ue000')).toBe(0);
    expect(plausibility('plain 123')).toBe(1);
    expect(plausibility('')).toBe(1);
    expect(plausibility(STORY.join('\n'))).toBeGreaterThan(0.6);
    expect(plausibility('這是我們的圖書館')).toBe(plausibility('这是我们的图书馆'));
  });
});
