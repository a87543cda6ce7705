import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { runZhupi } from './run-zhupi.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** Content by path inside a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Makes folders, each with an empty project `a.zhupi` and the given files in it. The project is made once for all tests
 * of a file: making one takes longer than most of what is tested.
 */
export function describeProjects(): (files?: Files) => string {
  let origin = '';
  beforeAll(async () => {
    origin = mkdtempSync(join(realpathSync(tmpdir()), 'zhupi-empty-'));
    const { code, stderr } = await runZhupi(['new', 'a.zhupi'], { cwd: origin });
    if (code !== 0) throw new Error(stderr);
  });
  afterAll(() => rmSync(origin, { recursive: true, force: true }));
  return (files = {}) => {
    const folder = makeTemporaryFolder();
    copyFileSync(join(origin, 'a.zhupi'), join(folder, 'a.zhupi'));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return folder;
  };
}
