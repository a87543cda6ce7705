import type { Article } from '../../annotations/model/article.ts';
import type { Disagreement } from '../../annotations/review/disagreement.ts';
import { createCodePointIndex } from '../../annotations/text/code-points.ts';
import { paragraphNumberAt, paragraphsOf } from '../article/paragraphs.ts';

export interface Place {
  /** 0 in the title. */
  readonly paragraph: number;
  /** Characters (code points) from the start of the article, `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** Where a disagreement lies; `undefined` for one about the whole article. */
export function placeOf(
  { text, title }: Pick<Article, 'text' | 'title'>,
  { start, end }: Disagreement,
): Place | undefined {
  if (start === end) return undefined;
  const characters = createCodePointIndex(text);
  return {
    paragraph: paragraphNumberAt(paragraphsOf(text, title), start),
    from: characters.toCodePoint(start),
    to: characters.toCodePoint(end),
  };
}
