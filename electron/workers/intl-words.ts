import { paragraphsOf, runStarts } from './word-runs.ts';

let segmenter: Intl.Segmenter | undefined;

/** Words by the dictionary that comes with the platform (ICU). A paragraph at a time: on long texts it is slow at once. */
export function* intlStarts(text: string): Generator<readonly number[]> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let offset = 0;
  for (const paragraph of paragraphsOf(text)) {
    yield runStarts(
      Array.from(segmenter.segment(paragraph), ({ segment }) => segment),
      offset,
    );
    offset += paragraph.length;
  }
}
