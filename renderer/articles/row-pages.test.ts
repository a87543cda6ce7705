import { describe, expect, it, vi } from 'vitest';
import type { ArticleRow, ArticlesPage } from '../../shared/api/articles.ts';
import type { Result } from '../../shared/problem.ts';
import { createRowSource, PAGE_ROWS } from './row-pages.ts';

const TOTAL = 100_000;

/** Rows named by their place, answered when the test says so. */
function createRows() {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const ask = ({ offset, limit }: { offset: number; limit: number }): Promise<Result<ArticlesPage>> => {
    asked.push(offset / PAGE_ROWS);
    const rows = Array.from(
      { length: limit },
      (_, i) => ({ id: `a-${offset + i}`, layers: [] as ArticleRow['layers'] }) as ArticleRow,
    );
    return new Promise((resolve) => waiting.push(() => resolve({ ok: true, value: { rows, total: TOTAL } })));
  };
  const answerAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      waiting.shift()?.();
      // The source goes on in the microtasks after an answer.
      await Promise.resolve().then(() => undefined);
      await Promise.resolve();
    }
  };
  return { asked, ask, answerAll };
}

describe('a hundred thousand rows', () => {
  it('begin with one question', async () => {
    const { asked, ask, answerAll } = createRows();
    const source = createRowSource(ask);
    source.look(0, 40);
    await answerAll();
    expect(asked).toEqual([0]);
    expect(source.use.getState().total).toBe(TOTAL);
    expect(source.row(7)?.id).toBe('a-7');
  });

  it('are asked for where the person stops, not where they passed', async () => {
    const { asked, ask, answerAll } = createRows();
    const source = createRowSource(ask);
    source.look(0, 40);
    await answerAll();
    for (let first = 100; first < 90_000; first += 100) source.look(first, first + 40);
    source.look(95_050, 95_090);
    await answerAll();
    expect(asked.length).toBeLessThanOrEqual(5);
    expect(source.row(95_060)?.id).toBe('a-95060');
  });

  it('never end past the last', async () => {
    const { asked, ask, answerAll } = createRows();
    const source = createRowSource(ask);
    source.look(0, 40);
    await answerAll();
    source.look(TOTAL - 20, TOTAL + 200);
    await answerAll();
    expect(Math.max(...asked)).toBe(TOTAL / PAGE_ROWS - 1);
  });

  it('do not pile up', async () => {
    const { ask, answerAll } = createRows();
    const source = createRowSource(ask);
    for (let page = 0; page < 90; page += 1) {
      source.look(page * PAGE_ROWS, page * PAGE_ROWS + 40);
      await answerAll();
    }
    expect(source.use.getState().pages.size).toBeLessThanOrEqual(40);
    expect(source.row(89 * PAGE_ROWS)?.id).toBe('a-8900');
    expect(source.row(0)).toBeUndefined();
  });
});

describe('a failed question', () => {
  it('is shown, and asked again only on request', async () => {
    const ask = vi
      .fn<() => Promise<Result<ArticlesPage>>>()
      .mockResolvedValueOnce({ ok: false, problem: { code: 'connection-lost', params: {} } })
      .mockResolvedValue({ ok: true, value: { rows: [], total: 0 } });
    const source = createRowSource(ask);
    source.look(0, 40);
    await vi.waitFor(() => expect(source.use.getState().problem?.code).toBe('connection-lost'));
    source.look(0, 41);
    expect(ask).toHaveBeenCalledTimes(1);
    source.retry();
    await vi.waitFor(() => expect(source.use.getState().total).toBe(0));
    expect(source.use.getState().problem).toBeUndefined();
  });

  it('of a filter that is gone changes nothing', async () => {
    const { ask, answerAll } = createRows();
    const source = createRowSource(ask);
    source.look(0, 40);
    source.stop();
    await answerAll();
    expect(source.use.getState().total).toBeUndefined();
  });
});
