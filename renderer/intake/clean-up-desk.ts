import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { CleanUpChoice, RawRange } from '../../annotations/text/clean-up/choice.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import type { CleanUpView, OutletReport } from '../../shared/api/clean-up.ts';
import { api } from '../api/client.ts';
import { createJobRunner } from '../api/run-job.ts';
import { setSaveState } from '../state/status.ts';
import { noteArticleStates } from './article-queue.ts';
import { proposeAll, removeRange, restoreAll, switchRule, toggleProposal } from './choice-edits.ts';
import { useCleanUpFocus } from './clean-up-focus.ts';
import { type CleanUpScreenState, createCleanUpStore } from './clean-up-store.ts';
import { type KeptBlock, toKeptBlocks } from './kept-text.ts';
import { proposalAt, toRawRange } from './raw-caret.ts';
import { type RawRow, toRawRows } from './raw-rows.ts';
import { isLookedAt, type RawLayers, toRawRemarks } from './raw-view.ts';
import { type RuleTally, tallyRules } from './rule-tallies.ts';

/** The application to an outlet, or taking it back, that is under way. */
export const outletJob = createJobRunner<OutletReport>();
export const restoreJob = createJobRunner<{ readonly restored: number }>();

export const cleanUpStore = createCleanUpStore(
  {
    open: (input) => api.cleanUp.open.query(input),
    change: (input) => api.cleanUp.change.mutate(input),
    accept: ({ articleIds }) =>
      api.cleanUp.accept.mutate(articleIds === undefined ? {} : { articleIds: [...articleIds] }),
    reopen: async ({ articleIds }) => {
      const answer = await api.cleanUp.reopen.mutate({ articleIds: [...articleIds] });
      return answer.ok ? { ok: true, value: undefined } : answer;
    },
    applyToOutlet: (articleId) =>
      outletJob.run((handlers) => api.cleanUp.applyToOutlet.subscribe({ articleId }, handlers)),
    restore: (input) => restoreJob.run((handlers) => api.cleanUp.restore.subscribe(input, handlers)),
  },
  { onSave: setSaveState, onState: noteArticleStates },
);

export function useCleanUpStore<T>(select: (state: CleanUpScreenState) => T): T {
  return useStore(cleanUpStore, select);
}

/** Everything the parts of the screen share about the article that lies open. */
export interface CleanUpDesk {
  readonly view: CleanUpView;
  /** Only shown: a layer exists. */
  readonly isFrozen: boolean;
  readonly rows: readonly RawRow[];
  readonly layers: RawLayers;
  readonly blocks: readonly KeptBlock[];
  readonly takenBack: readonly Proposal[];
  readonly tallies: readonly RuleTally[];
  /** The removal the person is at. */
  readonly current: Proposal | undefined;
  /** Its rule, also when that is switched off and proposes nothing any more. */
  readonly rule: CleanUpRule | null;
  /** Place of the current one among those looked at, from 1; 0 where there is none. */
  readonly position: number;
  readonly lookedAt: number;
  /** What is selected of the raw text. */
  readonly selected: RawRange | null;
}

export function useCleanUpDesk(view: CleanUpView): CleanUpDesk {
  const { article, proposals, fieldPlaces, choice, state } = view;
  const { rawText } = article.source;
  const rows = useMemo(() => toRawRows(rawText), [rawText]);
  const layers = useMemo((): RawLayers => {
    return { proposals, fieldPlaces, remarks: toRawRemarks(article.remarks ?? [], article.source.map) };
  }, [article, proposals, fieldPlaces]);
  const blocks = useMemo(() => toKeptBlocks(article, rows, proposals), [article, rows, proposals]);
  const takenBack = useMemo(() => proposals.filter(({ applied }) => !applied), [proposals]);
  const tallies = useMemo(() => tallyRules(proposals, choice), [proposals, choice]);
  const lookedAt = useMemo(() => proposals.filter(isLookedAt), [proposals]);
  const currentStart = useCleanUpFocus((focus) => focus.current);
  const selection = useCleanUpFocus((focus) => focus.selection);
  const selected = useMemo(
    () => (selection === null ? null : toRawRange(rawText, rows, selection)),
    [rawText, rows, selection],
  );
  const current = proposalAt(proposals, currentStart);
  const lastRule = useCleanUpFocus((focus) => focus.rule);
  return {
    view,
    isFrozen: state === 'frozen',
    rows,
    layers,
    blocks,
    takenBack,
    tallies,
    current,
    rule: current?.rule ?? lastRule,
    position: current === undefined ? 0 : lookedAt.indexOf(current) + 1,
    lookedAt: lookedAt.length,
    selected,
  };
}

type Edit = (choice: CleanUpChoice, view: CleanUpView) => CleanUpChoice;

function edit(change: Edit): void {
  void cleanUpStore.getState().edit(change);
}

export function toggleRemoval(rawStart: number): void {
  edit((choice, { proposals }) => {
    const proposal = proposalAt(proposals, rawStart);
    return proposal === undefined ? choice : toggleProposal(choice, proposal, proposals);
  });
}

export function setRule(rule: CleanUpRule, on: boolean): void {
  edit((choice, { proposals }) => switchRule(choice, rule, on, proposals));
}

/** Leaves nothing out, or everything that the rules propose. */
export function setAll(on: boolean): void {
  edit((choice) => (on ? proposeAll(choice) : restoreAll(choice)));
}

export function takeOut(range: RawRange): void {
  edit((choice) => removeRange(choice, range));
  useCleanUpFocus.setState({ selection: null, current: range[0], rule: 'by-hand', caret: range[0] });
}
