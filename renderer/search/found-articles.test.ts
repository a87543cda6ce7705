import { expect, test } from 'vitest';
import { done, refused } from '../../annotations/model/outcome.ts';
import type { FoundArticle, FoundPage } from '../../shared/api/search.ts';
import type { Result } from '../../shared/problem.ts';
import { createFoundArticles } from './found-articles.ts';

const article = (number: number): FoundArticle => ({
  articleId: `a${number}`,
  title: '',
  language: 'zh-Hans',
  textSha256: '',
  status: 'new',
  hits: [],
  total: 0,
});

/** Answers when it is told to. */
function createAsked(total: number) {
  const waiting: (() => void)[] = [];
  const offsets: number[] = [];
  const ask = ({ offset, limit }: { readonly offset: number; readonly limit: number }): Promise<Result<FoundPage>> => {
    offsets.push(offset);
    const count = Math.max(0, Math.min(limit, total - offset));
    const found = Array.from({ length: count }, (_, i) => article(offset + i));
    return new Promise((resolve) => waiting.push(() => resolve(done({ articles: total, byLabel: {}, found }))));
  };
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { ask, answer, offsets };
}

test('pages come one after the other until all are here', async () => {
  const { ask, answer, offsets } = createAsked(50);
  const articles = createFoundArticles(ask);
  articles.more();
  // Asked for again before it is here: once is enough.
  articles.more();
  expect(articles.use.getState().counts).toBeNull();
  await answer();
  expect(articles.use.getState().found).toHaveLength(40);
  articles.more();
  await answer();
  articles.more();
  expect(articles.use.getState()).toMatchObject({ counts: { articles: 50 }, problem: null });
  expect(new Set(articles.use.getState().found.map(({ articleId }) => articleId)).size).toBe(50);
  expect(offsets).toEqual([0, 40]);
});

test('an answer that comes too late is dropped', async () => {
  const { ask, answer } = createAsked(5);
  const articles = createFoundArticles(ask);
  articles.more();
  articles.stop();
  await answer();
  expect(articles.use.getState().found).toEqual([]);
});

test('a failure is told, and the next try may go well', async () => {
  let tries = 0;
  const articles = createFoundArticles(async () => {
    tries += 1;
    return tries === 1 ? refused('connection-lost') : done({ articles: 1, byLabel: {}, found: [article(1)] });
  });
  articles.more();
  await Promise.resolve();
  await Promise.resolve();
  expect(articles.use.getState().problem?.code).toBe('connection-lost');
  articles.more();
  await Promise.resolve();
  await Promise.resolve();
  expect(articles.use.getState()).toMatchObject({ problem: null, counts: { articles: 1 } });
});
