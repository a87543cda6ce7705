import { compareText } from '../../annotations/model/span.ts';
import { hashText } from '../../annotations/text/hash.ts';
import type { UiLanguage } from '../../shared/settings.ts';

/** The ten heavenly stems, by which Chinese lists count. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/**
 * Names under which annotators are shown while theirs are hidden. The order is shuffled by the article, so that a
 * reviewer does not learn who 甲 is from one article to the next, and is the same at every look.
 * @returns by annotator, in the order of the pseudonyms: a list in that order tells nothing of who is behind them.
 */
export function pseudonymsOf(
  annotators: readonly string[],
  articleId: string,
  language: UiLanguage,
): ReadonlyMap<string, string> {
  const place = (name: string): string => hashText(`${articleId}\u0000${name}`);
  const shuffled = [...annotators].sort((a, b) => compareText(place(a), place(b)) || compareText(a, b));
  return new Map(shuffled.map((name, i) => [name, pseudonym(i, language)]));
}

function pseudonym(index: number, language: UiLanguage): string {
  const signs = language === 'en' ? 'ABCDEFGHIJ' : STEMS;
  const round = Math.floor(index / signs.length);
  return `${signs.charAt(index % signs.length)}${round === 0 ? '' : round + 1}`;
}
