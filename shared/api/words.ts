import { z } from 'zod';
import type { Result } from '../problem.ts';
import { procedure, router } from './trpc.ts';

export interface WordBoundaries {
  /** Ascending offsets (UTF-16) where a word, a run of punctuation or a run of blanks begins. */
  readonly starts: readonly number[];
  /** `intl` where nodejieba could not be loaded. */
  readonly segmenter: 'nodejieba' | 'intl';
}

export interface WordsService {
  boundaries(input: { readonly articleId: string }): Promise<Result<WordBoundaries>>;
}

export const wordsRouter = router({
  boundaries: procedure
    .input(z.strictObject({ articleId: z.string() }))
    .query(({ ctx, input }) => ctx.service.words.boundaries(input)),
});
