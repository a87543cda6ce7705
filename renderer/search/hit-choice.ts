import type { ChangeHitsInput, FoundArticle, Hit } from '../../shared/api/search.ts';

/** Which hits something is done to: all but some, or some alone; in articles that nobody has scrolled to, too. */
export interface HitChoice {
  readonly mode: 'all-but' | 'only';
  /** The others, or the chosen ones, by article. `all`: every hit of the article. */
  readonly listed: ReadonlyMap<string, ReadonlySet<string> | 'all'>;
}

export const CHOOSE_ALL: HitChoice = { mode: 'all-but', listed: new Map() };
export const CHOOSE_NONE: HitChoice = { mode: 'only', listed: new Map() };

/** What tells a hit from the others of its article. */
export function keyOf(hit: Hit): string {
  if (hit.kind === 'span') return hit.spanId;
  return hit.kind === 'relation' ? hit.relationId : `${hit.start}-${hit.end}`;
}

export function isChosen({ mode, listed }: HitChoice, articleId: string, hit: Hit): boolean {
  const ofArticle = listed.get(articleId);
  const isListed = ofArticle === 'all' || ofArticle?.has(keyOf(hit)) === true;
  return isListed === (mode === 'only');
}

/** Whether all shown hits of an article are chosen, none, or some. */
export function chosenOf(choice: HitChoice, { articleId, hits }: FoundArticle): 'all' | 'none' | 'some' {
  const count = hits.filter((hit) => isChosen(choice, articleId, hit)).length;
  return count === 0 ? 'none' : count === hits.length ? 'all' : 'some';
}

export function toggleHit(choice: HitChoice, { articleId, hits }: FoundArticle, hit: Hit): HitChoice {
  const before = choice.listed.get(articleId);
  const keys = new Set(before === 'all' ? hits.map(keyOf) : before);
  const key = keyOf(hit);
  if (!keys.delete(key)) keys.add(key);
  return withListed(choice, articleId, keys);
}

export function toggleArticle(choice: HitChoice, article: FoundArticle): HitChoice {
  const isOn = chosenOf(choice, article) !== 'none';
  const isListed = isOn === (choice.mode === 'all-but');
  return withListed(choice, article.articleId, isListed ? 'all' : new Set());
}

function withListed(choice: HitChoice, articleId: string, keys: ReadonlySet<string> | 'all'): HitChoice {
  const listed = new Map(choice.listed);
  if (keys !== 'all' && keys.size === 0) listed.delete(articleId);
  else listed.set(articleId, keys);
  return { ...choice, listed };
}

/** How many articles have a chosen hit, as far as is known, and whether there is any. */
export function isAnyChosen(choice: HitChoice, articles: number): boolean {
  if (choice.mode === 'only') return choice.listed.size > 0;
  const without = [...choice.listed.values()].filter((listed) => listed === 'all').length;
  return articles > without;
}

/** The choice as the API takes it. @param found the articles that have been loaded; the choice names no others */
export function toWhere(
  choice: HitChoice,
  query: string,
  scope: 'text' | 'spans',
  found: readonly FoundArticle[],
): ChangeHitsInput['where'] {
  const listedHits = (article: FoundArticle) => {
    const listed = choice.listed.get(article.articleId);
    return article.hits.filter((hit) => listed === 'all' || listed?.has(keyOf(hit)) === true);
  };
  const listed = found.filter(({ articleId }) => choice.listed.has(articleId));
  if (choice.mode === 'only') {
    return {
      articles: listed.map((article) => ({
        articleId: article.articleId,
        textSha256: article.textSha256,
        ...toPlaces(listedHits(article), scope),
      })),
    };
  }
  return {
    query,
    scope,
    except: listed.map((article) => {
      const { articleId } = article;
      return choice.listed.get(articleId) === 'all'
        ? { articleId }
        : { articleId, ...toPlaces(listedHits(article), scope) };
    }),
  };
}

function toPlaces(hits: readonly Hit[], scope: 'text' | 'spans') {
  return {
    hits: hits.map(({ start, end }): [number, number] => [start, end]),
    ...(scope === 'spans' && { spanIds: hits.flatMap((hit) => (hit.kind === 'span' ? [hit.spanId] : [])) }),
  };
}
