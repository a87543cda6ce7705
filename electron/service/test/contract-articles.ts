import { describe, expect, it } from 'vitest';
import type { Contract } from './api-contract.ts';
import { annotate, codeOf, granted, importTexts, openNewProject } from './contract-steps.ts';

export function describeArticles(contract: Contract): void {
  describe('articles', () => {
    it('are listed in pages: searched, filtered, sorted', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, {
        'b.txt': '北京市政府昨天说了很多话。',
        'a.txt': '上海 100% 完成。',
        'c.txt': 'Reuters reports from Beijing on the talks that were held there.',
      });
      const ids = async (input: Partial<Parameters<typeof api.articles.page>[0]>) => {
        const page = granted(await api.articles.page({ offset: 0, limit: 10, ...input }));
        return [page.total, ...page.rows.map(({ id }) => id)];
      };
      expect(await ids({})).toEqual([3, 'b', 'a', 'c']);
      expect(await ids({ offset: 1, limit: 1 })).toEqual([3, 'a']);
      expect(await ids({ sort: 'characters', descending: true })).toEqual([3, 'c', 'b', 'a']);
      expect(await ids({ query: 'beijing' })).toEqual([1, 'c']);
      expect(await ids({ query: '0%' })).toEqual([1, 'a']);
      expect(await ids({ query: 'b.txt' })).toEqual([1, 'b']);
      expect(await ids({ query: '_' })).toEqual([0]);
      expect(await ids({ language: 'en' })).toEqual([1, 'c']);
      expect(await ids({ settlement: 'gold' })).toEqual([0]);
    });

    it('show a reviewer everybody, and an annotator nothing of the others', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await annotate(contract, [
        { owner: '甲', source: '[张三|PER]在北京。' },
        { owner: '乙', source: '[张三|ORG]在[北京|LOC]。' },
      ]);
      const all = granted(await api.articles.page({ offset: 0, limit: 10 }));
      expect(all.rows[0]).toMatchObject({
        settlement: 'unresolved',
        disagreements: 2,
        layers: [
          { owner: '乙', status: 'done', spans: 2, relations: 0 },
          { owner: '甲', status: 'done', spans: 1, relations: 0 },
        ],
      });
      const own = granted(await api.articles.page({ viewer: '甲', offset: 0, limit: 10 }));
      expect(own.rows[0]).toMatchObject({
        settlement: 'single',
        disagreements: 0,
        layers: [{ owner: '甲', status: 'done', spans: 1, relations: 0 }],
      });
      const hidden = await api.articles.page({ viewer: '甲', settlement: 'unresolved', offset: 0, limit: 10 });
      expect(granted(hidden).total).toBe(0);
      expect(granted(await api.articles.page({ viewer: '甲', status: 'done', offset: 0, limit: 10 })).total).toBe(1);
      expect(granted(await api.articles.page({ viewer: '甲', status: 'new', offset: 0, limit: 10 })).total).toBe(0);

      expect(granted(await api.articles.summary({}))).toMatchObject({
        total: 1,
        bySettlement: { none: 0, single: 0, unresolved: 1, gold: 0 },
        annotators: [
          { name: '甲', done: 1, started: 0 },
          { name: '乙', done: 1, started: 0 },
        ],
        spans: 3,
        disagreements: 2,
      });
      expect(granted(await api.articles.summary({ viewer: '乙' }))).toMatchObject({
        bySettlement: { none: 0, single: 1, unresolved: 0, gold: 0 },
        byStatus: { new: 0, 'in-progress': 0, done: 1, skipped: 0 },
        annotators: [{ name: '乙', done: 1, started: 0 }],
        spans: 2,
        disagreements: 0,
      });
      expect(codeOf(await api.articles.summary({ viewer: '丙' }))).toBe('member-not-found');
      expect(codeOf(await api.articles.page({ viewer: '丙', offset: 0, limit: 1 }))).toBe('member-not-found');
      expect(codeOf(await api.articles.get({ articleId: 'none' }))).toBe('article-not-found');
    });

    it('are cut into words, each piece beginning where the last one ended', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const text = '中国人民银行行长10.5亿 OK😀！！\n北京。';
      await importTexts(contract, { 'w.txt': text });
      const { starts } = granted(await api.words.boundaries({ articleId: 'w' }));
      expect(starts[0]).toBe(0);
      expect(starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? 0))).toBe(true);
      const words = starts.map((start, i) => text.slice(start, starts[i + 1]));
      expect(words).toContain('北京');
      expect(words).toContain('OK');
      expect(words).toContain('😀！！');
      expect(codeOf(await api.words.boundaries({ articleId: 'none' }))).toBe('article-not-found');
    });
  });
}
