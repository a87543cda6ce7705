import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../shared/api/articles.ts';
import { createQueueRows } from './queue-rows.ts';

function row(id: string): ArticleRow {
  return {
    id,
    title: id,
    outlet: '',
    publishedAt: '',
    language: 'zh-Hans',
    characters: 1,
    fileName: `${id}.txt`,
    updatedAt: '2022-02-06T00:00:00Z',
    layers: [],
    settlement: 'none',
    disagreements: 0,
    cleanUp: 'proposed',
    warnings: 0,
    group: '',
  };
}

/** A project whose articles a to j are to be looked at, until they have been. */
function openQueue() {
  let proposed = [...'abcdefghij'].map(row);
  const queue = createQueueRows(async ({ offset, limit }) => ({
    ok: true,
    value: { rows: proposed.slice(offset, offset + limit), total: proposed.length },
  }));
  return {
    queue,
    look: (index: number, id: string) => {
      proposed = proposed.filter((candidate) => candidate.id !== id);
      queue.note(index, row(id), true);
    },
    putBack: (index: number, id: string) => {
      proposed = [...proposed, row(id)].sort((a, b) => (a.id < b.id ? -1 : 1));
      queue.note(index, row(id), false);
    },
    page: async (offset: number, limit: number) => {
      const answer = await queue.ask({ offset, limit });
      if (!answer.ok) throw new Error(answer.problem.code);
      const words = answer.value.rows.map(({ id, cleanUp }) => (cleanUp === 'accepted' ? id.toUpperCase() : id));
      return [words.join(''), answer.value.total];
    },
  };
}

describe('the list of articles to look at', () => {
  it('skips none when those before have been looked at meanwhile', async () => {
    const { page, look } = openQueue();
    expect(await page(0, 4)).toEqual(['abcd', 10]);
    look(0, 'a');
    look(2, 'c');
    expect(await page(4, 4)).toEqual(['efgh', 10]);
    expect(await page(8, 4)).toEqual(['ij', 10]);
  });

  it('keeps the ones looked at where they stood', async () => {
    const { page, look, queue } = openQueue();
    look(1, 'b');
    look(3, 'd');
    expect(await page(0, 5)).toEqual(['aBcDe', 10]);
    expect(queue.indexOf('d')).toBe(3);
    expect(queue.indexOf('a')).toBeUndefined();
  });

  it('has an article again whose acceptance was taken back', async () => {
    const { page, look, putBack } = openQueue();
    look(1, 'b');
    putBack(1, 'b');
    expect(await page(0, 3)).toEqual(['abc', 10]);
  });

  it('shows a page that has been looked at entirely', async () => {
    const { page, look } = openQueue();
    look(0, 'a');
    look(1, 'b');
    expect(await page(0, 2)).toEqual(['AB', 10]);
  });

  it('hands on a failure', async () => {
    const queue = createQueueRows(async () => ({ ok: false, problem: { code: 'connection-lost', params: {} } }));
    expect(await queue.ask({ offset: 0, limit: 1 })).toMatchObject({ ok: false });
  });
});
