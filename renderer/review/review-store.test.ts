import { expect, test } from 'vitest';
import { refused } from '../../annotations/model/outcome.ts';
import type { Decision } from '../../annotations/review/decision.ts';
import { settle } from '../../annotations/review/settle.ts';
import type { ArticleReview } from '../../shared/api/review.ts';
import type { Result } from '../../shared/problem.ts';
import type { SaveState } from '../state/status.ts';
import { createReviewStore, type ReviewCalls } from './review-store.ts';
import { disagreementOf, LABELS, LAYERS, TEXT } from './test/sample-layers.ts';

const ARTICLE = {
  id: 'a',
  title: '渡口',
  text: TEXT,
  language: 'zh-Hans',
  meta: {},
  textSha256: '',
  source: { fileName: '', mediaType: '', encoding: '', sha256: '', rawText: TEXT, map: [], removals: [] },
};

/** A review that settles as the real one does and answers when the test says so. */
function createDesk() {
  let decisions: readonly Decision[] = [];
  const withdrawn = new Map<string, Decision>();
  const saves: SaveState['kind'][] = [];
  const held: (() => void)[] = [];
  let isHolding = false;
  /** Disagreements that annotators have changed meanwhile. */
  const gone = new Set<string>();
  const arrived: string[] = [];
  const review = (): ArticleReview => ({
    settlement: settle({ articleId: 'a', layers: LAYERS, decisions, labelSet: LABELS }),
    layers: LAYERS,
  });
  const answer = async <T>(value: () => Result<T>): Promise<Result<T>> => {
    if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
    return value();
  };
  const ok = <T>(value: T): Result<T> => ({ ok: true, value });
  const calls: ReviewCalls = {
    getArticle: ({ articleId }) => answer(() => ok({ ...ARTICLE, id: articleId })),
    overview: () =>
      answer(() => {
        const { status, openCount: open, deferredCount: deferred, annotators } = review().settlement;
        return ok([{ articleId: 'a', title: '渡口', annotators, status, open, deferred, decided: 0, byKind: {} }]);
      }),
    article: () => {
      // As of the moment it is asked, however long the answer takes.
      const asked = review();
      return answer(() => ok(asked));
    },
    decide: (input) =>
      answer(() => {
        arrived.push(input.disagreementId);
        if (input.note === 'refused') return refused('disk-full');
        const { disagreementId, ruling, reviewer } = input;
        const id = `x${arrived.length}`;
        const decision: Decision = {
          id,
          articleId: 'a',
          disagreementId,
          ruling,
          by: 'reviewer',
          reviewer,
          note: '',
          at: id,
        };
        decisions = [...decisions, decision];
        return ok({ decision, review: review() });
      }),
    undo: () =>
      answer(() => {
        const decision = decisions.at(-1);
        if (decision === undefined) return refused('nothing-to-undo');
        decisions = decisions.slice(0, -1);
        withdrawn.set(decision.id, decision);
        return ok({ decision, review: review() });
      }),
    redo: ({ decisionId }) =>
      answer(() => {
        const decision = withdrawn.get(decisionId);
        if (decision === undefined) return refused('nothing-to-undo');
        if (gone.has(decision.disagreementId)) return refused('disagreement-gone');
        decisions = [...decisions, decision];
        return ok(review());
      }),
    adjudicate: () => answer(() => ok({ articles: 1, decided: 0, open: 0, gold: 0 })),
  };
  const store = createReviewStore(calls, ({ kind }) => saves.push(kind));
  return {
    store,
    saves,
    arrived,
    gone,
    hold: () => {
      isHolding = true;
    },
    /** Lets the calls that wait go, the latest first, until none is left. */
    release: async () => {
      isHolding = false;
      for (let turns = 0; turns < 20; turns += 1) {
        held.pop()?.();
        await Promise.resolve();
      }
    },
  };
}

const ruling = (disagreementId: string, note = '') => ({
  disagreementId,
  ruling: { type: 'reject' as const },
  reviewer: '沈遥',
  note,
});
const [LABEL, BOUNDARY] = [disagreementOf('label').id, disagreementOf('boundary').id];

async function openDesk() {
  const desk = createDesk();
  await desk.store.getState().load();
  await desk.store.getState().open('a');
  return desk;
}

test('a ruling is saved when the answer says so, and the counts of the row follow', async () => {
  const { store, saves, hold, release } = await openDesk();
  const before = store.getState().rows?.[0]?.open ?? 0;
  hold();
  const stored = store.getState().rule(ruling(BOUNDARY));
  await Promise.resolve();
  expect(saves).toEqual(['saving']);
  expect([...store.getState().sending]).toEqual([BOUNDARY]);
  await release();
  expect(await stored).toBe(true);
  expect(saves).toEqual(['saving', 'saved']);
  expect(store.getState().sending.size).toBe(0);
  expect(store.getState().rows?.[0]).toMatchObject({ open: before - 1, decided: 1 });
  expect(store.getState().latest?.disagreementId).toBe(BOUNDARY);
});

test('rulings given faster than they are stored arrive in their order', async () => {
  const { store, arrived, hold, release } = await openDesk();
  hold();
  const all = [store.getState().rule(ruling(BOUNDARY)), store.getState().rule(ruling(LABEL))];
  expect([...store.getState().sending]).toEqual([BOUNDARY, LABEL]);
  await release();
  await Promise.all(all);
  expect(arrived).toEqual([BOUNDARY, LABEL]);
});

test('a ruling that is refused says so and leaves the card open', async () => {
  const { store, saves } = await openDesk();
  expect(await store.getState().rule(ruling(LABEL, 'refused'))).toBe(false);
  expect(saves.at(-1)).toBe('failed');
  expect(store.getState().refusal).toEqual({ problem: { code: 'disk-full', params: {} }, disagreementId: LABEL });
  const entry = store.getState().opened?.settlement.disagreements.find(({ disagreement }) => disagreement.id === LABEL);
  expect(entry?.decision).toBeUndefined();
});

test('undo and redo go back and forth over what was decided; a new ruling ends the way forth', async () => {
  const { store } = await openDesk();
  const { rule, undo, redo } = store.getState();
  await rule(ruling(BOUNDARY));
  await rule(ruling(LABEL));
  expect((await undo('沈遥'))?.disagreementId).toBe(LABEL);
  expect((await undo('沈遥'))?.disagreementId).toBe(BOUNDARY);
  expect((await redo())?.disagreementId).toBe(BOUNDARY);
  expect(
    store.getState().opened?.settlement.disagreements.filter(({ decision }) => decision !== undefined),
  ).toHaveLength(1);
  await rule(ruling(LABEL));
  expect(await redo()).toBeNull();
});

test('a redo that can not be done any more does not stand in the way of the one before it', async () => {
  const { store, gone } = await openDesk();
  const { rule, undo, redo } = store.getState();
  await rule(ruling(BOUNDARY));
  await rule(ruling(LABEL));
  await undo('沈遥');
  await undo('沈遥');
  gone.add(BOUNDARY);
  expect(await redo()).toBeNull();
  expect(store.getState().refusal?.problem.code).toBe('disagreement-gone');
  expect((await redo())?.disagreementId).toBe(LABEL);
});

test('an undo with nothing to undo changes nothing and says so', async () => {
  const { store } = await openDesk();
  expect(await store.getState().undo('沈遥')).toBeNull();
  expect(store.getState().refusal?.problem.code).toBe('nothing-to-undo');
});

test('an answer about an article that was left does not come over the one shown', async () => {
  const { store, hold, release } = await openDesk();
  hold();
  const stored = store.getState().rule(ruling(LABEL));
  store.getState().reset();
  await release();
  await stored;
  expect(store.getState()).toMatchObject({ opened: null, latest: null });
});

test('of two articles the one asked for last is shown, whichever answer comes first', async () => {
  const { store, hold, release } = await openDesk();
  hold();
  const both = [store.getState().open('b'), store.getState().open('c')];
  // The latest goes first: what was asked about b comes at the very end.
  await release();
  await Promise.all(both);
  expect(store.getState().opened?.article.id).toBe('c');
});

test('an answer that comes after everything was forgotten is not shown', async () => {
  const { store, hold, release } = await openDesk();
  hold();
  const opening = store.getState().open('b');
  store.getState().reset();
  await release();
  await opening;
  expect(store.getState().opened).toBeNull();
});

test('nothing is called saved while a ruling behind it still waits', async () => {
  const { store, saves } = await openDesk();
  await Promise.all([store.getState().rule(ruling(BOUNDARY)), store.getState().rule(ruling(LABEL))]);
  expect(saves).toEqual(['saving', 'saving', 'saving', 'saved']);
});

test('an article asked for before a ruling was stored does not bring the card back', async () => {
  const { store, hold, release } = await openDesk();
  hold();
  const refreshed = store.getState().open('a');
  const stored = store.getState().rule(ruling(LABEL));
  await release();
  await Promise.all([refreshed, stored]);
  const decided = store.getState().opened?.settlement.disagreements.filter(({ decision }) => decision !== undefined);
  expect(decided).toHaveLength(1);
});
