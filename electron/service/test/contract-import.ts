import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportInput } from '../../../shared/api/import.ts';
import type { Contract } from './api-contract.ts';
import { codeOf, content, follow, granted, importTexts, openNewProject } from './contract-steps.ts';
import { CROSSING, CROSSING_ELSEWHERE, FERRY } from './texts.ts';

export function describeImport(contract: Contract): void {
  const run = async (input: ImportInput) => granted((await follow(await contract.api.articles.import(input))).result);

  describe('an import', () => {
    it('makes articles of texts: byte order mark and CR gone, the way back kept', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const raw = '\ufeff台北訊\r\n總統府發言人𠮷田說：「😀」\r\n';
      const report = await importTexts(contract, { 'tw-1.txt': raw });
      expect(report).toMatchObject({
        counts: { imported: 1, skipped: 0, failed: 0 },
        imported: [{ articleId: 'tw-1', file: 'tw-1.txt', characters: 17, encoding: 'utf-8', warnings: 0 }],
        skipped: [],
        failed: [],
        dryRun: false,
      });
      expect(report.imported[0]?.removals.crlf).toBeGreaterThan(0);
      const article = granted(await api.articles.get({ articleId: 'tw-1' }));
      expect(article).toMatchObject({ text: '台北訊\n總統府發言人𠮷田說：「😀」', language: 'zh-Hant' });
      const { source } = article;
      expect(source).toMatchObject({ fileName: 'tw-1.txt', encoding: 'utf-8', rawText: raw.slice(1) });
      const again = source.map.map(([, rawStart, length]) => source.rawText.slice(rawStart, rawStart + length));
      expect(again.join('')).toBe(article.text);
      const [row] = granted(await api.articles.page({ offset: 0, limit: 1 })).rows;
      expect(row).toMatchObject({ cleanUp: 'accepted', warnings: 0, group: '' });
    });

    it('leaves a text as it is on request, but for the CR of its line ends', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const raw = '  首页 > 本地 > 交通\r\n\r\n\u3000\u3000轮渡停航一天。 \r\n分享到：微信 微博\r\n';
      await run({ files: [content('raw.txt', raw)], clean: false });
      const article = granted(await api.articles.get({ articleId: 'raw' }));
      expect(article.text).toBe(raw.replaceAll('\r', ''));
      const view = granted(await api.cleanUp.open({ articleId: 'raw' }));
      expect(view.state).toBe('accepted');
      expect(view.proposals.every(({ rule }) => rule === 'crlf')).toBe(true);
    });

    it('gives ids from safe file names, else numbers, and never the same one', async () => {
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

    it('reads pages, Markdown, tables and records, each by its own name', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const rows = `编号,标题,正文\nferry-1,轮渡停航,"${FERRY.replaceAll('"', '""')}"\n,桥面封闭,桥面昨天封闭，行人请走便桥。\n`;
      const page = `<html><head><title>x</title></head><body><p>渡口的老船工昨天退休，他在江上摆渡四十年。</p></body></html>`;
      const records =
        '{"id":"r-1","text":"第一条记录写的是晴天。"}\n{"id": 坏\n{"id":"r-1","text":"第二条记录写的是雨天。"}\n';
      const report = await run({
        files: [
          content('table.csv', rows),
          content('page.html', page),
          content('note.md', '# 晴天\n\n今天**晴**，江面无风。\n'),
          content('records.jsonl', records),
        ],
        readings: { 'table.csv': { columns: { text: '正文', id: '编号', title: '标题' } } },
      });
      expect(report.imported.map(({ articleId, file }) => [articleId, file])).toEqual([
        ['ferry-1', 'table.csv#2'],
        ['table-5', 'table.csv#5'],
        ['page', 'page.html'],
        ['note', 'note.md'],
        ['r-1', 'records.jsonl#1'],
        ['records-3', 'records.jsonl#3'],
      ]);
      expect(report.failed).toMatchObject([{ problem: { code: 'record-broken', params: { line: 2 } } }]);
      expect(granted(await api.articles.get({ articleId: 'ferry-1' })).title).toBe('轮渡停航');
      expect(granted(await api.articles.get({ articleId: 'note' })).text).toContain('今天晴，江面无风。');
    });

    it('takes folders too, links followed once, and reports what is no text', async () => {
      const { api, folder } = contract;
      await openNewProject(contract);
      const inbox = join(folder, 'inbox');
      await mkdir(join(inbox, 'inner'), { recursive: true });
      await writeFile(join(inbox, 'one.txt'), '一号文章。');
      await writeFile(join(inbox, 'inner', 'two.TXT'), '二号文章。');
      await writeFile(join(inbox, 'inner', 'again.txt'), '一号文章。');
      await writeFile(join(inbox, 'blank.txt'), ' \r\n\u3000\n');
      await writeFile(join(inbox, 'picture.png'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
      await symlink(inbox, join(inbox, 'inner', 'round'));
      const round = join(inbox, 'inner', 'round');
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
        { file: round, problem: { code: 'folder-seen', params: { path: round } } },
        {
          file: join(inbox, 'one.txt'),
          problem: { code: 'article-duplicate', params: { path: join(inbox, 'one.txt'), article: '一号文章。' } },
        },
      ]);
      expect(report.failed.map(({ file, problem }) => [basename(file), problem.code])).toEqual([
        ['blank.txt', 'file-empty'],
        ['picture.png', 'file-kind-unknown'],
        ['gone.txt', 'file-not-found'],
        ['empty.txt', 'file-empty'],
      ]);
      expect(report.counts).toEqual({ imported: 2, skipped: 2, failed: 4 });
      const done = progress.map((event) => (event.type === 'progress' ? event.done / event.total : -1));
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect([done[0], done.at(-1)]).toEqual([0, 1]);
    });

    it('names the article whose text it is, not its id', async () => {
      await openNewProject(contract);
      await importTexts(contract, { 'a.txt': FERRY });
      const { skipped } = await importTexts(contract, { 'b.txt': FERRY });
      expect(skipped[0]?.problem.params.article).toBe(FERRY.split('\n')[0]);
    });

    it('tells versions of one story, whichever script they are in, and groups them', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const first = await importTexts(contract, { 'z-first.txt': CROSSING, 'other.txt': FERRY });
      expect(first.imported.map(({ versionOf }) => versionOf)).toEqual([undefined, undefined]);
      const second = await importTexts(contract, { 'b-second.txt': CROSSING_ELSEWHERE });
      expect(second.imported[0]?.versionOf).toMatchObject({ articleId: 'z-first' });
      const { rows } = granted(await api.articles.page({ offset: 0, limit: 10 }));
      expect(rows.map(({ id, group }) => [id, group])).toEqual([
        ['z-first', 'b-second'],
        ['other', ''],
        ['b-second', 'b-second'],
      ]);
      expect(granted(await api.articles.page({ offset: 0, limit: 10, group: true })).total).toBe(2);
      expect(granted(await api.articles.page({ offset: 0, limit: 10, group: 'b-second' })).total).toBe(2);
      expect(granted(await api.articles.summary({})).grouped).toBe(2);
    });

    it('stores nothing in a dry run, which says what would happen', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'kept.txt': CROSSING });
      const files = [
        content('x.txt', `${FERRY}\nIMG_20210718_0312.jpg\n`),
        content('y.txt', `${FERRY}\nIMG_20210718_0312.jpg\n`),
        content('z.txt', CROSSING_ELSEWHERE),
        content('w.txt', FERRY.replace('停航', '停开').replace('一天', '两天')),
      ];
      const dry = await run({ files, dryRun: true });
      expect(granted(await api.articles.page({ offset: 0, limit: 10 })).total).toBe(1);
      expect(dry.imported[0]?.removed).toEqual([{ rule: 'image-name', text: 'IMG_20210718_0312.jpg' }]);
      expect(dry.imported.map(({ versionOf }) => versionOf?.articleId)).toEqual([undefined, 'kept', 'x']);
      const wet = await run({ files });
      const bare = dry.imported.map(({ removed: _, ...article }) => article);
      expect({ ...dry, imported: bare, dryRun: false }).toEqual(wet);
      expect(wet.imported.map(({ articleId }) => articleId)).toEqual(['x', 'z', 'w']);
    });

    it('that is left keeps what was stored before, and no more come', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const files = Array.from({ length: 3000 }, (_, i) => content(`n${i}.txt`, `第${i}篇。`));
      for await (const event of await api.articles.import({ files })) {
        if (event.type === 'progress' && event.done * 20 > event.total) break;
      }
      // Whoever is still at work gets on between one call and the next.
      let total = -1;
      for (let same = 0; same < 100; same += 1) {
        const page = granted(await api.articles.page({ offset: 0, limit: 1 }));
        if (page.total !== total) same = 0;
        total = page.total;
      }
      expect(total).toBeGreaterThanOrEqual(64);
      expect(total).toBeLessThan(3000);
    });

    it('takes a large file that was dropped', async () => {
      await openNewProject(contract);
      const pad = 'x'.repeat(1_000_000);
      const lines = Array.from({ length: 12 }, (_, i) =>
        JSON.stringify({ id: `r-${i}`, pad, text: `第${i}条是短讯。` }),
      );
      const report = await run({ files: [content('large.jsonl', lines.join('\n'))] });
      expect(report.counts).toEqual({ imported: 12, skipped: 0, failed: 0 });
    });

    it('does not read the open project itself', async () => {
      const { path } = await openNewProject(contract);
      const report = await run({ files: [{ kind: 'path', path }] });
      expect(report.failed.map(({ problem }) => problem.code)).toEqual(['file-kind-unknown']);
      const look = await follow(await contract.api.articles.inspect({ files: [{ kind: 'path', path }] }));
      expect(granted(look.result).failed.map(({ problem }) => problem.code)).toEqual(['file-kind-unknown']);
    });

    it('needs a project', async () => {
      await openNewProject(contract);
      await contract.api.project.close();
      const { result } = await follow(await contract.api.articles.import({ files: [content('a.txt', '甲。')] }));
      expect(codeOf(result)).toBe('project-not-open');
    });
  });

  describe('a look at files', () => {
    const GB18030 = new Uint8Array([...Array(40)].flatMap(() => [0xbd, 0xf1, 0xcc, 0xec, 0xc7, 0xe7, 0xa1, 0xa3]));

    it('tells kind, encoding and columns, and stores nothing', async () => {
      const { api, folder } = contract;
      await openNewProject(contract);
      const shelf = join(folder, 'shelf-of-files');
      await mkdir(shelf);
      await writeFile(join(shelf, 'table.csv'), 'id,title,text\n1,晴天,今天晴，江面无风。\n');
      await writeFile(join(shelf, 'old.txt'), GB18030);
      const files = [{ kind: 'path', path: shelf } as const, content('new.txt', FERRY), content('empty.txt', '')];
      const { progress, result } = await follow(await api.articles.inspect({ files }));
      const report = granted(result);
      expect(report.files.map(({ file, format }) => [basename(file), format])).toEqual([
        ['old.txt', 'text'],
        ['table.csv', 'csv'],
        ['new.txt', 'text'],
      ]);
      const [old, table, fresh] = report.files;
      expect(old?.encoding?.candidates).toContain('gb18030');
      expect(table?.table).toMatchObject({ columns: ['id', 'title', 'text'], guess: { text: 'text' } });
      expect(fresh).toMatchObject({ encoding: { name: 'utf-8', sure: true }, bytes: Buffer.byteLength(FERRY) });
      expect(fresh?.preview).toContain(FERRY.slice(0, 20));
      expect(report.failed.map(({ problem }) => problem.code)).toEqual(['file-empty']);
      expect(progress.at(-1)).toMatchObject({ done: 4, total: 4 });
      expect(granted(await api.articles.summary({})).total).toBe(0);
    });

    it('reads a file as a person says, and so does the import', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const files = [content('old.txt', GB18030)];
      const readings = { 'old.txt': { encoding: 'gb18030' as const } };
      const look = granted((await follow(await api.articles.inspect({ files, readings }))).result);
      expect(look.files[0]).toMatchObject({ encoding: { name: 'gb18030', sure: true } });
      expect(look.files[0]?.preview).toContain('今天晴。');
      const wrong = await run({ files, readings: { 'old.txt': { encoding: 'utf-8' } } });
      expect(wrong.failed[0]?.problem).toMatchObject({
        code: 'file-encoding-wrong',
        params: { path: 'old.txt', encoding: 'utf-8' },
      });
      const { imported } = await run({ files, readings });
      expect(imported).toMatchObject([{ articleId: 'old', encoding: 'gb18030' }]);
    });
  });
}
