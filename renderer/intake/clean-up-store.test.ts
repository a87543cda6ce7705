import { beforeEach, describe, expect, it } from 'vitest';
import { refused } from '../../annotations/model/outcome.ts';
import { type CleanUpChoice, PROPOSED } from '../../annotations/text/clean-up/choice.ts';
import type { CleanUpState, CleanUpView } from '../../shared/api/clean-up.ts';
import type { AppProblem, ProblemCode } from '../../shared/problem.ts';
import type { SaveState } from '../state/status.ts';
import { switchRule, withField } from './choice-edits.ts';
import type { CleanUpCalls } from './clean-up-calls.ts';
import { type CleanUpStore, createCleanUpStore } from './clean-up-store.ts';

/** A project in memory: what the service keeps of each article. */
function createProjectDouble() {
  const choices = new Map<string, CleanUpChoice>([
    ['a', PROPOSED],
    ['b', PROPOSED],
  ]);
  const states = new Map<string, CleanUpState>([
    ['a', 'proposed'],
    ['b', 'proposed'],
  ]);
  const sent: CleanUpChoice[] = [];
  let gate: Promise<void> = Promise.resolve();
  let refusal: ProblemCode | undefined;

  const shaOf = (id: string): string => JSON.stringify(choices.get(id));
  const viewOf = (id: string): CleanUpView => ({
    article: {
      id,
      title: id,
      text: id,
      language: 'zh',
      meta: {},
      textSha256: shaOf(id),
      source: { fileName: '', mediaType: '', encoding: '', sha256: '', rawText: id, map: [], removals: [] },
    },
    state: states.get(id) ?? 'proposed',
    proposals: [],
    fieldPlaces: [],
    choice: choices.get(id) ?? PROPOSED,
    outletArticles: 1,
  });
  const setState = (ids: readonly string[], from: CleanUpState, to: CleanUpState): readonly string[] => {
    const changed = ids.filter((id) => states.get(id) === from);
    for (const id of changed) states.set(id, to);
    return changed;
  };
  const calls: CleanUpCalls = {
    open: async ({ articleId }) => ({ ok: true, value: viewOf(articleId) }),
    change: async ({ articleId, choice, textSha256 }) => {
      sent.push(choice);
      await gate;
      if (refusal !== undefined) return refused(refusal);
      if (textSha256 !== shaOf(articleId)) return refused('clean-up-outdated');
      choices.set(articleId, choice);
      return { ok: true, value: viewOf(articleId) };
    },
    accept: async ({ articleIds = [...states.keys()] }) => {
      return { ok: true, value: { accepted: setState(articleIds, 'proposed', 'accepted') } };
    },
    reopen: async ({ articleIds }) => {
      setState(articleIds, 'accepted', 'proposed');
      return { ok: true, value: undefined };
    },
    applyToOutlet: async (articleId) => {
      const changed = [...choices]
        .filter(([id]) => id !== articleId)
        .map(([id, before]) => ({ articleId: id, before }));
      for (const { articleId: id } of changed) choices.set(id, choices.get(articleId) ?? PROPOSED);
      return { ok: true, value: { outlet: '苇川晚报', changed, failed: [] } };
    },
    restore: async ({ changes }) => {
      for (const { articleId, choice } of changes) choices.set(articleId, choice);
      return { ok: true, value: { restored: changes.length } };
    },
  };
  return {
    calls,
    sent,
    choices,
    states,
    viewOf,
    /** Holds answers back. @returns the function that lets them go */
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    refuseWith: (code: ProblemCode | undefined) => {
      refusal = code;
    },
  };
}

let project: ReturnType<typeof createProjectDouble>;
let store: CleanUpStore;
let saves: SaveState['kind'][];
let told: string[];

beforeEach(async () => {
  project = createProjectDouble();
  saves = [];
  told = [];
  store = createCleanUpStore(project.calls, {
    onSave: ({ kind }) => saves.push(kind),
    onState: (ids, state) => told.push(`${ids.join()} ${state}`),
  });
  await store.getState().open('a');
});

const name = (title: string) => (choice: CleanUpChoice) => withField(choice, 'title', title);
const titleOf = (id: string): string | undefined => project.choices.get(id)?.fields.title;
const problem = (): AppProblem['code'] | undefined => store.getState().refusal?.code;

describe('a decision', () => {
  it('is stored, and shown as the answer has it', async () => {
    await store.getState().edit((choice) => switchRule(choice, 'share-bar', false, []));
    expect(project.choices.get('a')?.off).toEqual(['share-bar']);
    expect(store.getState().view?.choice.off).toEqual(['share-bar']);
    expect(saves).toEqual(['saving', 'saved']);
  });

  it('made while others are on their way goes along with them, each to be taken back for itself', async () => {
    const letGo = project.hold();
    const first = store.getState().edit(name('1'));
    await Promise.resolve();
    const others = ['2', '3', '4'].map((title) => store.getState().edit(name(title)));
    letGo();
    await Promise.all([first, ...others]);
    expect(project.sent.length).toBeLessThan(4);
    expect(titleOf('a')).toBe('4');
    for (const title of ['3', '2', '1', undefined]) {
      await store.getState().undo();
      expect(titleOf('a')).toBe(title);
    }
    expect(await store.getState().undo()).toBeUndefined();
  });

  it('that changes nothing is not sent', async () => {
    await store.getState().edit((choice) => ({ ...choice }));
    expect(project.sent).toEqual([]);
  });

  it('that is refused leaves nothing to undo, and says why', async () => {
    project.refuseWith('text-empty');
    await store.getState().edit(name('1'));
    expect(problem()).toBe('text-empty');
    expect(store.getState().steps.done).toEqual([]);
    expect(saves.at(-1)).toBe('failed');
    project.refuseWith(undefined);
    await store.getState().edit(name('2'));
    expect(problem()).toBeUndefined();
    expect(titleOf('a')).toBe('2');
  });

  it('on a text that somebody else has changed brings the new one', async () => {
    project.choices.set('a', withField(PROPOSED, 'title', '別人'));
    await store.getState().edit(name('1'));
    expect(problem()).toBe('clean-up-outdated');
    await expect.poll(() => store.getState().view?.choice.fields.title).toBe('別人');
    await store.getState().edit(name('2'));
    expect(titleOf('a')).toBe('2');
  });

  it('about a frozen article is none', async () => {
    project.states.set('a', 'frozen');
    await store.getState().open('a');
    await store.getState().edit(name('1'));
    expect(project.sent).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('go over articles, and say which one to show', async () => {
    await store.getState().edit(name('1'));
    await store.getState().open('b');
    await store.getState().edit(name('2'));
    expect(await store.getState().undo()).toBe('b');
    expect(await store.getState().undo()).toBe('a');
    expect([titleOf('a'), titleOf('b')]).toEqual([undefined, undefined]);
    expect(store.getState().view?.article.id).toBe('b');
    expect(await store.getState().redo()).toBe('a');
    expect(titleOf('a')).toBe('1');
  });

  it('pressed twice at once take back two steps', async () => {
    await store.getState().edit(name('1'));
    await store.getState().edit(name('2'));
    await Promise.all([store.getState().undo(), store.getState().undo()]);
    expect(titleOf('a')).toBeUndefined();
  });

  it('wait for decisions that are on their way', async () => {
    const edits = ['1', '2'].map((title) => store.getState().edit(name(title)));
    await store.getState().undo();
    await Promise.all(edits);
    expect(titleOf('a')).toBe('1');
  });

  it('give up a step that can never be done again', async () => {
    await store.getState().edit(name('1'));
    project.refuseWith('article-frozen');
    await store.getState().undo();
    expect(problem()).toBe('article-frozen');
    expect(store.getState().steps.done).toEqual([]);
  });

  it('begin anew with a new decision', async () => {
    await store.getState().edit(name('1'));
    await store.getState().undo();
    await store.getState().edit(name('2'));
    expect(await store.getState().redo()).toBeUndefined();
    expect(titleOf('a')).toBe('2');
  });
});

describe('accepting', () => {
  it('one article is told to the list and can be taken back', async () => {
    expect(await store.getState().accept(['a'])).toBe(true);
    expect(store.getState().view?.state).toBe('accepted');
    expect(await store.getState().undo()).toBe('a');
    expect(store.getState().view?.state).toBe('proposed');
    expect(told).toEqual(['a accepted', 'a proposed']);
  });

  it('all the others is one step', async () => {
    await store.getState().accept();
    expect([...project.states.values()]).toEqual(['accepted', 'accepted']);
    expect(await store.getState().undo()).toBeUndefined();
    expect([...project.states.values()]).toEqual(['proposed', 'proposed']);
    await store.getState().redo();
    expect([...project.states.values()]).toEqual(['accepted', 'accepted']);
  });

  it('what is accepted already leaves nothing to undo', async () => {
    await store.getState().accept(['a']);
    await store.getState().accept(['a']);
    expect(store.getState().steps.done).toHaveLength(1);
  });
});

describe('an outlet', () => {
  it('gets what was decided here, reports it, and has it taken back', async () => {
    await store.getState().edit(name('1'));
    await store.getState().applyToOutlet();
    expect(titleOf('b')).toBe('1');
    expect(store.getState().report).toMatchObject({ outlet: '苇川晚报', changed: [{ articleId: 'b' }] });
    await store.getState().undo();
    expect([titleOf('a'), titleOf('b')]).toEqual(['1', undefined]);
    expect(store.getState().report).toBeNull();
    await store.getState().redo();
    expect(titleOf('b')).toBe('1');
  });
});

describe('another project', () => {
  it('knows nothing of the one before, whatever still comes from there', async () => {
    const letGo = project.hold();
    const edit = store.getState().edit(name('1'));
    await Promise.resolve();
    store.getState().reset();
    letGo();
    await edit;
    expect(store.getState()).toMatchObject({ view: null, steps: { done: [] }, refusal: null });
  });
});
