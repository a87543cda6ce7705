import { pinyin } from 'pinyin-pro';
import { toSimplified } from '../simplify.ts';
import type { RawRange } from './choice.ts';
import type { Page } from './page.ts';
import type { Rule } from './rule.ts';

/** A Han character, and behind it a syllable in brackets with the blank that came with it. */
const GLOSS = /(?<character>\p{Script=Han})(?<open>[(（])(?<syllable>[a-zü]{1,6})[)）](?<blank>[ \u00a0\u3000]?)/gu;
/** Glosses that nothing but their number gives away. */
const COMPANY = 3;

interface Gloss {
  readonly range: RawRange;
  readonly isTraditional: boolean;
  readonly hasBlank: boolean;
}

/**
 * The reading that a faulty conversion of script leaves behind a character: 「關(guan) 僅(jin) 有」. The conversion
 * glosses traditional characters and puts a blank behind; where one of both signs is missing, only several glosses in
 * a text count. What isn't a reading of its character stays, and so does what explains a single reading.
 */
export const pinyinGloss: Rule = {
  name: 'pinyin-gloss',
  propose(page) {
    const glosses = findGlosses(page);
    return glosses
      .filter(({ isTraditional, hasBlank }) => (isTraditional && hasBlank) || glosses.length >= COMPANY)
      .map(({ range }) => range);
  },
};

function findGlosses({ rawText }: Page): readonly Gloss[] {
  return [...rawText.matchAll(GLOSS)].flatMap(({ index, 0: all, groups }) => {
    const { character = '', syllable = '', blank = '' } = groups ?? {};
    const isTraditional = toSimplified(character) !== character;
    if ((!isTraditional && blank === '') || !isReading(character, syllable)) return [];
    const range: RawRange = [index + character.length, index + all.length];
    return [{ range, isTraditional, hasBlank: blank !== '' }];
  });
}

function isReading(character: string, syllable: string): boolean {
  const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
  return readings.map(plain).includes(plain(syllable));
}

/** ü is written v, u or ü by different programs. */
function plain(syllable: string): string {
  return syllable.replace(/[vü]/u, 'u');
}
