import { joinWords } from '../../annotations/text/join-words.ts';
import type { Lexicon, SegmentedText } from '../service/ports/segmenter.ts';
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

/** All of it at once. What a project has taught is one word wherever it stands, since ICU can't be taught. */
export function segmentByPlatform(text: string, { words }: Lexicon): SegmentedText {
  return { starts: joinWords([...intlStarts(text)].flat(), text, words), names: [], segmenter: 'intl' };
}
