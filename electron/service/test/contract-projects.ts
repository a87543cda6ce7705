import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contract } from './api-contract.ts';
import { annotate, codeOf, content, follow, granted, importTexts, openNewProject } from './contract-steps.ts';

export function describeProjects(contract: Contract): void {
  describe('projects', () => {
    it('are not open before one is opened, and what needs one says so', async () => {
      const { api } = contract;
      await api.project.close();
      expect(await api.project.current()).toBeNull();
      expect(codeOf(await api.members.list())).toBe('project-not-open');
      expect(codeOf(await api.articles.page({ offset: 0, limit: 10 }))).toBe('project-not-open');
      expect(codeOf(await api.layers.open({ articleId: 'a', owner: 'b' }))).toBe('project-not-open');
      expect(codeOf((await follow(await api.project.check())).result)).toBe('project-not-open');
    });

    it('are made from a template, and closed and opened again', async () => {
      const { api, folder } = contract;
      const names = (await api.project.templates()).map(({ name }) => name);
      expect(names).toEqual(['news-zh', 'empty']);
      for (const name of names) {
        const path = join(folder, `${name}.zhupi`);
        const made = granted(await api.project.create({ path, name, labels: { kind: 'template', name } }));
        expect(made).toMatchObject({ name, path, articleCount: 0, labelSet: { name, version: 1 } });
        expect(await api.project.current()).toEqual(made);
        await api.project.close();
        expect(await api.project.current()).toBeNull();
        expect(granted(await api.project.open({ path }))).toEqual(made);
      }
    });

    it('are not made of what is no label set, nor over what is there', async () => {
      const { api, folder } = contract;
      const create = (file: string, json: string) =>
        api.project.create({
          path: join(folder, file),
          name: 'x',
          labels: { kind: 'file', file: content('labels.json', json) },
        });
      expect(codeOf(await create('never.zhupi', '{'))).toBe('label-file-unread');
      expect(codeOf(await create('never.zhupi', '{"entities":1}'))).toBe('label-set-malformed');
      const unknown = { name: 'x', relations: [{ name: 'r', title: 'r', head: ['PER'], tail: [] }] };
      expect(codeOf(await create('never.zhupi', JSON.stringify(unknown)))).toBe('label-set-unknown-label');
      const template = { kind: 'template', name: 'no such' } as const;
      const path = join(folder, 'never.zhupi');
      expect(codeOf(await api.project.create({ path, name: 'x', labels: template }))).toBe('template-not-found');
      await expect(readFile(path)).rejects.toThrow('ENOENT');

      await writeFile(join(folder, 'taken.zhupi'), 'mine');
      expect(codeOf(await create('taken.zhupi', '{"name":"x"}'))).toBe('project-exists');
      expect(await readFile(join(folder, 'taken.zhupi'), 'utf8')).toBe('mine');
    });

    it('that can not be opened leave the open one open', async () => {
      const { api, folder } = contract;
      const open = await openNewProject(contract);
      await writeFile(join(folder, 'text.zhupi'), '不是项目'.repeat(100));
      await writeFile(join(folder, 'nothing.zhupi'), '');
      const codes: string[] = [];
      for (const name of ['text.zhupi', 'nothing.zhupi', 'gone.zhupi', '.']) {
        codes.push(codeOf(await api.project.open({ path: join(folder, name) })));
      }
      expect(codes).toEqual(['project-not-a-project', 'project-empty-file', 'project-not-found', 'file-is-folder']);
      expect(await api.project.current()).toEqual(open);
      expect(granted(await api.project.open({ path: open.path }))).toEqual(open);
    });

    it('say when another one is open', async () => {
      const { api } = contract;
      await api.project.close();
      const news = (await api.project.changes())[Symbol.asyncIterator]();
      expect((await news.next()).value).toBeNull();
      const opened = await openNewProject(contract);
      expect((await news.next()).value).toMatchObject({ id: opened.id, path: opened.path });
      await api.project.close();
      expect((await news.next()).value).toBeNull();
      await news.return?.();
    });

    it('come with a sample, which is copied once and then kept', async () => {
      const { api, samplePath } = contract;
      await mkdir(dirname(samplePath), { recursive: true });
      const labels = { kind: 'template', name: 'news-zh' } as const;
      const sample = granted(await api.project.create({ path: samplePath, name: '样例', labels }));
      await importTexts(contract, { 'one.txt': '样例文章。' });
      await api.project.close();
      const copy = granted(await api.project.openSample());
      expect(copy).toMatchObject({ id: sample.id, name: '样例', articleCount: 1 });
      expect(copy.path).not.toBe(sample.path);
      await importTexts(contract, { 'two.txt': '我自己加的。' });
      await api.project.close();
      expect(granted(await api.project.openSample()).articleCount).toBe(2);
    });

    it('are checked through and through', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await annotate(contract, [
        { owner: '甲', source: '[张三|PER]在[北京|LOC]。' },
        { owner: '乙', source: '[张三|PER]在[北京|ORG]。' },
      ]);
      const { progress, result } = await follow(await api.project.check());
      // Two annotators' layers and gold; gold has changed when the first and when the second was finished.
      expect(granted(result)).toEqual({ articles: 1, layers: 3, changes: 4, spans: 5, findings: [] });
      expect(progress.at(-1)).toMatchObject({ done: 1, total: 1 });
    });
  });
}
