import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportInput } from '../../../shared/api/exports.ts';
import type { Contract } from './api-contract.ts';
import { annotate, codeOf, follow, granted, importTexts, openNewProject } from './contract-steps.ts';

const lineSchema = z.looseObject({
  id: z.string(),
  text: z.string(),
  status: z.string(),
  annotators: z.array(z.string()),
  entities: z.array(z.looseObject({ label: z.string(), start: z.number(), end: z.number(), text: z.string() })),
});

function linesOf(text: string) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));
}

export function describeExports(contract: Contract): void {
  const begin = async () => {
    await openNewProject(contract);
    const source = '𠮷野家😀的[张三|PER]在[北京|LOC]。';
    await annotate(contract, [
      { owner: '甲', source },
      { owner: '乙', source },
    ]);
    await importTexts(contract, { 'b-single.txt': '李四在上海。', 'c-none.txt': '没有人读过。' });
    const span = { id: 'li', label: 'PER', fragments: [[0, 2]] as [number, number][], attributes: {} } as const;
    granted(
      await contract.api.layers.append({
        layerId: 'b-single:甲',
        baseRevision: 0,
        change: {
          type: 'batch',
          changes: [
            { type: 'addSpan', span: { ...span, origin: 'human' } },
            { type: 'setStatus', before: 'new', after: 'done' },
          ],
        },
      }),
    );
  };
  const run = async (input: Partial<ExportInput> = {}) =>
    (await follow(await contract.api.exports.run({ target: { kind: 'content' }, ...input }))).result;

  describe('the export', () => {
    it('gives the lines of finished articles, and says what it left out', async () => {
      await begin();
      const report = granted(await run());
      expect(report).toMatchObject({
        articles: 1,
        entities: 2,
        relations: 0,
        byStatus: { gold: 1 },
        leftOut: [
          { articleId: 'b-single', title: '李四在上海。', why: 'single', open: 0 },
          { articleId: 'c-none', title: '没有人读过。', why: 'not-finished', open: 0 },
        ],
      });
      const contents = new Map(report.contents?.map(({ name, text }) => [name, text]));
      expect([...contents.keys()]).toEqual(['gold.jsonl', 'README.md', 'schema.json', 'report.json']);
      const [line] = linesOf(contents.get('gold.jsonl') ?? '');
      const characters = [...(line?.text ?? '')];
      expect(line?.entities.map(({ start, end }) => characters.slice(start, end).join(''))).toEqual(['张三', '北京']);
      expect(line?.entities.map(({ start }) => start)).toEqual([5, 8]);
    });

    it('gives the same bytes each time, and others only when asked for other things', async () => {
      await begin();
      const [first, second] = [granted(await run()), granted(await run())];
      expect(second).toEqual(first);
      const anonymous = granted(await run({ anonymous: true, statuses: ['single'] }));
      const lines = linesOf(anonymous.contents?.[0]?.text ?? '');
      expect(lines.map(({ id, status }) => [id, status])).toEqual([
        ['a-1', 'gold'],
        ['b-single', 'single'],
      ]);
      expect(anonymous.byStatus).toEqual({ gold: 1, single: 1 });
      for (const { name, text } of anonymous.contents ?? []) {
        // The ids of these spans were made up with a name in them.
        expect(text.replaceAll(/g[甲乙]-\d/g, ''), name).not.toMatch(/[甲乙]/);
      }
      expect(lines[0]?.annotators).toEqual(['annotator-1', 'annotator-2']);
    });

    it('can be looked at before', async () => {
      await begin();
      const { api } = contract;
      const preview = granted(await api.exports.preview({ statuses: ['single'], anonymous: false }));
      expect(preview.byStatus).toEqual({ gold: 1, single: 1, 'unanimous-only': 0, unresolved: 0 });
      expect(preview.leftOut.map(({ articleId }) => articleId)).toEqual(['c-none']);
      expect(preview.firstLine).toBe(granted(await run()).contents?.[0]?.text.trimEnd());
    });

    it('goes into a folder, or under a name of its own beside what else is there', async () => {
      await begin();
      const out = join(contract.folder, 'export', 'deep');
      const report = granted(await run({ target: { kind: 'path', path: out } }));
      expect(report.contents).toBeUndefined();
      expect((await readdir(out)).sort()).toEqual(['README.md', 'gold.jsonl', 'report.json', 'schema.json']);
      expect(report.files[0]?.path).toBe(join(out, 'gold.jsonl'));
      expect(report.files[0]?.bytes).toBe((await readFile(join(out, 'gold.jsonl'))).length);

      const shared = join(contract.folder, 'shared');
      await mkdir(shared);
      await writeFile(join(shared, 'README.md'), 'about something else');
      for (let times = 0; times < 2; times += 1) {
        granted(await run({ target: { kind: 'path', path: join(shared, 'mine.jsonl') } }));
        expect((await readdir(shared)).sort()).toEqual([
          'README.md',
          'mine.README.md',
          'mine.jsonl',
          'mine.report.json',
          'mine.schema.json',
        ]);
      }
      expect(await readFile(join(shared, 'README.md'), 'utf8')).toBe('about something else');
    });

    it('is split by article', async () => {
      await begin();
      const path = join(contract.folder, 'parts');
      const target = { kind: 'path', path } as const;
      const report = granted(await run({ target, statuses: ['single'], split: { train: 0.5, test: 0.5 }, seed: 7 }));
      const names = report.files.map((file) => file.path.slice(path.length + 1));
      expect(names).toEqual(['train.jsonl', 'test.jsonl', 'README.md', 'schema.json', 'report.json']);
      expect(report.files.slice(0, 2).map(({ lines }) => lines)).toEqual([1, 1]);
      expect(codeOf(await run({ split: { train: 0.5, test: 0.4 } }))).toBe('export-bad-split');
      expect(codeOf(await run({ split: { train: 1, test: 0 } }))).toBe('export-bad-split');
      expect(codeOf(await run({ split: {} }))).toBe('export-bad-split');
    });

    it('writes nothing where it can not write all', async () => {
      await begin();
      const file = join(contract.folder, 'a-file');
      await writeFile(file, 'mine');
      const target = { kind: 'path', path: file } as const;
      expect(codeOf(await run({ target }))).toBe('export-target-is-file');
      expect(codeOf(await run({ format: 'no such' }))).toBe('export-format-unknown');
      await openNewProject(contract);
      const empty = join(contract.folder, 'never');
      expect(codeOf(await run({ target: { kind: 'path', path: empty } }))).toBe('export-nothing');
      expect(await readdir(contract.folder)).not.toContain('never');
      expect(await readFile(file, 'utf8')).toBe('mine');
    });
  });
}
