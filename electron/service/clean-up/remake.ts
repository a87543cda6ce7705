import type { Article } from '../../../annotations/model/article.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { sameJson } from '../../../annotations/model/same.ts';
import { type CleanUpChoice, PROPOSED } from '../../../annotations/text/clean-up/choice.ts';
import { type CleanedUp, cleanUp } from '../../../annotations/text/clean-up/clean-up.ts';
import { toCleanArticle } from '../../../annotations/text/clean-up/to-article.ts';
import { createCodePointIndex } from '../../../annotations/text/code-points.ts';
import { toSketch } from '../../../annotations/text/near-duplicates.ts';
import { trimRange } from '../../../annotations/text/trim.ts';
import type { Result } from '../../../shared/problem.ts';
import type { OpenProject } from '../open-project.ts';
import type { RemadeArticle } from '../ports/article-store.ts';
import type { Ports } from '../ports/ports.ts';
import { sha256Hex } from '../sha256.ts';
import { makeSoundChoice } from './sound-choice.ts';
import { choiceOf, pageOf } from './view.ts';

export interface Remade extends RemadeArticle {
  readonly cleaned: CleanedUp;
}

/**
 * Makes an article anew from its raw text and stores it. To be called where nothing else is written meanwhile.
 * @returns `article-frozen`, `text-empty`, or `clean-up-duplicate` where the text would be that of another article;
 *   nothing has changed then
 */
export async function remakeArticle(
  { clock }: Pick<Ports, 'clock'>,
  project: Pick<OpenProject, 'store' | 'forgetArticle'>,
  article: Article,
  choice: CleanUpChoice,
): Promise<Result<Remade>> {
  const { store, forgetArticle } = project;
  const reckoned = await reckonArticle(project, article, choice);
  if (!reckoned.ok) return reckoned;
  const written = await store.articles.remake(reckoned.value, article.textSha256, clock.now());
  forgetArticle(article.id);
  if (written === 'written') return reckoned;
  const isFrozen = (await store.articles.cleanUpState(article.id)) === 'frozen';
  return refused(isFrozen ? 'article-frozen' : 'clean-up-outdated', { article: article.title });
}

/** What remaking an article would store. @returns `text-empty` or `clean-up-duplicate` where it would store nothing */
export async function reckonArticle(
  { store }: Pick<OpenProject, 'store'>,
  article: Article,
  choice: CleanUpChoice,
): Promise<Result<Remade>> {
  const sound = makeSoundChoice(article.source.rawText, choice);
  const cleaned = cleanUp(pageOf(article), sound);
  const remade = toRemade(article, sound, cleaned);
  const { text, textSha256 } = remade.article;
  if (trimRange(text, 0, text.length) === undefined) return refused('text-empty', { article: article.title });
  const twin = (await store.articles.idsByText([textSha256])).get(textSha256);
  if (twin !== undefined && twin !== article.id) {
    const titles = await store.articles.titles([twin]);
    return refused('clean-up-duplicate', { article: article.title, other: titles.get(twin) ?? twin });
  }
  return done({ ...remade, cleaned });
}

function toRemade(article: Article, choice: CleanUpChoice, cleaned: CleanedUp): RemadeArticle {
  const { id, meta, source } = article;
  // What lines of the text said is read anew; the rest the file said, and it stays.
  const lifted = Object.keys(meta).length === 0 ? {} : cleanUp(pageOf(article), choiceOf(article)).meta;
  const own = Object.entries(meta).filter(([name, value]) => lifted[name] !== value);
  const { map, removals, ...clean } = toCleanArticle(cleaned, {
    fileName: source.fileName,
    meta: Object.fromEntries(own),
  });
  const { choice: _, ...kept } = source;
  return {
    article: {
      id,
      ...clean,
      textSha256: sha256Hex(clean.text),
      source: { ...kept, map, removals, ...(!sameJson(choice, PROPOSED) && { choice }) },
    },
    characters: createCodePointIndex(clean.text).lengthCodePoints,
    sketch: toSketch(clean.text),
  };
}
