import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fingerprintOf } from '../test/fingerprint.ts';
import { runZhupi } from '../test/run-zhupi.ts';
import { makeTemporaryFolder } from '../test/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const RAIN = '白鹭湖一带昨夜降雨\n\n气象台说，雨势今天减弱。\n';
const FAIR = '云集镇逢五赶集\r\n\r\n𠮷田桥头摆了一百多个摊位🎉。\r\n';

async function makeProject(): Promise<string> {
  const cwd = makeTemporaryFolder();
  mkdirSync(join(cwd, 'articles', 'more'), { recursive: true });
  writeFileSync(join(cwd, 'articles', 'rain.txt'), RAIN);
  writeFileSync(join(cwd, 'articles', 'more', 'fair.txt'), FAIR);
  await runZhupi(['new', 'a.zhupi'], { cwd });
  return cwd;
}

const articlesIn = async (cwd: string) =>
  JSON.parse((await runZhupi(['articles', 'a.zhupi', '--json'], { cwd })).stdout);

describe('zhupi import', () => {
  it('takes all text files below a folder', async () => {
    const cwd = await makeProject();
    const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', 'articles'], { cwd });
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^\w+ +\d+ {2}云集镇逢五赶集$/),
      expect.stringMatching(/^\w+ +\d+ {2}白鹭湖一带昨夜降雨$/),
      '2 articles imported.',
    ]);
    // Progress is there for a person to read, in the log of a job too; results are not mixed with it.
    expect(stderr).toContain('2/2');
    expect(code).toBe(0);
    expect(await articlesIn(cwd)).toMatchObject([{ title: '云集镇逢五赶集' }, { title: '白鹭湖一带昨夜降雨' }]);
  });

  it('reports to programs what came in, what was there already and what could not be read', async () => {
    const cwd = await makeProject();
    writeFileSync(join(cwd, 'photo.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]));
    await runZhupi(['import', 'a.zhupi', 'articles/rain.txt'], { cwd });
    const args = ['import', 'a.zhupi', 'articles/rain.txt', 'photo.png', 'articles/more/fair.txt', '--json'];
    const { code, stdout, stderr } = await runZhupi(args, { cwd });
    expect(JSON.parse(stdout)).toEqual({
      imported: [
        {
          id: expect.stringMatching(/^\w+$/),
          title: '云集镇逢五赶集',
          file: expect.stringContaining('fair.txt'),
          characters: [...FAIR.replaceAll('\r\n', '\n')].length,
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
    expect(stderr).toContain('zhupi: 1 file could not be imported, for the reason above.');
    expect(code).toBe(1);
  });

  it('passes over what is there already, which is no failure', async () => {
    const cwd = await makeProject();
    await runZhupi(['import', 'a.zhupi', 'articles'], { cwd });
    const before = fingerprintOf(cwd)['a.zhupi'];
    const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', 'articles'], { cwd });
    expect(stderr).toContain('rain.txt');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '0 articles imported.\n' });
    expect(fingerprintOf(cwd)['a.zhupi']).toBe(before);
  });

  it('only says what would happen, on request', async () => {
    const cwd = await makeProject();
    const { code, stdout } = await runZhupi(['import', 'a.zhupi', 'articles', '--dry-run'], { cwd });
    expect(stdout).toContain('2 articles would be imported; nothing was stored.');
    expect(code).toBe(0);
    expect(await articlesIn(cwd)).toEqual([]);
  });

  it('keeps the raw text, line ends and all', async () => {
    const cwd = await makeProject();
    await runZhupi(['import', 'a.zhupi', 'articles/more/fair.txt'], { cwd });
    const [{ id }] = await articlesIn(cwd);
    expect((await runZhupi(['show', 'a.zhupi', id, '--raw'], { cwd })).stdout).toBe(FAIR);
  });
});

describe('Ctrl-C during an import', () => {
  it('stops in order: says what was imported, keeps it, ends with 130', async () => {
    const cwd = await makeProject();
    mkdirSync(join(cwd, 'many'));
    for (let n = 0; n < 400; n += 1)
      writeFileSync(join(cwd, 'many', `${n}.txt`), `第${n}期简报\n\n${RAIN.repeat(50)}${n}`);
    const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', 'many'], {
      cwd,
      // Articles are stored by the hundred: some are in by then, most are not.
      interruptWhen: (text) => text.includes('120/400'),
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
