import { done } from '../../../annotations/model/outcome.ts';
import type { Result } from '../../../shared/problem.ts';
import { wantsLook } from '../clean-up/wants-look.ts';
import type { OpenProject } from '../open-project.ts';
import type { ArticleStore, NearDuplicate, NewArticle } from '../ports/article-store.ts';
import type { Ports } from '../ports/ports.ts';
import { fold, idOfFileName, makeArticleIds, type TakenIds } from './article-ids.ts';
import { createVersionFinder, type VersionFinder } from './find-versions.ts';
import type { ReadArticle, ReportInProgress } from './import-report.ts';

/** Stores one batch after the other and writes down what became of each article. */
export type StoreBatch = (batch: readonly ReadArticle[]) => Promise<Result<void>>;

/** Where articles go: the project, or nowhere. */
interface Shelf extends TakenIds {
  add(articles: readonly NewArticle[]): Promise<ReadonlyMap<string, NearDuplicate>>;
}

export function createBatchStore(
  { clock }: Pick<Ports, 'clock'>,
  project: OpenProject,
  report: ReportInProgress,
  dryRun: boolean,
): StoreBatch {
  const { articles } = project.store;
  const shelf: Shelf = dryRun
    ? createPretendedShelf(articles)
    : { taken: articles.taken, count: articles.count, add: (added) => articles.add(added, clock.now()) };
  /** Title by the hash of a text or raw text, of those that can't be looked up in the project. */
  const seen = new Map<string, string>();

  return (batch) =>
    project.change(async () => {
      const known = await findKnown(articles, batch);
      const fresh: ReadArticle[] = [];
      for (const read of batch) {
        const keys = keysOf(read);
        const title = firstOf(known, keys) ?? firstOf(seen, keys);
        if (title !== undefined) {
          report.skipped(read.file, { code: 'article-duplicate', params: { path: read.file, article: title } });
          continue;
        }
        for (const key of keys) seen.set(key, read.taken.article.title);
        fresh.push(read);
      }
      if (!dryRun) seen.clear();
      const ids = await makeArticleIds(shelf, fresh.map(proposedIds));
      const added = fresh.map(({ taken }, i) => toNewArticle(taken, ids[i] ?? ''));
      const versions = added.length === 0 ? new Map<string, NearDuplicate>() : await shelf.add(added);
      for (const [i, read] of fresh.entries()) {
        const articleId = ids[i] ?? '';
        report.imported(read, articleId, versions.get(articleId));
      }
      return done(undefined);
    });
}

function toNewArticle(
  { article, characters, rawSha256, sketch, original }: ReadArticle['taken'],
  id: string,
): NewArticle {
  return { article: { ...article, id }, characters, rawSha256, sketch, original, accepted: !wantsLook(article) };
}

function proposedIds({ taken: { id, article } }: ReadArticle): readonly string[] {
  const ofName = idOfFileName(article.source.fileName);
  return id === undefined ? [ofName] : [id, ofName];
}

/** The same text, or the same raw text however it was cleaned up since. */
function keysOf({ taken: { article, rawSha256 } }: ReadArticle): readonly string[] {
  return [`text ${article.textSha256}`, `raw ${rawSha256}`];
}

function firstOf(titles: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined {
  return keys.map((key) => titles.get(key)).find((title) => title !== undefined);
}

/** By key, the titles of the articles that are in the project already. */
async function findKnown(store: ArticleStore, batch: readonly ReadArticle[]): Promise<ReadonlyMap<string, string>> {
  const byText = await store.idsByText(batch.map(({ taken }) => taken.article.textSha256));
  const byRaw = await store.idsByRawText(batch.map(({ taken }) => taken.rawSha256));
  if (byText.size === 0 && byRaw.size === 0) return new Map();
  const titles = await store.titles([...new Set([...byText.values(), ...byRaw.values()])]);
  const titleOf = (id: string): string => titles.get(id) ?? id;
  return new Map([
    ...[...byText].map(([hash, id]) => [`text ${hash}`, titleOf(id)] as const),
    ...[...byRaw].map(([hash, id]) => [`raw ${hash}`, titleOf(id)] as const),
  ]);
}

/** Gives ids and finds versions as the project would, and keeps nothing but these. */
function createPretendedShelf(store: ArticleStore): Shelf {
  const promised = new Set<string>();
  /** Of what the run would have added. */
  const titles = new Map<string, string>();
  let finder: VersionFinder | undefined;

  return {
    count: async () => (await store.count()) + promised.size,
    taken: async (ids) => new Set([...(await store.taken(ids)), ...ids.filter((id) => promised.has(fold(id)))]),
    async add(added) {
      finder ??= await readVersions(store);
      const found = new Map<string, string>();
      for (const { article, sketch } of added) {
        promised.add(fold(article.id));
        titles.set(article.id, article.title);
        const earlier = finder.add(article.id, sketch);
        if (earlier !== undefined) found.set(article.id, earlier);
      }
      const stored = await store.titles([...found.values()].filter((id) => !titles.has(id)));
      return new Map(
        [...found].map(([id, articleId]) => {
          const title = titles.get(articleId) ?? stored.get(articleId) ?? articleId;
          return [id, { articleId, title }];
        }),
      );
    },
  };
}

async function readVersions(store: ArticleStore): Promise<VersionFinder> {
  const finder = createVersionFinder();
  for await (const portion of store.sketches()) {
    for (const { articleId, sketch } of portion) finder.add(articleId, sketch);
  }
  return finder;
}
