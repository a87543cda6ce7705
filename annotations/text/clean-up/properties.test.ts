import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRawOffset, toTextOffset } from '../source-map.ts';
import { type CleanUpChoice, PROPOSED, type RawRange } from './choice.ts';
import { type CleanedUp, cleanUp } from './clean-up.ts';
import type { Found } from './raw-page.ts';
import { cleanUpRules } from './rule-names.ts';
import { BODY, clean } from './test/removed.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function boundariesOf(text: string): ReadonlySet<number> {
  return new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);
}

/** What pages are made of, good and bad. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '\u3000\u3000', '\u00a0', '\t', '\u200b', '\u2028'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '風(feng) ',
      '燈(deng) ',
      '(chu)',
      'NBA(nba)',
      '2(3).jpg',
      '微信图片.png',
      '|',
      '｜',
      '（',
      '）',
      '。',
      '，',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '𠮷',
      '👩‍👧',
      '👍🏽',
      '❤\ufe0f',
      '🇨🇳',
      '🇨',
      '\u0301',
      'é',
      '\u200d',
      '\ufe0f',
      'क्ष',
      '각',
      'ᆨ',
      '\u0600',
      '\ud842',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...BODY,
      '渡口村值班表',
      '分享到：',
      '责任编辑：林晓',
      '来源：江城晚报 2022-02-06',
      '首页 > 新闻',
      '版权所有 江城网',
      '316日公告',
      'Home',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
);
const rawTexts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

const places = fc.array(fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 20 })), { maxLength: 4 });
const toRanges = (rawText: string, pairs: readonly (readonly [number, number])[]): readonly RawRange[] =>
  pairs.flatMap(([at, length]) => {
    const start = at % (rawText.length + 1);
    const end = Math.min(start + length, rawText.length);
    return start < end ? [[start, end] as const] : [];
  });

const cases = fc
  .record({ rawText: rawTexts, off: fc.subarray([...cleanUpRules]), restored: places, removed: places, framed: places })
  .map(({ rawText, off, restored, removed, framed }) => {
    const choice: CleanUpChoice = {
      off,
      restored: toRanges(rawText, restored),
      removed: toRanges(rawText, removed),
      fields: {},
    };
    let end = 0;
    const removals = toRanges(
      rawText,
      framed.toSorted((a, b) => a[0] - b[0]),
    ).flatMap(([rawStart, rawEnd], i) => {
      if (rawStart < end) return [];
      end = rawEnd;
      return [{ rawStart, rawEnd, rule: i % 2 === 0 ? 'page-frame' : 'markup' }];
    });
    const found: Found = { removals, fields: {}, captions: [] };
    return { rawText, choice, found, cleaned: cleanUp({ rawText, found }, choice) };
  });

const keptOf = (rawText: string, { removals }: CleanedUp): readonly number[] =>
  Array.from({ length: rawText.length }, (_, i) => i).filter(
    (i) => !removals.some((r) => r.rawStart <= i && i < r.rawEnd),
  );

describe('whatever the page and the choice', () => {
  test('the text is what is kept, in order, and the removals are the proposals that are applied', () => {
    fc.assert(
      fc.property(cases, ({ rawText, cleaned }) => {
        const units = rawText.split('');
        expect(cleaned.text).toBe(
          keptOf(rawText, cleaned)
            .map((i) => units[i])
            .join(''),
        );
        expect(cleaned.map.map(([, start, length]) => rawText.slice(start, start + length)).join('')).toBe(
          cleaned.text,
        );
        expect(cleaned.removals).toEqual(
          cleaned.proposals.filter(({ applied }) => applied).map(({ applied: _, ...removal }) => removal),
        );
        let end = 0;
        for (const { rawStart, rawEnd } of cleaned.proposals) {
          expect(rawStart).toBeGreaterThanOrEqual(end);
          expect(rawEnd).toBeGreaterThan(rawStart);
          end = rawEnd;
        }
        expect(end).toBeLessThanOrEqual(rawText.length);
      }),
      { seed: 41, numRuns: 1_000 },
    );
  });

  test('the way to the raw text and back ends where it began, at every offset', () => {
    fc.assert(
      fc.property(cases, ({ rawText, cleaned }) => {
        const { text, map } = cleaned;
        for (let offset = 0; offset < text.length; offset += 1) {
          const raw = toRawOffset(map, offset, 'start');
          expect([rawText[raw], toTextOffset(map, raw)]).toEqual([text[offset], offset]);
          const end = toRawOffset(map, offset + 1, 'end');
          expect([rawText[end - 1], toTextOffset(map, end)]).toEqual([text[offset], offset + 1]);
        }
        for (const raw of keptOf(rawText, cleaned)) expect(toRawOffset(map, toTextOffset(map, raw), 'start')).toBe(raw);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  test('no character and no grapheme is cut, and none comes to be where two ends meet', () => {
    fc.assert(
      fc.property(cases, ({ rawText, cleaned }) => {
        const inRaw = boundariesOf(rawText);
        for (const { rawStart, rawEnd, rule } of cleaned.removals) {
          // The CR of a line end is half of what Unicode counts as one grapheme; the line end stays one.
          const isCrlf = (at: number): boolean => rawText.slice(at - 1, at + 1) === '\r\n';
          expect([rule, inRaw.has(rawStart) || isCrlf(rawStart), inRaw.has(rawEnd) || isCrlf(rawEnd)]).toEqual([
            rule,
            true,
            true,
          ]);
        }
        const inText = boundariesOf(cleaned.text);
        for (const [textStart] of cleaned.map) expect(inText.has(textStart)).toBe(true);
      }),
      { seed: 43, numRuns: 2_000 },
    );
  });

  test('the same is made of the same', () => {
    fc.assert(
      fc.property(cases, ({ rawText, choice, found, cleaned }) => {
        expect(cleanUp({ rawText, found }, choice)).toEqual(cleaned);
      }),
      { seed: 44, numRuns: 200 },
    );
  });

  test('with everything off only the CR before a LF goes', () => {
    fc.assert(
      fc.property(rawTexts, (rawText) => {
        expect(clean(rawText, { ...PROPOSED, off: cleanUpRules }).text).toBe(rawText.replaceAll(/\r+\n/gu, '\n'));
      }),
      { seed: 45, numRuns: 1_000 },
    );
  });
});

describe('a text that was cleaned', () => {
  /** Rules that look at one place; others see a page anew when its edges are gone. */
  const local: CleanUpChoice = {
    ...PROPOSED,
    off: cleanUpRules.filter((rule) => rule !== 'blanks' && rule !== 'crlf'),
  };

  test('has no blanks and line ends too many, so that once more changes nothing', () => {
    fc.assert(
      fc.property(rawTexts, (rawText) => {
        const { text } = clean(rawText, local);
        expect(clean(text, local).text).toBe(text);
      }),
      { seed: 46, numRuns: 1_000 },
    );
  });

  test('has no CR before a LF, whatever was taken out between them', () => {
    fc.assert(
      fc.property(cases, ({ cleaned }) => {
        expect(cleaned.text).not.toMatch(/\r\n/u);
      }),
      { seed: 47, numRuns: 1_000 },
    );
  });
});
