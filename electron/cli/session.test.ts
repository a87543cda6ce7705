import { describe, expect, it } from 'vitest';
import { done, refused } from '../../annotations/model/outcome.ts';
import type { UiLanguage } from '../../shared/settings.ts';
import { createOutput } from './output.ts';
import { createSession } from './session.ts';
import { createTranslate } from './translate.ts';

function makeSession({ language = 'en', verbose = false }: { language?: UiLanguage; verbose?: boolean } = {}) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const session = createSession({
    root: { folder: '/opt/zhupi', version: '1.2.3' },
    language,
    t: createTranslate(language),
    out: createOutput(stream('stdout'), stream('stderr'), {}),
    verbose,
  });
  return { session, written };
}

describe('a command', () => {
  it('that is done ends with 0 and says no more', async () => {
    const { session, written } = makeSession();
    await session.conclude(Promise.resolve(done(undefined)));
    expect({ code: session.exitCode, ...written }).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('that fails ends with 1 and one sentence on stderr', async () => {
    const { session, written } = makeSession();
    await session.conclude(Promise.resolve(refused('port-in-use', { port: 80 })));
    expect(written.stderr).toMatch(/^zhupi: Another program uses port 80, .*\n$/);
    expect({ code: session.exitCode, stdout: written.stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('that was interrupted ends with 130', async () => {
    for (const problem of [refused('cancelled'), refused('import-cancelled', { count: 1 })]) {
      const { session, written } = makeSession();
      await session.conclude(Promise.resolve(problem));
      expect(session.exitCode).toBe(130);
      expect(written.stderr).toMatch(/^zhupi: .+\n$/);
    }
  });

  it('tells problems of the service and its own in the person’s language', async () => {
    const { session } = makeSession({ language: 'zh-Hans' });
    expect(await session.sentence({ code: 'import-cancelled', params: { count: 3 } })).toContain('已导入 3 篇文章');
    expect(await session.sentence({ code: 'project-not-found', params: { path: '新闻.zhupi' } })).toContain(
      '新闻.zhupi',
    );
  });
});

describe('a bug', () => {
  const bug = new Error('no such column');

  it('is named, without a stack', () => {
    const { session, written } = makeSession();
    session.fail(bug);
    expect(written.stderr).toMatch(/^zhupi: This is a bug in Zhupi \(zhupi\): no such column\. .*\n$/);
    expect(session.exitCode).toBe(1);
  });

  it('shows its stack to those who asked for it', () => {
    const { session, written } = makeSession({ verbose: true });
    session.fail(bug);
    expect(written.stderr).toMatch(/^ +at /m);
  });

  it('in a call of the running shell does not end it', () => {
    const { session, written } = makeSession();
    session.logBug(bug, 'articles.page');
    expect(written.stderr).toContain('(articles.page): no such column');
    expect(session.exitCode).toBe(0);
  });
});
