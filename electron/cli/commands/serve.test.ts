import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { findProgramRoot } from '../program-root.ts';
import { fingerprintOf } from '../test/fingerprint.ts';
import { runZhupi } from '../test/run-zhupi.ts';
import { enter, resultOf, startServe } from '../test/start-serve.ts';
import { makeTemporaryFolder } from '../test/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const SAMPLE = join(findProgramRoot().folder, 'samples', 'sample.zhupi');
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/;

async function makeProject(): Promise<string> {
  const cwd = makeTemporaryFolder();
  await runZhupi(['new', 'a.zhupi'], { cwd });
  return cwd;
}

async function currentProject(url: string): Promise<unknown> {
  const call = await enter(url);
  return resultOf(await call('/api/project.current'));
}

describe('zhupi serve', () => {
  it('says the address alone in its first line, and opens the project', async () => {
    const cwd = await makeProject();
    const { firstLine, child, ended } = await startServe(['a.zhupi'], cwd);
    expect(firstLine).toMatch(ADDRESS);
    expect(await currentProject(firstLine)).toMatchObject({ name: 'a', articleCount: 0 });
    const answer = await fetch(firstLine, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/#/articles');
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  it('gives programs the address and the process', async () => {
    const { firstLine, child } = await startServe(['--json'], makeTemporaryFolder());
    expect(JSON.parse(firstLine)).toEqual({ url: expect.stringMatching(ADDRESS), pid: child.pid });
  });

  it('begins with no project when it is given none', async () => {
    const { firstLine } = await startServe([], makeTemporaryFolder());
    expect(await currentProject(firstLine)).toBeNull();
  });

  // The sample is made by the build.
  it.skipIf(!existsSync(SAMPLE))(
    'opens a copy of the sample for whoever has no project yet, and asks for it',
    async () => {
      const cwd = makeTemporaryFolder();
      const first = await startServe(['--sample'], cwd);
      expect(await currentProject(first.firstLine)).toMatchObject({ path: expect.stringContaining(cwd) });
      first.child.kill('SIGTERM');
      await first.ended;
      const second = await startServe(['--sample'], cwd);
      expect(await currentProject(second.firstLine)).toBeNull();
    },
  );

  it('remembers what it opened; other commands do not', async () => {
    const cwd = await makeProject();
    await runZhupi(['articles', 'a.zhupi'], { cwd });
    const first = await startServe([], cwd);
    const recent = async (url: string) => resultOf(await (await enter(url))('/api/app.recent'));
    expect(await recent(first.firstLine)).toEqual([]);
    first.child.kill('SIGTERM');
    await first.ended;
    const second = await startServe(['a.zhupi'], cwd);
    expect(await recent(second.firstLine)).toMatchObject([{ name: 'a', present: true }]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'on %s ends subscriptions, leaves one whole file and ends with 0',
    async (signal) => {
      const cwd = await makeProject();
      const { firstLine, child, ended } = await startServe(['a.zhupi'], cwd);
      const call = await enter(firstLine);
      const subscription = await call('/api/project.changes', { headers: { accept: 'text/event-stream' } });
      const reader = subscription.body?.getReader();
      await reader?.read();
      const added = await call('/api/members.add', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'ann1', role: 'annotator' }),
      });
      expect(await resultOf(added)).toMatchObject({ ok: true });
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, signal: null });
      // The log has been written back into the file and is gone: what is left can be copied and mailed.
      expect(Object.keys(fingerprintOf(cwd)).filter((name) => name.startsWith('a.zhupi'))).toEqual(['a.zhupi']);
      expect((await runZhupi(['check', 'a.zhupi'], { cwd })).code).toBe(0);
    },
  );

  it('starts nothing when the project can’t be opened', async () => {
    const cwd = makeTemporaryFolder();
    const { code, stdout, stderr } = await runZhupi(['serve', 'nowhere.zhupi'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^zhupi: .*nowhere\.zhupi/);
  });

  it('starts nothing at a port that another program has', async () => {
    const { port } = new URL((await startServe([], makeTemporaryFolder())).firstLine);
    const { code, stdout, stderr } = await runZhupi(['serve', '--port', port], { cwd: makeTemporaryFolder() });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`zhupi: Another program uses port ${port}, so nothing was started.`);
  });
});
