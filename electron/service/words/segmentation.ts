import type { Article } from '../../../annotations/model/article.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { SegmentedText } from '../ports/segmenter.ts';
import { createRecentlyUsed } from '../recently-used.ts';
import type { Lexicons } from './lexicons.ts';

/** Words and names of articles, kept for those that were asked for last. */
export type Segmentation = (
  project: OpenProject,
  article: Pick<Article, 'text' | 'textSha256'>,
) => Promise<SegmentedText>;

const KEPT = 16;

export function createSegmentation({ segmenter }: Pick<Ports, 'segmenter'>, lexicons: Lexicons): Segmentation {
  const kept = createRecentlyUsed<SegmentedText>(KEPT);
  return async (project, { text, textSha256 }) => {
    const lexicon = await lexicons.of(project);
    // A text has the same words wherever as many of them have been taught.
    const key = `${textSha256} ${lexicon.project} ${lexicon.words.length}`;
    const segmented = kept.get(key) ?? (await segmenter.segment(text, lexicon));
    kept.set(key, segmented);
    return segmented;
  };
}
