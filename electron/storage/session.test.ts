import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { done } from '../../annotations/model/outcome.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { createSession, type Session } from '../service/session.ts';
import { createFiles } from './files.ts';
import { addArticles, codeOf, expectDone, makeProject, openProject, storesOf } from './test/projects.ts';

// It lies here because a session needs real stores.
function startSession(): Session {
  const session = createSession({ files: createFiles(), stores: storesOf() });
  onTestFinished(() => session.end());
  return session;
}

describe('a session', () => {
  it('waits with closing for what is under way, and turns new work away', async () => {
    const path = await makeProject();
    const session = startSession();
    expectDone(await session.open(path));
    let finish = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const working = session.change(async ({ store }) => {
      await gate;
      await addArticles(store, { a: '甲文。' });
      return done('stored');
    });
    const closing = session.close();
    await Promise.resolve();
    expect(codeOf(await session.use(async () => done(1)))).toBe('project-not-open');
    finish();
    expect(expectDone(await working)).toBe('stored');
    await closing;
    expect(await (await openProject(path)).articles.ids()).toEqual(['a']);
  });

  it('answers a failure of the medium as a problem, and throws a bug on', async () => {
    const session = startSession();
    expectDone(await session.open(await makeProject()));
    const failing = await session.use(() => Promise.reject(new StoreFailure('disk-full', { path: '/p' })));
    expect(failing).toEqual({ ok: false, problem: { code: 'disk-full', params: { path: '/p' } } });
    await expect(session.change(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
    expect(expectDone(await session.change(async () => done('goes on')))).toBe('goes on');
  });

  it('opens one project after the other, whoever asks first, and closes the former', async () => {
    const paths = [await makeProject(), await makeProject(), await makeProject()];
    const session = startSession();
    const opened = await Promise.all(paths.map((path) => session.open(path)));
    expect(opened.map((outcome) => expectDone(outcome).path)).toEqual(paths);
    expect(session.current()?.store.path).toBe(paths[2]);
    await openProject(paths[0] ?? '');
    expect(codeOf(await storesOf().open(paths[2] ?? ''))).toBe('project-in-use');
  });

  it('keeps the open project when it is asked to open it again, or one that can not be opened', async () => {
    const path = await makeProject();
    const session = startSession();
    const first = expectDone(await session.open(path));
    const project = session.current();
    expect(expectDone(await session.open(path))).toEqual(first);
    expect(codeOf(await session.open(join(path, 'gone')))).toBe('project-not-found');
    expect(session.current()).toBe(project);
  });

  it('tells who listens, and lets them go when they leave, are cancelled or the session ends', async () => {
    const path = await makeProject();
    const session = startSession();
    const controller = new AbortController();
    const cancelled = session.changes(controller.signal)[Symbol.asyncIterator]();
    const ending = session.changes()[Symbol.asyncIterator]();
    expect((await cancelled.next()).value).toBeNull();
    expect((await ending.next()).value).toBeNull();
    const waiting = cancelled.next();
    controller.abort();
    expect((await waiting).done).toBe(true);

    const news = ending.next();
    expectDone(await session.open(path));
    expect((await news).value).toMatchObject({ path });
    const last = ending.next();
    await session.end();
    expect((await last).done).toBe(true);
  });
});
