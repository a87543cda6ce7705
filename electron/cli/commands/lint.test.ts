import { describe, expect, it, vi } from 'vitest';
import { makeLintedProject } from '../test/linted-project.ts';
import { runZhupi } from '../test/run-zhupi.ts';
import { makeTemporaryFolder } from '../test/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const STRAY = '[、秦望川|PER]在[雁回乡|LOC]。秦望川说。';
const HINTS = '[白鹭湖|LOC]一带，白鹭湖降雨。';

interface Found {
  readonly article: string;
  readonly annotator: string;
  readonly kind: string;
  readonly text: string;
  readonly fixable: boolean;
  readonly severity: string;
}

const shown = (stdout: string): readonly string[] =>
  (JSON.parse(stdout) as Found[]).map(({ annotator, kind, severity, text, fixable }) =>
    [annotator, kind, severity, text, fixable].join(' '),
  );

describe('zhupi lint', () => {
  it('lists what may be wrong, by annotator and kind, and ends with 1', async () => {
    const cwd = makeTemporaryFolder();
    await makeLintedProject(cwd, { ann1: STRAY, ann2: HINTS });
    const { code, stdout, stderr } = await runZhupi(['lint', 'linted.zhupi', '--json'], { cwd });
    expect(shown(stdout)).toEqual([
      'ann1 stray-punctuation warning 、秦望川 true',
      'ann2 unannotated-surface hint 白鹭湖 true',
    ]);
    expect(stderr).toContain('zhupi: The lints found 1 thing');
    expect(code).toBe(1);
    const table = await runZhupi(['lint', 'linted.zhupi'], { cwd });
    expect(table.stdout).toMatch(/^ARTICLE +ANNOTATOR +KIND +PLACE +TEXT\n/);
    expect(table.stdout).toMatch(/ann1 +stray-punctuation +0–4 +、秦望川 PER\n/);
  });

  it('ends with 0 where there are hints alone, or nothing', async () => {
    const cwd = makeTemporaryFolder();
    await makeLintedProject(cwd, { ann1: STRAY, ann2: HINTS });
    const hints = await runZhupi(['lint', 'linted.zhupi', '--annotator', 'ann2', '--json'], { cwd });
    expect(shown(hints.stdout)).toHaveLength(1);
    expect(hints.code).toBe(0);
    const kind = await runZhupi(['lint', 'linted.zhupi', '--kind', 'half-pair,blank-edge'], { cwd });
    expect(kind).toMatchObject({ code: 0, stdout: '' });
    expect(kind.stderr).toContain('0 findings in 2 layers');
  });

  it('leaves out what somebody has ignored, unless asked', async () => {
    const cwd = makeTemporaryFolder();
    await makeLintedProject(cwd, { ann1: STRAY }, { ignored: true });
    const { code, stdout } = await runZhupi(['lint', 'linted.zhupi', '--json'], { cwd });
    expect([code, stdout.trim()]).toEqual([0, '[]']);
    const all = await runZhupi(['lint', 'linted.zhupi', '--json', '--ignored'], { cwd });
    expect(shown(all.stdout)).toEqual(['ann1 stray-punctuation warning 、秦望川 true']);
    expect(all.code).toBe(1);
  });

  it('knows nobody and nothing that isn’t there', async () => {
    const cwd = makeTemporaryFolder();
    await makeLintedProject(cwd, { ann1: STRAY });
    const nobody = await runZhupi(['lint', 'linted.zhupi', '--annotator', '某人'], { cwd });
    expect(nobody.code).toBe(1);
    expect(nobody.stderr).toContain('某人');
    const kind = await runZhupi(['lint', 'linted.zhupi', '--kind', 'spelling'], { cwd });
    expect(kind.code).toBe(2);
  });
});
