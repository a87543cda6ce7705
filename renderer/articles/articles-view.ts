import { create } from 'zustand';
import type { LayerStatus } from '../../annotations/model/layer.ts';
import type { SettlementStatus } from '../../annotations/review/settlement.ts';
import type { ArticlesPageInput } from '../../shared/api/articles.ts';

export type SortColumn = NonNullable<ArticlesPageInput['sort']>;

/** What the table shows and which row is chosen; kept while they look at other screens. */
export interface ArticlesView {
  readonly query: string;
  readonly settlement: SettlementStatus | null;
  readonly status: LayerStatus | null;
  readonly language: string | null;
  readonly sort: SortColumn;
  readonly descending: boolean;
  /** Index of the row in focus. */
  readonly selected: number;
}

const EVERYTHING = { query: '', settlement: null, status: null, language: null } as const;
const TOP = { selected: 0 } as const;

export const useArticlesView = create<ArticlesView>(() => ({
  ...EVERYTHING,
  sort: 'position',
  descending: false,
  ...TOP,
}));

let scrollTop = 0;

/** Where the table stood, in pixels. Not part of the view: it changes with every frame, and nobody draws it. */
export function rememberScroll(pixels: number): void {
  scrollTop = pixels;
}

export function rememberedScroll(): number {
  return scrollTop;
}

function show(view: Partial<ArticlesView>): void {
  scrollTop = 0;
  useArticlesView.setState({ ...view, ...TOP });
}

/** Filters anew; the table starts at its top, since other rows are there now. */
export function filterArticles(
  filter: Partial<Pick<ArticlesView, 'query' | 'settlement' | 'status' | 'language'>>,
): void {
  show(filter);
}

/** As at the start: another project has other articles. */
export function resetArticlesView(): void {
  show(useArticlesView.getInitialState());
}

export function showAllArticles(): void {
  show(EVERYTHING);
}

/** Numbers and dates begin with the largest, names with the first; a second time turns the order round. */
export function sortArticles(sort: SortColumn): void {
  const before = useArticlesView.getState();
  const natural = sort !== 'title' && sort !== 'outlet' && sort !== 'position';
  const descending = before.sort === sort ? !before.descending : natural;
  show({ sort, descending });
}

export function isFiltered({ query, settlement, status, language }: ArticlesView): boolean {
  return query !== '' || settlement !== null || status !== null || language !== null;
}

/** The question for the API, without the page. */
export function toPageInput(
  view: ArticlesView,
  viewer: string | undefined,
): Omit<ArticlesPageInput, 'offset' | 'limit'> {
  return {
    sort: view.sort,
    descending: view.descending,
    ...(viewer === undefined ? {} : { viewer }),
    ...(view.query.trim() === '' ? {} : { query: view.query.trim() }),
    ...(view.settlement === null ? {} : { settlement: view.settlement }),
    ...(view.status === null ? {} : { status: view.status }),
    ...(view.language === null ? {} : { language: view.language }),
  };
}
