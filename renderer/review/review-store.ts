import { createStore, type StoreApi } from 'zustand';
import type { Article } from '../../annotations/model/article.ts';
import type { Decision, ReasonCode, Ruling } from '../../annotations/review/decision.ts';
import type { Settlement } from '../../annotations/review/settlement.ts';
import type { ArticlesService } from '../../shared/api/articles.ts';
import type { AdjudicationReport, ArticleReview, ReviewRow, ReviewService } from '../../shared/api/review.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';
import { ask } from '../api/ask.ts';
import type { SaveState } from '../state/status.ts';

export interface OpenedReview extends ArticleReview {
  readonly article: Article;
}

export interface NewRuling {
  readonly disagreementId: string;
  readonly ruling: Ruling;
  readonly reviewer: string;
  readonly reasonCode?: ReasonCode;
  readonly note: string;
}

export interface ReviewState {
  /** Articles that can be reviewed; `null` before the first answer. */
  readonly rows: readonly ReviewRow[] | null;
  readonly opened: OpenedReview | null;
  /** Why the list or the article could not be shown. */
  readonly problem: AppProblem | null;
  /** Why the last ruling, undo or redo was not stored; of a ruling with its disagreement. */
  readonly refusal: { readonly problem: AppProblem; readonly disagreementId?: string } | null;
  /** Disagreements whose ruling is on its way. */
  readonly sending: ReadonlySet<string>;
  /** Decisions taken back in the article shown, the latest last: what can be redone. */
  readonly withdrawn: readonly Decision[];
  /** The decision stored last in the article shown, as long as it stands. */
  readonly latest: Decision | null;
}

export interface ReviewActions {
  /** Asks for the list of articles. */
  load(): Promise<void>;
  /** Shows an article; again to have it fresh. */
  open(articleId: string): Promise<void>;
  /** Stores a ruling on the article shown. Rulings are stored one after the other, in the order they were given. */
  rule(ruling: NewRuling): Promise<boolean>;
  /** @returns the decision that was taken back. */
  undo(reviewer: string): Promise<Decision | null>;
  /** @returns the decision that stands again. */
  redo(): Promise<Decision | null>;
  /** Lets the majority decide in all articles. */
  followMajority(reviewer: string): Promise<AdjudicationReport | null>;
  dismissRefusal(): void;
  /** Forgets everything: another project has been opened. */
  reset(): void;
}

export type ReviewStore = StoreApi<ReviewState & ReviewActions>;

const EMPTY: ReviewState = {
  rows: null,
  opened: null,
  problem: null,
  refusal: null,
  sending: new Set(),
  withdrawn: [],
  latest: null,
};

/** What the review asks of the API: small enough to be doubled in a test. */
export interface ReviewCalls extends ReviewService {
  getArticle: ArticlesService['get'];
}

/** @param onSave is told when something is on its way, on disk, or refused. */
export function createReviewStore(calls: ReviewCalls, onSave: (state: SaveState) => void): ReviewStore {
  return createStore((set, get) => {
    // What is stored is stored in the order in which it was asked for, whatever the network does.
    let queue: Promise<unknown> = Promise.resolve();
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const turn = queue.then(work);
      queue = turn.catch(() => undefined);
      return turn;
    };

    // Questions overtake one another: only the answer to the latest of its kind is shown.
    let latestOpen = 0;
    let latestLoad = 0;
    let waiting = 0;

    /** The answer is about an article that may no longer be the one shown. */
    const take = (articleId: string, review: ArticleReview): void => {
      const { opened, rows } = get();
      if (opened?.article.id === articleId) {
        // What was asked before the ruling was stored would show it as open again.
        latestOpen += 1;
        set({ opened: { ...review, article: opened.article } });
      }
      set({
        rows: rows?.map((row) => (row.articleId === articleId ? withSettlement(row, review.settlement) : row)) ?? null,
      });
    };
    const refuse = (problem: AppProblem, disagreementId?: string): void => {
      onSave({ kind: 'failed', problem });
      set({ refusal: disagreementId === undefined ? { problem } : { problem, disagreementId } });
    };
    const store = async <T>(call: () => Promise<Result<T>>): Promise<Result<T>> => {
      onSave({ kind: 'saving' });
      waiting += 1;
      try {
        return await inTurn(() => ask(call()));
      } finally {
        waiting -= 1;
      }
    };
    const noteSaved = (): void => onSave({ kind: waiting === 0 ? 'saved' : 'saving' });
    const isShown = (articleId: string): boolean => get().opened?.article.id === articleId;

    return {
      ...EMPTY,

      load: async () => {
        latestLoad += 1;
        const mine = latestLoad;
        const answer = await ask(calls.overview());
        if (mine === latestLoad) set(answer.ok ? { rows: answer.value, problem: null } : { problem: answer.problem });
      },

      open: async (articleId) => {
        latestOpen += 1;
        const mine = latestOpen;
        if (!isShown(articleId)) set({ opened: null, withdrawn: [], latest: null, refusal: null });
        const [review, article] = await Promise.all([
          ask(calls.article({ articleId })),
          ask(calls.getArticle({ articleId })),
        ]);
        if (mine !== latestOpen) return;
        if (!review.ok) return set({ problem: review.problem });
        if (!article.ok) return set({ problem: article.problem });
        set({ opened: { ...review.value, article: article.value }, problem: null });
      },

      rule: async ({ disagreementId, ruling, reviewer, reasonCode, note }) => {
        const articleId = get().opened?.article.id;
        if (articleId === undefined) return false;
        set({ sending: new Set(get().sending).add(disagreementId), refusal: null });
        const answer = await store(() =>
          calls.decide({
            articleId,
            disagreementId,
            ruling,
            reviewer,
            note,
            ...(reasonCode === undefined ? {} : { reasonCode }),
          }),
        );
        const sending = new Set(get().sending);
        sending.delete(disagreementId);
        set({ sending });
        if (!answer.ok) {
          refuse(answer.problem, disagreementId);
          return false;
        }
        noteSaved();
        take(articleId, answer.value.review);
        if (isShown(articleId)) set({ withdrawn: [], latest: answer.value.decision });
        return true;
      },

      undo: async (reviewer) => {
        const articleId = get().opened?.article.id;
        if (articleId === undefined) return null;
        const answer = await store(() => calls.undo({ articleId, reviewer }));
        if (!answer.ok) {
          refuse(answer.problem);
          return null;
        }
        const { decision, review } = answer.value;
        noteSaved();
        take(articleId, review);
        if (isShown(articleId)) set({ withdrawn: [...get().withdrawn, decision], latest: null, refusal: null });
        return decision;
      },

      redo: async () => {
        const articleId = get().opened?.article.id;
        const decision = get().withdrawn.at(-1);
        if (articleId === undefined || decision === undefined) return null;
        set({ withdrawn: get().withdrawn.slice(0, -1) });
        const answer = await store(() => calls.redo({ articleId, decisionId: decision.id }));
        if (!answer.ok) {
          refuse(answer.problem);
          // One whose disagreement is gone would only stand in the way of those before it.
          const isGone = answer.problem.code === 'disagreement-gone';
          if (!isGone && isShown(articleId)) set({ withdrawn: [...get().withdrawn, decision] });
          return null;
        }
        noteSaved();
        take(articleId, answer.value);
        if (isShown(articleId)) set({ latest: decision, refusal: null });
        return decision;
      },

      followMajority: async (reviewer) => {
        const answer = await store(() => calls.adjudicate({ policy: 'majority', reviewer }));
        if (!answer.ok) {
          refuse(answer.problem);
          return null;
        }
        noteSaved();
        const articleId = get().opened?.article.id;
        await Promise.all([get().load(), articleId === undefined ? undefined : get().open(articleId)]);
        return answer.value;
      },

      dismissRefusal: () => set({ refusal: null }),
      reset: () => {
        latestOpen += 1;
        latestLoad += 1;
        set({ ...EMPTY, sending: new Set() });
      },
    };
  });
}

/** The row of an article after its settlement has changed. */
export function withSettlement(row: ReviewRow, settlement: Settlement): ReviewRow {
  const { openCount: open, deferredCount: deferred, disagreements, status } = settlement;
  return { ...row, open, deferred, decided: disagreements.length - open - deferred, status };
}
