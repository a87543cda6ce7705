import { create } from 'zustand';
import type { LayerStatus } from '../../annotations/model/layer.ts';
import type { SettlementStatus } from '../../annotations/review/settlement.ts';
import type { ArticlesPageInput } from '../../shared/api/articles.ts';
import type { CleanUpState } from '../../shared/api/clean-up.ts';

/** In the order in which an article goes through them. */
export const CLEAN_UP_STATES: readonly CleanUpState[] = ['proposed', 'accepted', 'frozen'];

export type SortColumn = NonNullable<ArticlesPageInput['sort']>;

/** What the table shows and which row is chosen; kept while they look at other screens. */
export interface ArticlesView {
  readonly query: string;
  readonly settlement: SettlementStatus | null;
  readonly status: LayerStatus | null;
  readonly language: string | null;
  readonly cleanUp: CleanUpState | null;
  /** Only articles with places that want an eye. */
  readonly warned: boolean;
  /** Only articles that have near duplicates, or those of one group. */
  readonly group: true | string | null;
  readonly sort: SortColumn;
  readonly descending: boolean;
  /** Index of the row in focus. */
  readonly selected: number;
}

/** What lets through and what doesn't. */
export type ArticlesFilter = Pick<
  ArticlesView,
  'query' | 'settlement' | 'status' | 'language' | 'cleanUp' | 'warned' | 'group'
>;

const EVERYTHING: ArticlesFilter = {
  query: '',
  settlement: null,
  status: null,
  language: null,
  cleanUp: null,
  warned: false,
  group: null,
};
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
export function filterArticles(filter: Partial<ArticlesFilter>): void {
  show(filter);
}

/** Filters by this and by nothing else. */
export function filterOnly(filter: Partial<ArticlesFilter>): void {
  show({ ...EVERYTHING, ...filter });
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

export function isFiltered(view: ArticlesView): boolean {
  return (Object.keys(EVERYTHING) as (keyof ArticlesFilter)[]).some((name) => view[name] !== EVERYTHING[name]);
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
    ...(view.cleanUp === null ? {} : { cleanUp: view.cleanUp }),
    ...(view.warned ? { warned: true } : {}),
    ...(view.group === null ? {} : { group: view.group }),
  };
}
