import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AnnotatedProject, makeAnnotatedProject } from '../test/annotated-project.ts';
import { fingerprintOf } from '../test/fingerprint.ts';
import { type Run, runZhupi } from '../test/run-zhupi.ts';
import { makeTemporaryFolder } from '../test/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let shared = '';
let project: AnnotatedProject;
beforeAll(async () => {
  shared = mkdtempSync(join(realpathSync(tmpdir()), 'zhupi-review-'));
  project = await makeAnnotatedProject(shared);
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));

/** A copy of the project in a folder of the test's own. */
async function copyProject(): Promise<{ readonly cwd: string; readonly run: (...args: string[]) => Promise<Run> }> {
  const cwd = makeTemporaryFolder();
  await copyFile(project.path, join(cwd, 'a.zhupi'));
  return { cwd, run: (...args) => runZhupi(args, { cwd }) };
}

describe('zhupi articles', () => {
  it('gives programs one row an article, with everyone’s layer and the open disagreements', async () => {
    const { run } = await copyProject();
    const { code, stdout } = await run('articles', 'a.zhupi', '--json');
    const done = (owner: string, spans: number, relations: number) => ({ owner, status: 'done', spans, relations });
    expect(JSON.parse(stdout)).toEqual([
      {
        id: project.bridge.id,
        title: expect.any(String),
        language: 'zh-Hans',
        characters: [...project.bridge.text].length,
        layers: [done('ann1', 4, 1), done('ann2', 4, 0), done('ann3', 4, 1)],
        disagreements: 3,
        clean_up: 'frozen',
        warnings: 0,
        group: '',
      },
      expect.objectContaining({
        id: project.rain.id,
        layers: [done('ann1', 1, 0), done('ann2', 1, 0)],
        disagreements: 0,
      }),
      expect.objectContaining({ id: project.market.id, layers: [done('ann1', 1, 0)], disagreements: 0 }),
      expect.objectContaining({ id: project.notice.id, layers: [], disagreements: 0 }),
    ]);
    expect(code).toBe(0);
  });

  it('gives people a table with a column for each annotator', async () => {
    const { run } = await copyProject();
    const { stdout, stderr } = await run('articles', 'a.zhupi');
    const [header = '', first = '', , , last = ''] = stdout.split('\n');
    expect(header).toMatch(/^ID +TITLE +LANGUAGE +CHARACTERS +ann1 +ann2 +ann3 +OPEN$/);
    expect(first).toMatch(/done 4\/1 +done 4\/0 +done 4\/1 +3$/);
    expect(last).toMatch(/– +– +– +0$/);
    expect(stderr).toMatch(/^4 articles\. /);
  });
});

describe('zhupi show', () => {
  it('gives programs the article and its layers, offsets in UTF-16', async () => {
    const { run } = await copyProject();
    const { bridge } = project;
    const shown = JSON.parse((await run('show', 'a.zhupi', bridge.id, '--json')).stdout);
    expect(shown).toMatchObject({ id: bridge.id, text: bridge.text, language: 'zh-Hans', offset_unit: 'utf16' });
    expect(shown.textSha256).toBe(createHash('sha256').update(bridge.text).digest('hex'));
    expect(shown.source).toMatchObject({ fileName: 'bridge.txt', encoding: 'utf-8', rawText: bridge.text });
    // What is undisputed is gold already.
    expect(shown.layers).toHaveLength(bridge.layers.length + 1);
    expect(shown.layers.at(-1)).toMatchObject({ owner: 'gold', status: 'in-progress' });
    for (const [i, layer] of bridge.layers.entries()) {
      expect(shown.layers[i]).toMatchObject({ owner: layer.owner, status: 'done', spans: layer.spans });
      expect(shown.layers[i].relations).toEqual(layer.relations);
    }
    const bridgeSpan = shown.layers[0].spans.find(({ label }: { label: string }) => label === 'FAC');
    expect(shown.text.slice(...bridgeSpan.fragments[0])).toBe('𠮷田桥');
  });

  it('gives the agreed layer too, where there is one', async () => {
    const { run } = await copyProject();
    const shown = JSON.parse((await run('show', 'a.zhupi', project.rain.id, '--json')).stdout);
    expect(shown.layers.map(({ owner }: { owner: string }) => owner)).toEqual(['ann1', 'ann2', 'gold']);
    expect(shown.layers[2].spans).toMatchObject([{ label: 'LOC', fragments: [[0, 3]] }]);
  });

  it('gives people the text and what everyone has in it', async () => {
    const { run } = await copyProject();
    const { stdout } = await run('show', 'a.zhupi', project.bridge.id);
    expect(stdout).toContain(`\n${project.bridge.text}\n`);
    expect(stdout).toMatch(/^ann1: done, 4 spans, 1 relation$/m);
    expect(stdout).toMatch(/^ORG +4–10 +雁回乡卫生院$/m);
    expect(stdout).toMatch(/^donated +秦望川 → 口罩$/m);
  });

  it('says that there is no such article', async () => {
    const { run } = await copyProject();
    const { code, stdout, stderr } = await run('show', 'a.zhupi', 'nowhere');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^zhupi: .*\n$/);
  });
});

describe('zhupi disagreements', () => {
  it('gives programs every unsettled one with what everyone proposes', async () => {
    const { run } = await copyProject();
    const { bridge } = project;
    const unsettled = JSON.parse((await run('disagreements', 'a.zhupi', '--json')).stdout);
    expect(unsettled).toHaveLength(3);
    const boundary = unsettled.find(({ kind }: { kind: string }) => kind === 'boundary');
    expect(boundary).toMatchObject({
      article: bridge.id,
      status: 'open',
      start: 4,
      end: 10,
      offset_unit: 'utf16',
      text: '雁回乡卫生院',
      candidates: [{ annotators: ['ann1', 'ann3'] }, { annotators: ['ann2'] }],
      without: [],
    });
    expect(unsettled.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'boundary',
      'label',
      'relation-missing',
    ]);
  });

  it('shows people who proposes what, of the kinds they ask for', async () => {
    const { run } = await copyProject();
    const { stdout, stderr } = await run('disagreements', 'a.zhupi', '--kind', 'boundary,relation-missing');
    expect(stdout).toContain('ann1, ann3: ORG 雁回乡卫生院 | ann2: ORG 卫生院');
    expect(stdout).toContain('ann1, ann3: donated 秦望川 → 口罩 | ann2: –');
    expect(stdout).not.toContain('LOC');
    expect(stderr).toBe('2 disagreements not settled\n');
  });
});

describe('zhupi adjudicate', () => {
  it('leaves to a reviewer what not all agree on', async () => {
    const { run } = await copyProject();
    const { code, stdout } = await run('adjudicate', 'a.zhupi', '--policy', 'unanimous', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ decided: 0, open: 3, gold: 1 });
    expect(code).toBe(0);
  });

  it('gives to the majority what it has, and says how much', async () => {
    const { run } = await copyProject();
    const { code, stdout } = await run('adjudicate', 'a.zhupi', '--policy', 'majority');
    expect(stdout).toMatch(/^3 disagreements settled$/m);
    expect(stdout).toMatch(/^0 disagreements left for a reviewer$/m);
    expect(stdout).toMatch(/^2 articles with complete gold$/m);
    expect(code).toBe(0);
    expect(JSON.parse((await run('disagreements', 'a.zhupi', '--json')).stdout)).toEqual([]);
    expect((await run('check', 'a.zhupi')).code).toBe(0);
  });
});

describe('zhupi export', () => {
  it('writes gold lines whose every slice is right, and names what it left out and why', async () => {
    const { cwd, run } = await copyProject();
    await run('adjudicate', 'a.zhupi', '--policy', 'majority');
    const { code, stdout, stderr } = await run('export', 'a.zhupi', '--out', 'gold.jsonl');
    expect(code).toBe(0);
    expect(stdout).toMatch(/gold\.jsonl: 2 lines, \d+ bytes\n/);
    expect(stdout).toMatch(/^Exported: 2 articles with 5 entities and 1 relation\.$/m);
    expect(stderr).toMatch(/2 articles were left out:/);
    expect(stderr).toContain(`${project.market.id}  云集镇逢五赶集。: only one annotator has finished it`);
    const lines = readFileSync(join(cwd, 'gold.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id).sort()).toEqual([project.bridge.id, project.rain.id].sort());
    for (const { text, text_sha256, entities } of lines) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(text_sha256);
      for (const { start, end, start_utf16, end_utf16, text: words } of entities) {
        expect([...text].slice(start, end).join('')).toBe(words);
        expect(text.slice(start_utf16, end_utf16)).toBe(words);
      }
    }
  });

  it('gives the same bytes each time', async () => {
    const { cwd, run } = await copyProject();
    await run('export', 'a.zhupi', '--out', 'one.jsonl');
    await run('export', 'a.zhupi', '--out', 'two.jsonl');
    expect(readFileSync(join(cwd, 'one.jsonl'))).toEqual(readFileSync(join(cwd, 'two.jsonl')));
  });

  it('writes other articles too, without names, on request', async () => {
    const { cwd, run } = await copyProject();
    const args = [
      'export',
      'a.zhupi',
      '--out',
      'all.jsonl',
      '--status',
      'gold,single,unresolved',
      '--anonymous',
      '--json',
    ];
    const report = JSON.parse((await run(...args)).stdout);
    expect(report).toMatchObject({ articles: 3, by_status: { gold: 1, single: 1, unresolved: 1 } });
    expect(report.left_out).toEqual([
      { id: project.notice.id, title: expect.any(String), why: 'not-finished', open: 0 },
    ]);
    expect(report.files[0]).toMatchObject({ lines: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(readFileSync(join(cwd, 'all.jsonl'), 'utf8')).not.toMatch(/"ann[123]"/);
  });

  it('splits, and puts the dataset card and the schema beside', async () => {
    const { cwd, run } = await copyProject();
    await run('adjudicate', 'a.zhupi', '--policy', 'majority');
    const { code } = await run('export', 'a.zhupi', '--out', 'dataset', '--split', 'train=0.5,test=0.5', '--seed', '7');
    expect(code).toBe(0);
    expect(Object.keys(fingerprintOf(join(cwd, 'dataset'))).sort()).toEqual([
      'README.md',
      'report.json',
      'schema.json',
      'test.jsonl',
      'train.jsonl',
    ]);
  });

  it('writes nothing when there is nothing to write, and says so', async () => {
    const cwd = makeTemporaryFolder();
    await runZhupi(['new', 'a.zhupi'], { cwd });
    const { code, stdout, stderr } = await runZhupi(['export', 'a.zhupi', '--out', 'x.jsonl'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^zhupi: /m);
    expect(existsSync(join(cwd, 'x.jsonl'))).toBe(false);
  });

  it('refuses shares that do not add up to 1', async () => {
    const { cwd, run } = await copyProject();
    const { code, stderr } = await run('export', 'a.zhupi', '--out', 'dataset', '--split', 'train=0.8,test=0.1');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^zhupi: /m);
    expect(existsSync(join(cwd, 'dataset'))).toBe(false);
  });
});
