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
 * The reading that a faulty conversion of script leaves behind a character: 「燈(deng) 還(hai) 亮」. The conversion
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
  const readingsOf = makeReader();
  return [...rawText.matchAll(GLOSS)].flatMap(({ index, 0: all, groups }) => {
    const { character = '', syllable = '', blank = '' } = groups ?? {};
    const { readings, isTraditional } = readingsOf(character);
    if ((!isTraditional && blank === '') || !readings.has(plain(syllable))) return [];
    const range: RawRange = [index + character.length, index + all.length];
    return [{ range, isTraditional, hasBlank: blank !== '' }];
  });
}

interface Character {
  /** Syllables without tones. */
  readonly readings: ReadonlySet<string>;
  readonly isTraditional: boolean;
}

/** Looks each character up once. */
function makeReader(): (character: string) => Character {
  const known = new Map<string, Character>();
  return (character) => {
    const found = known.get(character) ?? {
      readings: new Set(pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true }).map(plain)),
      isTraditional: toSimplified(character) !== character,
    };
    known.set(character, found);
    return found;
  };
}

/** ü is written v, u or ü by different programs. */
function plain(syllable: string): string {
  return syllable.replace(/[vü]/u, 'u');
}
