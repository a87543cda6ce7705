import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CROSSING, CROSSING_ELSEWHERE, FERRY, pageOf } from '../../service/test/texts.ts';
import { describeProjects } from '../test/empty-project.ts';
import { fingerprintOf } from '../test/fingerprint.ts';
import { runZhupi } from '../test/run-zhupi.ts';

vi.setConfig({ testTimeout: 60_000 });

const RAIN = '白鹭湖一带昨夜降雨\n\n气象台说，雨势今天减弱。\n';
const FAIR = '云集镇逢五赶集\r\n\r\n𠮷田桥头摆了一百多个摊位🎉。\r\n';

const makeEmptyProject = describeProjects();
const makeProject = (): string => makeEmptyProject({ 'articles/rain.txt': RAIN, 'articles/more/fair.txt': FAIR });

const articlesIn = async (cwd: string) =>
  JSON.parse((await runZhupi(['articles', 'a.zhupi', '--json'], { cwd })).stdout);

describe('zhupi import', () => {
  it('takes all text files below a folder', async () => {
    const cwd = makeProject();
    const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', 'articles'], { cwd });
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^\w+ +\d+ {2}云集镇逢五赶集$/),
      expect.stringMatching(/^\w+ +\d+ {2}白鹭湖一带昨夜降雨$/),
      '2 articles imported.',
      expect.stringMatching(/^Left out by the clean-up: blanks \d+, crlf 3\.$/),
    ]);
    // Progress is there for a person to read, in the log of a job too; results are not mixed with it.
    expect(stderr).toMatch(/^100%$/m);
    expect(code).toBe(0);
    expect(await articlesIn(cwd)).toMatchObject([{ title: '云集镇逢五赶集' }, { title: '白鹭湖一带昨夜降雨' }]);
  });

  it('reports to programs what came in, what was there already and what could not be read', async () => {
    const cwd = makeProject();
    writeFileSync(join(cwd, 'photo.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]));
    await runZhupi(['import', 'a.zhupi', 'articles/rain.txt'], { cwd });
    const args = ['import', 'a.zhupi', 'articles/rain.txt', 'photo.png', 'articles/more/fair.txt', '--json'];
    const { code, stdout, stderr } = await runZhupi(args, { cwd });
    expect(JSON.parse(stdout)).toEqual({
      counts: { imported: 1, skipped: 1, failed: 1 },
      imported: [
        {
          id: 'fair',
          title: '云集镇逢五赶集',
          file: expect.stringContaining('fair.txt'),
          characters: [...FAIR.replace('\r\n\r\n', '\n').trimEnd()].length,
          encoding: 'utf-8',
          removals: { blanks: expect.any(Number), crlf: 3 },
          warnings: 0,
          version_of: null,
        },
      ],
      skipped: [
        {
          file: expect.stringContaining('rain.txt'),
          code: 'article-duplicate',
          message: expect.stringContaining('rain.txt'),
        },
      ],
      failed: [
        {
          file: expect.stringContaining('photo.png'),
          code: 'file-kind-unknown',
          message: expect.stringContaining('photo.png'),
        },
      ],
      dry_run: false,
    });
    expect(stderr).toContain('zhupi: 1 file, article or row could not be imported, for the reason above.');
    expect(code).toBe(1);
  });

  it('passes over what is there already, which is no failure', async () => {
    const cwd = makeProject();
    await runZhupi(['import', 'a.zhupi', 'articles'], { cwd });
    const before = fingerprintOf(cwd)['a.zhupi'];
    const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', 'articles'], { cwd });
    expect(stderr).toContain('rain.txt');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '0 articles imported.\n2 skipped.\n' });
    expect(fingerprintOf(cwd)['a.zhupi']).toBe(before);
  });

  it('shows on request what would be left out, by rule and in order, and stores nothing', async () => {
    const cwd = makeProject();
    writeFileSync(join(cwd, 'page.txt'), pageOf('柳 青禾', FERRY));
    const before = fingerprintOf(cwd)['a.zhupi'];
    const args = ['import', 'a.zhupi', 'page.txt', 'articles', '--dry-run'];
    const { code, stdout } = await runZhupi(args, { cwd });
    const [first, ...lines] = stdout.split('\n');
    expect(first).toMatch(/^page +\d+ {2}轮渡停航一天$/);
    const removed = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('    ')),
    );
    expect(removed.map((line) => line.trim().split(/ {2,}/).slice(0, 2))).toEqual([
      ['navigation', '白鹭洲新闻网 > 首页 > 交通'],
      ['byline', '2021-07-19 08:36'],
      ['repeated-title', '轮渡停航一天'],
      ['image-name', 'IMG_20210718_0312.jpg'],
      ['legal-footer', 'Copyright © 2009—2021 白鹭洲新闻网 版权所有'],
    ]);
    expect(stdout).toContain('3 articles would be imported; nothing was stored.\nThe clean-up would leave out: nav');
    expect(code).toBe(0);
    expect(fingerprintOf(cwd)['a.zhupi']).toBe(before);
    const told = JSON.parse((await runZhupi([...args, '--json'], { cwd })).stdout);
    expect(told.dry_run).toBe(true);
    expect(told.imported[0].removed).toContainEqual({ rule: 'image-name', text: 'IMG_20210718_0312.jpg' });
  });

  it('takes the text as it is, on request', async () => {
    const cwd = makeProject();
    const page = pageOf('柳 青禾', FERRY);
    writeFileSync(join(cwd, 'page.txt'), page);
    const { stdout } = await runZhupi(['import', 'a.zhupi', 'page.txt', '--no-clean', '--json'], { cwd });
    expect(Object.keys(JSON.parse(stdout).imported[0].removals)).toEqual(['crlf']);
    const shown = await runZhupi(['show', 'a.zhupi', 'page', '--json'], { cwd });
    expect(JSON.parse(shown.stdout).text).toBe(page.replaceAll('\r', ''));
  });

  it('names versions of one story, also of one that was there before', async () => {
    const cwd = makeProject();
    writeFileSync(join(cwd, 'wire.txt'), CROSSING);
    writeFileSync(join(cwd, 'paper.txt'), CROSSING_ELSEWHERE);
    await runZhupi(['import', 'a.zhupi', 'wire.txt', 'articles'], { cwd });
    const { code, stdout } = await runZhupi(['import', 'a.zhupi', 'paper.txt'], { cwd });
    expect(stdout).toMatch(/^paper “大橋下月通車” is a version of wire “白鹭洲大桥通过验收”\.$/m);
    expect(code).toBe(0);
    const groups = new Map((await articlesIn(cwd)).map(({ id, group }: Record<string, string>) => [id, group]));
    expect(groups).toEqual(new Map(Object.entries({ wire: 'paper', paper: 'paper', rain: '', fair: '' })));
    const shown = await runZhupi(['show', 'a.zhupi', 'wire'], { cwd });
    expect(shown.stdout).toContain('\nOther versions of this story\npaper  大橋下月通車\n');
  });

  it('points at places that seem to have lost something', async () => {
    const cwd = makeProject();
    writeFileSync(join(cwd, 'lost.txt'), '渡口封闭\n渡口管理所212日通告，700过又早早的班船停开。\n');
    const { stdout } = await runZhupi(['import', 'a.zhupi', 'lost.txt'], { cwd });
    expect(stdout).toMatch(/^\d places? seems? to have lost characters or to be garbled: lost \(\d\)\./m);
    const listed = await runZhupi(['articles', 'a.zhupi'], { cwd });
    expect(listed.stdout).toMatch(/ !\d /);
    expect(listed.stderr).toMatch(/^Signs: /m);
    expect((await runZhupi(['show', 'a.zhupi', 'lost'], { cwd })).stdout).toMatch(
      /^\d+–\d+ +digits lost\? +.*212日通告/m,
    );
  });

  it('keeps the raw text, line ends and all', async () => {
    const cwd = makeProject();
    await runZhupi(['import', 'a.zhupi', 'articles/more/fair.txt'], { cwd });
    const [{ id }] = await articlesIn(cwd);
    expect((await runZhupi(['show', 'a.zhupi', id, '--raw'], { cwd })).stdout).toBe(FAIR);
  });
});

describe('Ctrl-C during an import', () => {
  it('stops in order: says what was imported, keeps it, ends with 130', async () => {
    const cwd = makeProject();
    mkdirSync(join(cwd, 'many'));
    for (let n = 0; n < 400; n += 1)
      writeFileSync(join(cwd, 'many', `${n}.txt`), `第${n}期简报\n\n${RAIN.repeat(50)}${n}`);
    const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', 'many'], {
      cwd,
      // Articles are stored by the dozen: some are in by then, most are not.
      interruptWhen: (text) => /^3\d% /m.test(text),
    });
    const [, told] = /Interrupted\. (\d+) articles? had been imported/.exec(stderr) ?? [];
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    const kept = (await articlesIn(cwd)).length;
    expect(kept).toBe(Number(told));
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(400);
    expect((await runZhupi(['check', 'a.zhupi'], { cwd })).code).toBe(0);
  });
});
