import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import type { AppInfo } from '../../shared/api/app.ts';
import type { Member, MemberRole } from '../../shared/api/members.ts';
import type { ProjectInfo } from '../../shared/api/project.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';
import { type Settings, type SettingsPatch, settingsSchema } from '../../shared/settings.ts';
import { ask, askPlain } from '../api/ask.ts';
import { type Api, api } from '../api/client.ts';

export interface SessionState {
  /** `starting` until the first answers are here. */
  readonly phase: 'starting' | 'ready' | 'failed';
  /** Why the session could not start or the project could not be read. */
  readonly problem: AppProblem | null;
  readonly info: AppInfo | null;
  readonly settings: Settings;
  readonly project: ProjectInfo | null;
  readonly members: readonly Member[];
  /** Who works here. Nobody while no project is open, or while it has no members yet. */
  readonly acting: Member | null;
  readonly labelSet: LabelSet | null;
  /** Grows when articles, layers or members may have changed under the screens: after an import, another project. */
  readonly generation: number;
}

export interface SessionActions {
  /** Asks for everything the window needs; again after a lost connection. */
  start(): Promise<void>;
  changeSettings(patch: SettingsPatch): Promise<void>;
  /** Shows another project, or none. */
  takeProject(project: ProjectInfo | null): Promise<void>;
  actAs(name: string): Promise<void>;
  /** Adds a member, who then works here. */
  addMember(name: string, role: MemberRole): Promise<Result<Member>>;
  takeLabelSet(labelSet: LabelSet): void;
  /** Says that counts and lists are out of date. */
  touch(): void;
}

export type Session = SessionState & SessionActions;

/** What the session asks of the API: small enough to be told apart in a test. */
type SessionApi = Pick<Api, 'app' | 'project' | 'members' | 'labels'>;

const CLOSED = { project: null, members: [], acting: null, labelSet: null } as const;

export function createSession(calls: SessionApi): StoreApi<Session> {
  /** Projects taken so far: one that is read while another comes is not shown any more. */
  let taken = 0;
  return createStore<Session>((set, get) => ({
    phase: 'starting',
    problem: null,
    info: null,
    settings: settingsSchema.parse({}),
    ...CLOSED,
    generation: 0,

    start: async () => {
      const [info, settings, project] = await Promise.all([
        askPlain(calls.app.info.query()),
        askPlain(calls.app.settings.query()),
        askPlain(calls.project.current.query()),
      ]);
      const failed = [info, settings, project].find((answer) => !answer.ok);
      if (failed?.ok === false) return set({ phase: 'failed', problem: failed.problem });
      if (info.ok && settings.ok) set({ info: info.value, settings: settings.value });
      if (project.ok) await get().takeProject(project.value);
      set({ phase: 'ready' });
    },

    changeSettings: async (patch) => {
      const before = get().settings;
      // Shown at once: a switch of theme or language must not wait for the disk.
      set({ settings: settingsSchema.parse({ ...before, ...patch }) });
      const answer = await askPlain(calls.app.changeSettings.mutate(patch));
      set({ settings: answer.ok ? answer.value : before });
    },

    takeProject: async (project) => {
      taken += 1;
      const mine = taken;
      const next = () => ({ problem: null, generation: get().generation + 1 });
      if (project === null) return set({ ...CLOSED, ...next() });
      const [members, labels] = await Promise.all([ask(calls.members.list.query()), ask(calls.labels.current.query())]);
      if (mine !== taken) return;
      if (!members.ok) return set({ ...CLOSED, ...next(), problem: members.problem });
      if (!labels.ok) return set({ ...CLOSED, ...next(), problem: labels.problem });
      const acting = actingMember(members.value, get().settings.actingAs[project.id]);
      const { labelSet } = labels.value;
      set({ project, members: members.value, labelSet, acting, ...next() });
    },

    actAs: async (name) => {
      const { project, members, settings, changeSettings } = get();
      const acting = members.find((member) => member.name === name);
      if (project === null || acting === undefined) return;
      set({ acting });
      await changeSettings({ actingAs: { ...settings.actingAs, [project.id]: name } });
    },

    addMember: async (name, role) => {
      const answer = await ask(calls.members.add.mutate({ name, role }));
      if (!answer.ok) return answer;
      const known = new Set(get().members.map((member) => member.name));
      set({ members: answer.value, generation: get().generation + 1 });
      const added = answer.value.find((member) => !known.has(member.name));
      if (added === undefined) return { ok: false, problem: { code: 'member-not-found', params: { name } } };
      await get().actAs(added.name);
      return { ok: true, value: added };
    },

    takeLabelSet: (labelSet) => {
      const { project } = get();
      const info = project && { ...project, labelSet: { name: labelSet.name, version: labelSet.version } };
      set({ labelSet, project: info });
    },

    touch: () => set({ generation: get().generation + 1 }),
  }));
}

/** The one who worked here last, else the first annotator, else the first reviewer. */
function actingMember(members: readonly Member[], last: string | undefined): Member | null {
  const annotator = members.find((member) => member.role === 'annotator');
  return members.find((member) => member.name === last) ?? annotator ?? members[0] ?? null;
}

/** An annotator is blind to the others: the name to ask with. Reviewers ask without one. */
export function viewerOf({ acting }: Pick<SessionState, 'acting'>): { readonly viewer?: string } {
  return acting?.role === 'annotator' ? { viewer: acting.name } : {};
}

export const session: StoreApi<Session> = createSession(api);

export function useSession<T>(select: (state: Session) => T): T {
  return useStore(session, select);
}
