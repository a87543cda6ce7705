import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fingerprintOf } from '../test/fingerprint.ts';
import { runZhupi } from '../test/run-zhupi.ts';
import { makeTemporaryFolder } from '../test/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('zhupi new', () => {
  it('makes a project with the label set for Chinese news, and says so', async () => {
    const cwd = makeTemporaryFolder();
    const run = await runZhupi(['new', 'news.zhupi'], { cwd });
    expect(run).toEqual({ code: 0, stdout: 'news.zhupi is ready, with the label set news-zh.\n', stderr: '' });
    expect(existsSync(join(cwd, 'news.zhupi'))).toBe(true);
    expect(JSON.parse((await runZhupi(['articles', 'news.zhupi', '--json'], { cwd })).stdout)).toEqual([]);
  });

  it('leaves one file and nothing else behind', async () => {
    const cwd = makeTemporaryFolder();
    await runZhupi(['new', 'news.zhupi'], { cwd });
    expect(Object.keys(fingerprintOf(cwd))).toEqual(['news.zhupi']);
  });

  it('gives the project’s facts to programs', async () => {
    const cwd = makeTemporaryFolder();
    const { code, stdout } = await runZhupi(['new', '水灾.zhupi', '--template', 'empty', '--json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      id: expect.stringMatching(/^\w+$/),
      name: '水灾',
      path: join(cwd, '水灾.zhupi'),
      label_set: { name: 'empty', version: 1 },
    });
  });

  it('takes the label set from a file', async () => {
    const cwd = makeTemporaryFolder();
    const labelSet = { name: 'trade', entities: [{ name: 'GOODS', title: '货物', seal: '货', color: '#336699' }] };
    writeFileSync(join(cwd, 'labels.json'), JSON.stringify(labelSet));
    const run = await runZhupi(['new', 'trade.zhupi', '--labels', 'labels.json'], { cwd });
    expect(run).toEqual({ code: 0, stdout: 'trade.zhupi is ready, with the label set trade.\n', stderr: '' });
  });

  it('leaves a file that is there already as it is', async () => {
    const cwd = makeTemporaryFolder();
    await runZhupi(['new', 'news.zhupi'], { cwd });
    const before = fingerprintOf(cwd);
    const { code, stdout, stderr } = await runZhupi(['new', 'news.zhupi', '--template', 'empty'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^zhupi: .*news\.zhupi/);
    expect(fingerprintOf(cwd)).toEqual(before);
  });

  it('names a template that does not exist, and makes nothing', async () => {
    const cwd = makeTemporaryFolder();
    const { code, stderr } = await runZhupi(['new', 'news.zhupi', '--template', 'news-xx'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^zhupi: .*news-xx/);
    expect(fingerprintOf(cwd)).toEqual({});
  });
});

describe('zhupi templates', () => {
  it('lists the built-in label sets in aligned columns', async () => {
    const { code, stdout, stderr } = await runZhupi(['templates'], { cwd: makeTemporaryFolder() });
    const [header = '', ...rows] = stdout.trimEnd().split('\n');
    expect(header).toMatch(/^NAME +TITLE +SPAN LABELS {2}RELATION LABELS$/);
    expect(rows.map((row) => row.split(/ +/)[0])).toEqual(expect.arrayContaining(['news-zh', 'empty']));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('tells programs their titles and sizes', async () => {
    const { stdout } = await runZhupi(['templates', '--json'], { cwd: makeTemporaryFolder() });
    const templates: { readonly name: string }[] = JSON.parse(stdout);
    expect(templates.find(({ name }) => name === 'empty')).toEqual({
      name: 'empty',
      title: { zh: expect.any(String), en: expect.any(String) },
      entities: 0,
      relations: 0,
    });
  });
});
