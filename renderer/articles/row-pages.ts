import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { ArticleRow, ArticlesPage } from '../../shared/api/articles.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';
import { spansOf } from './row-status.ts';

export const PAGE_ROWS = 100;
/** Pages kept around the ones in view; farther ones are forgotten and asked again. */
const PAGES_KEPT = 40;
const QUESTIONS_AT_ONCE = 2;

export interface RowPages {
  /** Rows the filter lets through; unknown before the first answer. */
  readonly total: number | undefined;
  readonly pages: ReadonlyMap<number, readonly ArticleRow[]>;
  readonly problem: AppProblem | undefined;
  /** The most spans of any row seen so far: the length of a full bar. It only grows, so that bars don't jump about. */
  readonly mostSpans: number;
}

export interface RowSource {
  readonly use: UseBoundStore<StoreApi<RowPages>>;
  /** Rows `[first, last]` are in view: what of them is missing is asked for, the latest view first. */
  look(first: number, last: number): void;
  row(index: number): ArticleRow | undefined;
  /** Asks anew after a failure. */
  retry(): void;
  /** Answers that come later change nothing any more. */
  stop(): void;
}

/**
 * The rows of one filter and order, a page at a time. However fast a person scrolls, only few questions are under way,
 * and pages that were merely passed are never asked for.
 */
export function createRowSource(
  ask: (range: { readonly offset: number; readonly limit: number }) => Promise<Result<ArticlesPage>>,
): RowSource {
  const use = create<RowPages>(() => ({ total: undefined, pages: new Map(), problem: undefined, mostSpans: 0 }));
  const asking = new Set<number>();
  let view: readonly [number, number] = [0, 0];
  let stopped = false;

  const missing = (): number | undefined => {
    const { pages, total, problem } = use.getState();
    if (problem !== undefined) return undefined;
    const lastPage = total === undefined ? 0 : Math.max(0, Math.ceil(total / PAGE_ROWS) - 1);
    for (let page = pageOf(view[0]); page <= Math.min(pageOf(view[1]), lastPage); page += 1) {
      if (!pages.has(page) && !asking.has(page)) return page;
    }
    return undefined;
  };

  const pump = (): void => {
    while (!stopped && asking.size < QUESTIONS_AT_ONCE) {
      const page = missing();
      if (page === undefined) return;
      void load(page);
    }
  };

  const load = async (page: number): Promise<void> => {
    asking.add(page);
    const answer = await ask({ offset: page * PAGE_ROWS, limit: PAGE_ROWS });
    asking.delete(page);
    if (stopped) return;
    if (answer.ok) {
      const { pages, mostSpans } = use.getState();
      const { rows, total } = answer.value;
      use.setState({
        total,
        pages: near(new Map(pages).set(page, rows), pageOf(view[0])),
        mostSpans: rows.reduce((most, row) => Math.max(most, spansOf(row)), mostSpans),
      });
    } else use.setState({ problem: answer.problem });
    pump();
  };

  return {
    use,
    look: (first, last) => {
      view = [Math.max(0, first), Math.max(0, last)];
      pump();
    },
    row: (index) => use.getState().pages.get(pageOf(index))?.[index % PAGE_ROWS],
    retry: () => {
      use.setState({ problem: undefined });
      pump();
    },
    stop: () => {
      stopped = true;
    },
  };
}

function pageOf(index: number): number {
  return Math.floor(index / PAGE_ROWS);
}

function near<T>(pages: ReadonlyMap<number, T>, centre: number): ReadonlyMap<number, T> {
  if (pages.size <= PAGES_KEPT) return pages;
  const byDistance = [...pages].sort(([a], [b]) => Math.abs(a - centre) - Math.abs(b - centre));
  return new Map(byDistance.slice(0, PAGES_KEPT));
}
