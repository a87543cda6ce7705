import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contract } from './api-contract.ts';
import { annotate, codeOf, content, follow, granted, importTexts, openNewProject } from './contract-steps.ts';

export function describeArticles(contract: Contract): void {
  describe('articles', () => {
    it('are imported from texts: byte order mark and CRLF gone, the way back kept', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const raw = '\ufeff台北訊\r\n總統府發言人𠮷田說：「😀」\r\n';
      const report = await importTexts(contract, { 'tw-1.txt': raw });
      expect(report).toMatchObject({
        imported: [{ articleId: 'tw-1', file: 'tw-1.txt', characters: 18 }],
        skipped: [],
        failed: [],
        dryRun: false,
      });
      const article = granted(await api.articles.get({ articleId: 'tw-1' }));
      expect(article).toMatchObject({ text: '台北訊\n總統府發言人𠮷田說：「😀」\n', language: 'zh-Hant' });
      const { source } = article;
      expect(source).toMatchObject({ fileName: 'tw-1.txt', encoding: 'utf-8', rawText: raw.slice(1) });
      const again = source.map.map(([, rawStart, length]) => source.rawText.slice(rawStart, rawStart + length));
      expect(again.join('')).toBe(article.text);
      expect(source.removals.map(({ rule }) => rule)).toEqual(['crlf', 'crlf']);
    });

    it('get ids from safe file names, else numbers, and never the same one', async () => {
      await openNewProject(contract);
      const { imported } = await importTexts(contract, {
        'news_1.txt': '一。',
        '新闻.txt': '二。',
        'NEWS_1.txt': '三。',
        'a b.txt': '四。',
        [`${'x'.repeat(41)}.txt`]: '五。',
        'a-006.txt': '六。',
      });
      expect(imported.map(({ articleId }) => articleId)).toEqual([
        'news_1',
        'a-001',
        'a-002',
        'a-003',
        'a-004',
        'a-006',
      ]);
      const more = await importTexts(contract, { '另.txt': '七。', '又.txt': '八。', 'news_1.txt': '九。' });
      expect(more.imported.map(({ articleId }) => articleId)).toEqual(['a-007', 'a-008', 'a-009']);
    });

    it('are taken from folders too, links followed once, and what is no text is reported and left out', async () => {
      const { api, folder } = contract;
      await openNewProject(contract);
      const inbox = join(folder, 'inbox');
      await mkdir(join(inbox, 'inner'), { recursive: true });
      await writeFile(join(inbox, 'one.txt'), '一号文章。');
      await writeFile(join(inbox, 'inner', 'two.TXT'), '二号文章。');
      await writeFile(join(inbox, 'inner', 'again.txt'), '一号文章。');
      await writeFile(join(inbox, 'inner', 'gb.txt'), new Uint8Array([0xd5, 0xc5, 0xc8, 0xfd]));
      await writeFile(join(inbox, 'blank.txt'), ' \r\n\u3000\n');
      await writeFile(join(inbox, 'picture.png'), new Uint8Array([0x89, 0, 0, 1]));
      await symlink(inbox, join(inbox, 'inner', 'round'));
      const files = [
        { kind: 'path', path: inbox },
        { kind: 'path', path: join(inbox, 'picture.png') },
        { kind: 'path', path: join(inbox, 'gone.txt') },
        content('empty.txt', ''),
      ] as const;
      const { progress, result } = await follow(await api.articles.import({ files: [...files] }));
      const report = granted(result);
      expect(report.imported.map(({ articleId }) => articleId)).toEqual(['again', 'two']);
      expect(report.skipped).toEqual([
        {
          file: join(inbox, 'one.txt'),
          problem: { code: 'article-duplicate', params: { path: join(inbox, 'one.txt'), article: 'again' } },
        },
      ]);
      expect(report.failed.map(({ file, problem }) => [basename(file), problem.code])).toEqual([
        ['blank.txt', 'file-empty'],
        ['gb.txt', 'file-not-utf8'],
        ['picture.png', 'file-kind-unknown'],
        ['gone.txt', 'file-not-found'],
        ['empty.txt', 'file-empty'],
      ]);
      expect(progress).toHaveLength(9);
    });

    it('are not stored by a dry run, which says what would happen', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const files = [content('x.txt', '同一篇。'), content('y.txt', '同一篇。'), content('z.txt', '另一篇。')];
      const dry = granted((await follow(await api.articles.import({ files, dryRun: true }))).result);
      expect(granted(await api.articles.page({ offset: 0, limit: 10 })).total).toBe(0);
      const wet = granted((await follow(await api.articles.import({ files }))).result);
      expect({ ...dry, dryRun: false }).toEqual(wet);
      expect(wet.imported.map(({ articleId }) => articleId)).toEqual(['x', 'z']);
    });

    it('stored before the import was left stay, and no more come', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const files = Array.from({ length: 3000 }, (_, i) => content(`n${i}.txt`, `第${i}篇。`));
      for await (const event of await api.articles.import({ files })) {
        if (event.type === 'progress' && event.done === 150) break;
      }
      // Whoever is still at work gets on between one call and the next.
      let total = -1;
      for (let same = 0; same < 100; same += 1) {
        const page = granted(await api.articles.page({ offset: 0, limit: 1 }));
        if (page.total !== total) same = 0;
        total = page.total;
      }
      expect(total).toBeGreaterThanOrEqual(100);
      expect(total).toBeLessThan(3000);
      expect(total % 100).toBe(0);
    });

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

    it('are not read out of the open project itself', async () => {
      const { api } = contract;
      const { path } = await openNewProject(contract);
      const report = granted((await follow(await api.articles.import({ files: [{ kind: 'path', path }] }))).result);
      expect(report.failed.map(({ problem }) => problem.code)).toEqual(['file-kind-unknown']);
    });
  });
}
