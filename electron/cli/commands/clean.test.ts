import { describe, expect, it, vi } from 'vitest';
import { FERRY, pageOf } from '../../service/test/texts.ts';
import { makeAnnotatedProject } from '../test/annotated-project.ts';
import { describeProjects } from '../test/empty-project.ts';
import { fingerprintOf } from '../test/fingerprint.ts';
import { runZhupi } from '../test/run-zhupi.ts';
import { makeTemporaryFolder } from '../test/temporary-folder.ts';

vi.setConfig({ testTimeout: 120_000 });

const IMAGE = 'IMG_20210718_0312.jpg';
const RAW = pageOf('柳青禾', FERRY);

const makeEmptyProject = describeProjects();

/** A project with one page, `ferry`, and with others of its outlet where they are named. */
async function makeProject(others: Readonly<Record<string, string>> = {}) {
  const cwd = makeEmptyProject({ 'ferry.txt': RAW, ...others });
  await runZhupi(['import', 'a.zhupi', 'ferry.txt', ...Object.keys(others)], { cwd });
  const clean = (...args: readonly string[]) => runZhupi(['clean', 'a.zhupi', 'ferry', ...args], { cwd });
  const view = async (...args: readonly string[]) => JSON.parse((await clean(...args, '--json')).stdout);
  const show = async (id: string) => JSON.parse((await runZhupi(['show', 'a.zhupi', id, '--json'], { cwd })).stdout);
  return { cwd, clean, view, show };
}

describe('zhupi clean', () => {
  it('lists what is left out: number, rule, line and text', async () => {
    const { cwd, clean, view } = await makeProject();
    const before = fingerprintOf(cwd)['a.zhupi'];
    const { code, stdout, stderr } = await clean();
    expect(stdout).toMatch(/^outlet +白鹭洲新闻网$/m);
    expect(stdout).toMatch(/^NO\. +RULE +STATE +LINE +TEXT$/m);
    expect(stdout).toMatch(/^ +1 +navigation +left out +1 +白鹭洲新闻网 > 首页 > 交通$/m);
    expect(stdout).toMatch(new RegExp(`^ +\\d +image-name +left out +8 +${IMAGE}$`, 'm'));
    expect(stdout).toMatch(/^Left out: navigation 1, byline 1, .*image-name 1, blanks \d+, crlf \d+\.$/m);
    expect(stderr).toContain('Nobody has looked at this clean-up yet');
    expect(code).toBe(0);
    const { proposals, ...told } = await view();
    expect(told).toMatchObject({
      id: 'ferry',
      state: 'proposed',
      outlet: '白鹭洲新闻网',
      published_at: '2021-07-19T08:36',
    });
    for (const { raw_start, raw_end, text } of proposals) expect(RAW.slice(raw_start, raw_end)).toBe(text);
    expect(fingerprintOf(cwd)['a.zhupi']).toBe(before);
  });

  it('puts back, switches off, fills in and accepts, and says what that changed', async () => {
    const { clean, view, show } = await makeProject();
    const { proposals } = await view();
    const image = proposals.find(({ rule }: { rule: string }) => rule === 'image-name').number;
    const args = ['--restore', String(image), '--rules', '-navigation', '--field', 'byline=柳 青禾', '--accept'];
    const { code, stdout } = await clean(...args);
    expect(stdout).toMatch(/^byline +柳 青禾$/m);
    expect(stdout).toMatch(/^ +BEFORE +AFTER$/m);
    expect(stdout).toMatch(/^navigation +1 +0$/m);
    expect(stdout).toMatch(/^image-name +1 +0$/m);
    expect(stdout).toMatch(/^legal-footer +1 +1$/m);
    expect(stdout).toMatch(/^Stored\.$/m);
    expect(code).toBe(0);
    const article = await show('ferry');
    expect(article.text).toContain(IMAGE);
    expect(article.text).toContain('首页 > 交通');
    expect(article).toMatchObject({ byline: '柳 青禾', clean_up: 'accepted', source: { rawText: RAW } });

    const again = await view('--reset');
    expect(again).toMatchObject({ dry_run: false, choice: { off: [], restored: [], removed: [], fields: {} } });
    expect(again.characters).toBeLessThan(again.before.characters);
    expect((await show('ferry')).text).not.toContain(IMAGE);
  });

  it('tells on request what would change, and stores nothing', async () => {
    const { cwd, clean } = await makeProject();
    const before = fingerprintOf(cwd)['a.zhupi'];
    const { code, stdout } = await clean('--rules', 'none', '--dry-run');
    expect(stdout).toMatch(/^image-name +1 +0$/m);
    expect(stdout).toMatch(/^crlf +\d+ +[1-9]\d*$/m);
    expect(stdout).toMatch(/^Nothing was stored\.$/m);
    expect(code).toBe(0);
    expect(fingerprintOf(cwd)['a.zhupi']).toBe(before);
  });

  it('does the same to all of the outlet', async () => {
    const other = pageOf('柳青禾', FERRY.replace('石桥', '浮桥'));
    const elsewhere = other.replaceAll('白鹭洲新闻网', '南岸晚报').replace('浮桥', '木桥');
    const { clean, show } = await makeProject({ 'other.txt': other, 'elsewhere.txt': elsewhere });
    expect((await clean()).stderr).toContain('1 other article of the outlet');
    const { code, stdout } = await clean('--rules', '-image-name', '--outlet');
    expect(stdout).toContain('1 other article of “白鹭洲新闻网” was changed in the same way');
    expect(code).toBe(0);
    expect((await show('other')).text).toContain(IMAGE);
    expect((await show('elsewhere')).text).not.toContain(IMAGE);
  });
});

describe('what zhupi clean refuses', () => {
  async function expectRefusal(cwd: string, args: readonly string[], what: string): Promise<void> {
    const before = fingerprintOf(cwd);
    const { code, stdout, stderr } = await runZhupi(['clean', ...args], { cwd });
    expect(stderr).toMatch(/^zhupi: .*[.。]$/m);
    expect(stderr).toContain(what);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    // Opening a project may have made a backup of it; what was there is as it was.
    expect(fingerprintOf(cwd)).toMatchObject(before);
  }

  it('is a number that the list does not have and an article that is not there', async () => {
    const { cwd } = await makeProject();
    await expectRefusal(cwd, ['a.zhupi', 'ferry', '--restore', '99'], 'no removal with the number 99');
    await expectRefusal(cwd, ['a.zhupi', 'nowhere'], 'no article “nowhere”');
  });

  it('is a change of an article that has been annotated; what was left out of it is shown', async () => {
    const cwd = makeTemporaryFolder();
    const { bridge } = await makeAnnotatedProject(cwd);
    for (const change of [
      ['--rules', 'none'],
      ['--accept'],
      ['--field', 'title=桥'],
      ['--rules', 'none', '--dry-run'],
    ]) {
      await expectRefusal(cwd, ['annotated.zhupi', bridge.id, ...change], 'has been annotated');
    }
    const { code, stderr } = await runZhupi(['clean', 'annotated.zhupi', bridge.id], { cwd });
    expect(stderr).toContain('its text never changes again');
    expect(code).toBe(0);
  });

  it('is an outlet that the article does not name; what was done to itself stays', async () => {
    const cwd = makeEmptyProject({ 'plain.txt': '渡口明日停航一天。' });
    await runZhupi(['import', 'a.zhupi', 'plain.txt'], { cwd });
    const { code, stdout, stderr } = await runZhupi(
      ['clean', 'a.zhupi', 'plain', '--field', 'title=停航', '--outlet'],
      { cwd },
    );
    expect(stderr).toContain('zhupi: “停航” names no outlet');
    expect(stdout).toMatch(/^停航\n/);
    expect(code).toBe(1);
  });
});
