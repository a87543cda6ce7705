import { TRPCClientError } from '@trpc/client';
import { describe, expect, it, vi } from 'vitest';
import type { Member } from '../../shared/api/members.ts';
import type { ProjectInfo } from '../../shared/api/project.ts';
import { type SettingsPatch, settingsSchema } from '../../shared/settings.ts';
import { useConnection } from '../api/connection.ts';
import { createSession, viewerOf } from './session.ts';

const PROJECT: ProjectInfo = {
  id: 'p1',
  name: '社区新闻',
  path: '/data/news.zhupi',
  createdAt: '2022-02-06T00:00:00Z',
  labelSet: { name: 'news-zh', version: 1 },
  articleCount: 3,
};
const LABEL_SET = {
  name: 'news-zh',
  version: 1,
  entities: [],
  relations: [],
  articleLabels: [],
  guidelines: { zh: '', en: '' },
};

/** Answers like the service, out of memory. */
function makeCalls(
  given: { members?: Member[]; actingAs?: Record<string, string>; project?: ProjectInfo | null } = {},
) {
  let members = given.members ?? [
    { name: '林晓', role: 'annotator' as const },
    { name: '周原', role: 'annotator' as const },
    { name: '沈遥', role: 'reviewer' as const },
  ];
  let settings = settingsSchema.parse({ actingAs: given.actingAs ?? {} });
  const calls = {
    app: {
      info: { query: vi.fn(async () => ({ version: '1', shell: 'loopback', platform: 'linux', locales: ['zh-CN'] })) },
      settings: { query: vi.fn(async () => settings) },
      changeSettings: {
        mutate: vi.fn(async (patch: SettingsPatch) => {
          settings = settingsSchema.parse({ ...settings, ...patch });
          return settings;
        }),
      },
    },
    project: { current: { query: vi.fn(async () => (given.project === undefined ? PROJECT : given.project)) } },
    members: {
      list: { query: async () => ({ ok: true, value: members }) },
      add: {
        mutate: async (member: Member) => {
          if (members.some(({ name }) => name === member.name)) {
            return { ok: false, problem: { code: 'member-exists', params: { name: member.name } } };
          }
          members = [...members, member];
          return { ok: true, value: members };
        },
      },
    },
    labels: { current: { query: async () => ({ ok: true, value: { labelSet: LABEL_SET, use: {} } }) } },
  };
  return { calls, store: createSession(calls as unknown as Parameters<typeof createSession>[0]) };
}

describe('a session', () => {
  it('starts with the project that is open and its first annotator', async () => {
    const { store } = makeCalls();
    await store.getState().start();
    expect(store.getState()).toMatchObject({ phase: 'ready', project: PROJECT, acting: { name: '林晓' } });
    expect(viewerOf(store.getState())).toEqual({ viewer: '林晓' });
  });

  it('starts as the one who worked here last; a reviewer sees everybody', async () => {
    const { store } = makeCalls({ actingAs: { p1: '沈遥' } });
    await store.getState().start();
    expect(store.getState().acting?.name).toBe('沈遥');
    expect(viewerOf(store.getState())).toEqual({});
  });

  it('starts without a project, and without members in one that has none', async () => {
    const empty = makeCalls({ project: null });
    await empty.store.getState().start();
    expect(empty.store.getState()).toMatchObject({ phase: 'ready', project: null, labelSet: null });
    const unmanned = makeCalls({ members: [] });
    await unmanned.store.getState().start();
    expect(unmanned.store.getState()).toMatchObject({ project: PROJECT, acting: null });
  });

  it('remembers who works here, beside those of other projects', async () => {
    const { store, calls } = makeCalls({ actingAs: { other: '甲' } });
    await store.getState().start();
    await store.getState().actAs('周原');
    expect(store.getState().acting?.name).toBe('周原');
    expect(calls.app.changeSettings.mutate).toHaveBeenCalledWith({ actingAs: { other: '甲', p1: '周原' } });
  });

  it('lets nobody act who is no member', async () => {
    const { store } = makeCalls();
    await store.getState().start();
    await store.getState().actAs('nobody');
    expect(store.getState().acting?.name).toBe('林晓');
  });

  it('lets a new member work at once, and says why one was refused', async () => {
    const { store } = makeCalls({ members: [] });
    await store.getState().start();
    const before = store.getState().generation;
    expect(await store.getState().addMember('白露', 'reviewer')).toMatchObject({ ok: true });
    expect(store.getState()).toMatchObject({ acting: { name: '白露', role: 'reviewer' }, generation: before + 1 });
    expect(await store.getState().addMember('白露', 'annotator')).toMatchObject({ problem: { code: 'member-exists' } });
    expect(store.getState().acting?.role).toBe('reviewer');
  });

  it('shows a changed setting at once, and takes it back when it could not be kept', async () => {
    const { store, calls } = makeCalls();
    await store.getState().start();
    const change = store.getState().changeSettings({ theme: 'dark' });
    expect(store.getState().settings.theme).toBe('dark');
    await change;
    expect(store.getState().settings.theme).toBe('dark');
    calls.app.changeSettings.mutate.mockRejectedValueOnce(new TRPCClientError('fetch failed'));
    await store.getState().changeSettings({ theme: 'light' });
    expect(store.getState().settings.theme).toBe('dark');
    useConnection.setState({ lost: false });
  });

  it('forgets the project when it is closed', async () => {
    const { store } = makeCalls();
    await store.getState().start();
    await store.getState().takeProject(null);
    expect(store.getState()).toMatchObject({ project: null, acting: null, members: [], labelSet: null });
  });

  it('shows the project that came last, whichever is read sooner', async () => {
    const { store } = makeCalls();
    await store.getState().start();
    const other = { ...PROJECT, id: 'p2', path: '/data/other.zhupi' };
    const opening = store.getState().takeProject(other);
    await store.getState().takeProject(null);
    await opening;
    expect(store.getState()).toMatchObject({ project: null, acting: null, labelSet: null });
  });

  it('counts every change of what is under the screens', async () => {
    const { store } = makeCalls();
    await store.getState().start();
    const before = store.getState().generation;
    const opening = store.getState().takeProject({ ...PROJECT, id: 'p2' });
    store.getState().touch();
    await opening;
    expect(store.getState().generation).toBe(before + 2);
  });

  it('says that nobody answers, and starts when somebody does', async () => {
    const { store, calls } = makeCalls();
    for (const { query } of [calls.app.info, calls.app.settings, calls.project.current]) {
      query.mockRejectedValueOnce(new TRPCClientError('fetch failed'));
    }
    await store.getState().start();
    expect(store.getState()).toMatchObject({ phase: 'failed', problem: { code: 'connection-lost' } });
    expect(useConnection.getState().lost).toBe(true);
    await store.getState().start();
    expect(store.getState()).toMatchObject({ phase: 'ready', problem: null });
    expect(useConnection.getState()).toMatchObject({ lost: false, epoch: 1 });
  });
});
