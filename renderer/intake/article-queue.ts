import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { ArticleRow } from '../../shared/api/articles.ts';
import type { CleanUpState } from '../../shared/api/clean-up.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useConnection } from '../api/connection.ts';
import { createRowSource, PAGE_ROWS, type RowSource } from '../articles/row-pages.ts';
import { session, useSession, viewerOf } from '../state/session.ts';
import { useSummary } from '../state/summary.ts';
import { useCleanUpLayout } from './clean-up-focus.ts';
import { createQueueRows, type QueueRows } from './queue-rows.ts';

/** The list at the left: articles in the project's order, those to look at or all. */
export interface ArticleQueue {
  readonly source: RowSource;
  readonly rows: QueueRows;
}

interface QueueState {
  /** What has become of articles since the list was asked for. */
  readonly states: ReadonlyMap<string, CleanUpState>;
  /** Grows when the list has to be asked for anew. */
  readonly turn: number;
}

export const useQueueStates = create<QueueState>(() => ({ states: new Map(), turn: 0 }));

/** The list on screen: what is accepted is noted in it. */
let shown: ArticleQueue | undefined;

/** More at once than a person looks at: the list is asked for anew. */
const MANY = 20;

/** Articles have been accepted, or are to be looked at again: the list and the counts follow at once. */
export function noteArticleStates(articleIds: readonly string[], state: CleanUpState): void {
  const before = useQueueStates.getState();
  const states = new Map(before.states);
  const known = useQueueStates.getState().states;
  const pages = shown?.source.use.getState().pages;
  let isPlaced = articleIds.length <= MANY;
  for (const id of articleIds) {
    states.set(id, state);
    const place = pages === undefined ? undefined : placeIn(pages, id);
    if (place === undefined) isPlaced = isPlaced && known.has(id);
    else shown?.rows.note(place.index, place.row, state !== 'proposed');
  }
  useQueueStates.setState({ states, turn: isPlaced ? before.turn : before.turn + 1 });
  useSummary.setState(({ summary }) => {
    if (summary === null) return { summary };
    const to = state === 'proposed' ? 1 : -1;
    const { proposed, accepted, frozen } = summary.byCleanUp;
    const moved = articleIds.length * to;
    return { summary: { ...summary, byCleanUp: { proposed: proposed + moved, accepted: accepted - moved, frozen } } };
  });
}

/** The list for the filter in force, as the acting member may see it. */
export function useArticleQueue(): ArticleQueue {
  const projectId = useSession((state) => state.project?.id);
  const generation = useSession((state) => state.generation);
  const epoch = useConnection((state) => state.epoch);
  const list = useCleanUpLayout((state) => state.list);
  const turn = useQueueStates((state) => state.turn);
  const key = JSON.stringify([projectId, generation, epoch, turn, list]);
  const queue = useMemo(() => {
    const [, , , , filter] = JSON.parse(key) as [unknown, unknown, unknown, unknown, 'proposed' | 'all'];
    const rows = createQueueRows((range) =>
      ask(
        api.articles.page.query({
          ...viewerOf(session.getState()),
          ...(filter === 'proposed' ? { cleanUp: filter } : {}),
          ...range,
        }),
      ),
    );
    // In the list of all nothing comes or goes.
    const steady = { ...rows, note: () => undefined };
    return { rows: filter === 'all' ? steady : rows, source: createRowSource(rows.ask) };
  }, [key]);
  useEffect(() => {
    shown = queue;
    useQueueStates.setState({ states: new Map() });
    queue.source.look(0, PAGE_ROWS - 1);
    return () => {
      if (shown === queue) shown = undefined;
      queue.source.stop();
    };
  }, [queue]);
  return queue;
}

/** Where an article stands in the list. Asks for all of it, page by page, if it has to. */
export async function findInQueue({ source, rows }: ArticleQueue, articleId: string): Promise<number | undefined> {
  const place = placeIn(source.use.getState().pages, articleId);
  if (place !== undefined) return place.index;
  const gone = rows.indexOf(articleId);
  if (gone !== undefined) return gone;
  for (let offset = 0; ; offset += SEARCHED) {
    const page = await rows.ask({ offset, limit: SEARCHED });
    if (!page.ok) return undefined;
    const at = page.value.rows.findIndex(({ id }) => id === articleId);
    if (at >= 0) return offset + at;
    if (page.value.rows.length === 0 || offset + SEARCHED >= page.value.total) return undefined;
  }
}

const SEARCHED = 1000;

/** The article before or after one in the list; the first where that one is not in it. */
export async function besideInQueue(queue: ArticleQueue, articleId: string, by: 1 | -1): Promise<string | undefined> {
  const at = await findInQueue(queue, articleId);
  const index = at === undefined ? 0 : at + by;
  return index < 0 ? undefined : (await rowOf(queue, index))?.id;
}

/** The next article that nobody has looked at, going round; nothing where that is none. */
export async function nextToLookAt(queue: ArticleQueue, articleId: string): Promise<string | undefined> {
  const at = await findInQueue(queue, articleId);
  const { states } = useQueueStates.getState();
  const isOpen = ({ id, cleanUp }: ArticleRow): boolean =>
    id !== articleId && (states.get(id) ?? cleanUp) === 'proposed';
  return (await findRow(queue, at === undefined ? 0 : at + 1, isOpen)) ?? (await findRow(queue, 0, isOpen));
}

async function findRow(
  { rows }: ArticleQueue,
  from: number,
  isWanted: (row: ArticleRow) => boolean,
): Promise<string | undefined> {
  for (let offset = from; ; offset += PAGE_ROWS) {
    const page = await rows.ask({ offset, limit: PAGE_ROWS });
    if (!page.ok || page.value.rows.length === 0) return undefined;
    const found = page.value.rows.find(isWanted);
    if (found !== undefined) return found.id;
  }
}

async function rowOf({ source, rows }: ArticleQueue, index: number): Promise<ArticleRow | undefined> {
  const known = source.row(index);
  if (known !== undefined) return known;
  const page = await rows.ask({ offset: index, limit: 1 });
  return page.ok ? page.value.rows[0] : undefined;
}

function placeIn(
  pages: ReadonlyMap<number, readonly ArticleRow[]>,
  articleId: string,
): { readonly index: number; readonly row: ArticleRow } | undefined {
  for (const [page, rows] of pages) {
    const at = rows.findIndex(({ id }) => id === articleId);
    const row = rows[at];
    if (row !== undefined) return { index: page * PAGE_ROWS + at, row };
  }
  return undefined;
}
