import { compareText } from '../../annotations/model/span.ts';
import { hashText } from '../../annotations/text/hash.ts';

/**
 * Names under which annotators are shown while theirs are hidden. The order is shuffled by the article, so that a
 * reviewer does not learn who 甲 is from one article to the next, and is the same at every look.
 * @param signs one a person, in the order in which people are counted with them; with a number when they run out.
 * @returns by annotator, in the order of the pseudonyms: a list in that order tells nothing of who is behind them.
 */
export function pseudonymsOf(
  annotators: readonly string[],
  articleId: string,
  signs: string,
): ReadonlyMap<string, string> {
  const place = (name: string): string => hashText(`${articleId}\u0000${name}`);
  const shuffled = [...annotators].sort((a, b) => compareText(place(a), place(b)) || compareText(a, b));
  return new Map(shuffled.map((name, i) => [name, pseudonym(i, signs)]));
}

function pseudonym(index: number, signs: string): string {
  const round = Math.floor(index / signs.length);
  return `${signs.charAt(index % signs.length)}${round === 0 ? '' : round + 1}`;
}
