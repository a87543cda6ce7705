import { expect, test } from 'vitest';
import type { FoundArticle, Hit } from '../../shared/api/search.ts';
import {
  CHOOSE_ALL,
  CHOOSE_NONE,
  chosenOf,
  type HitChoice,
  isAnyChosen,
  isChosen,
  toggleArticle,
  toggleHit,
  toWhere,
} from './hit-choice.ts';

const excerpt = { before: '', hit: '', after: '', cutBefore: false, cutAfter: false };
const textHit = (start: number): Hit => ({ kind: 'text', start, end: start + 2, excerpt, labels: [] });
const spanHit = (start: number): Hit => ({
  kind: 'span',
  spanId: `s${start}`,
  owner: '甲',
  label: 'PER',
  start,
  end: start + 2,
  excerpt,
  surface: '',
});
const article = (articleId: string, hits: readonly Hit[]): FoundArticle => ({
  articleId,
  title: '',
  language: 'zh-Hans',
  textSha256: `hash of ${articleId}`,
  status: 'new',
  hits,
  total: hits.length,
});

const a = article('a', [textHit(0), textHit(5)]);
const b = article('b', [textHit(3)]);
const first = a.hits[0] as Hit;

const chosen = (choice: HitChoice): string =>
  [a, b]
    .map((one) => `${one.articleId}${one.hits.map((hit) => (isChosen(choice, one.articleId, hit) ? 1 : 0)).join('')}`)
    .join(' ');

test('all but some', () => {
  const choice = toggleHit(CHOOSE_ALL, a, first);
  expect(chosen(choice)).toBe('a01 b1');
  expect([chosenOf(choice, a), chosenOf(choice, b)]).toEqual(['some', 'all']);
  expect(toWhere(choice, '口罩', 'text', [a, b])).toEqual({
    query: '口罩',
    scope: 'text',
    except: [{ articleId: 'a', hits: [[0, 2]] }],
  });
  expect(chosen(toggleHit(choice, a, first))).toBe('a11 b1');
});

test('all but an article, and then one of its hits after all', () => {
  const without = toggleArticle(CHOOSE_ALL, a);
  expect(chosen(without)).toBe('a00 b1');
  expect(toWhere(without, '口罩', 'text', [a, b])).toMatchObject({ except: [{ articleId: 'a' }] });
  expect(chosen(toggleHit(without, a, first))).toBe('a10 b1');
  expect(chosen(toggleArticle(without, a))).toBe('a11 b1');
  expect(isAnyChosen(toggleArticle(without, b), 2)).toBe(false);
  expect(isAnyChosen(toggleArticle(without, b), 3)).toBe(true);
});

test('some alone', () => {
  const choice = toggleArticle(toggleHit(CHOOSE_NONE, a, first), b);
  expect(chosen(choice)).toBe('a10 b1');
  expect(toWhere(choice, '口罩', 'text', [a, b])).toEqual({
    articles: [
      { articleId: 'a', textSha256: 'hash of a', hits: [[0, 2]] },
      { articleId: 'b', textSha256: 'hash of b', hits: [[3, 5]] },
    ],
  });
  // An article of which some are chosen lets go of all.
  expect(chosen(toggleArticle(choice, a))).toBe('a00 b1');
  expect(isAnyChosen(CHOOSE_NONE, 2)).toBe(false);
});

test('spans are named by their ids', () => {
  const c = article('c', [spanHit(1), spanHit(9)]);
  const choice = toggleHit(CHOOSE_ALL, c, c.hits[1] as Hit);
  expect(toWhere(choice, 'label:PER', 'spans', [c])).toEqual({
    query: 'label:PER',
    scope: 'spans',
    except: [{ articleId: 'c', hits: [[9, 11]], spanIds: ['s9'] }],
  });
});
