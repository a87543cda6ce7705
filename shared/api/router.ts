import { appRouter } from './app.ts';
import { articlesRouter } from './articles.ts';
import { cleanUpRouter } from './clean-up.ts';
import { dictionariesRouter } from './dictionaries.ts';
import { exportsRouter } from './exports.ts';
import { labelsRouter } from './labels.ts';
import { layersRouter } from './layers.ts';
import { lintsRouter } from './lints.ts';
import { membersRouter } from './members.ts';
import { projectRouter } from './project.ts';
import { reviewRouter } from './review.ts';
import { searchRouter } from './search.ts';
import { suggestionsRouter } from './suggestions.ts';
import { router } from './trpc.ts';
import { wordsRouter } from './words.ts';

/** The whole API. Shells carry it and know no call by name. */
export const apiRouter = router({
  app: appRouter,
  project: projectRouter,
  members: membersRouter,
  labels: labelsRouter,
  articles: articlesRouter,
  cleanUp: cleanUpRouter,
  layers: layersRouter,
  words: wordsRouter,
  suggestions: suggestionsRouter,
  dictionaries: dictionariesRouter,
  review: reviewRouter,
  search: searchRouter,
  lints: lintsRouter,
  exports: exportsRouter,
});

export type ApiRouter = typeof apiRouter;
