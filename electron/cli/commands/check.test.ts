import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import { makeAnnotatedProject } from '../test/annotated-project.ts';
import { fingerprintOf } from '../test/fingerprint.ts';
import { runZhupi } from '../test/run-zhupi.ts';
import { makeTemporaryFolder } from '../test/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('zhupi check', () => {
  it('says that all is well, and how much it looked at', async () => {
    const cwd = makeTemporaryFolder();
    await makeAnnotatedProject(cwd);
    const { code, stdout } = await runZhupi(['check', 'annotated.zhupi'], { cwd });
    expect(stdout).toMatch(/^Checked: 4 articles, \d+ layers, \d+ changes, \d+ spans\.\nAll is well\.\n$/);
    expect(code).toBe(0);
  });

  it('names what does not hold, changes nothing and ends with 1', async () => {
    const cwd = makeTemporaryFolder();
    const { path, bridge } = await makeAnnotatedProject(cwd);
    // Somebody has been at the file with a database program: one span of one layer is gone, its change is not.
    const database = new DatabaseSync(path);
    database.exec(`DELETE FROM spans WHERE layer_id = '${bridge.id}:ann2' AND label = 'LOC'`);
    database.close();
    const before = fingerprintOf(cwd)['annotated.zhupi'];
    const { code, stdout, stderr } = await runZhupi(['check', 'annotated.zhupi', '--json'], { cwd });
    const { findings } = JSON.parse(stdout);
    expect(findings).toContainEqual({
      article: bridge.id,
      layer: `${bridge.id}:ann2`,
      kind: 'replay',
      detail: expect.any(String),
    });
    expect(new Set(findings.map(({ article }: { article: string }) => article))).toEqual(new Set([bridge.id]));
    expect(stderr).toContain(`zhupi: The check found ${findings.length} thing`);
    expect(code).toBe(1);
    expect(fingerprintOf(cwd)['annotated.zhupi']).toBe(before);
    const told = await runZhupi(['check', join(cwd, 'annotated.zhupi')], { cwd });
    expect(told.stdout).toMatch(new RegExp(`^replay {2}${bridge.id}:ann2 {2}`));
  });
});
