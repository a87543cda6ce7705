import { describe, expect, it } from 'vitest';
import { idOfFileName, makeArticleIds, type TakenIds } from './article-ids.ts';

function projectWith(...ids: readonly string[]): TakenIds {
  const folded = new Set(ids.map((id) => id.toLowerCase()));
  return {
    count: async () => ids.length,
    taken: async (asked) => new Set(asked.filter((id) => folded.has(id.toLowerCase()))),
  };
}

describe('the id that a file proposes', () => {
  it.each([
    ['news_1.txt', 'news_1'],
    ['news.zip/2021/a.html', 'a'],
    ['table.csv#12', 'table-12'],
    ['news.zip/2021/t.csv#3', 't-3'],
    ['c#.txt', 'c#'],
    ['README', 'README'],
  ])('is its name without ending, with the number of its row: %s', (name, id) => {
    expect(idOfFileName(name)).toBe(id);
  });
});

describe('ids', () => {
  it('are the first proposal that is safe and free, in either case', async () => {
    const ids = await makeArticleIds(projectWith('Row-1'), [
      ['row-1', 'table-1'],
      ['7', 'table-2'],
      ['table-1', 'TABLE-2'],
      ['../x', 'con:', '稿'],
    ]);
    expect(ids).toEqual(['table-1', '7', 'TABLE-2', 'a-002']);
  });

  it('are numbers past those that are taken', async () => {
    expect(await makeArticleIds(projectWith('a-002', 'A-003'), [['稿'], ['a-005'], ['稿']])).toEqual([
      'a-004',
      'a-005',
      'a-006',
    ]);
  });
});
