import { useEffect, useMemo } from 'react';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useConnection } from '../api/connection.ts';
import { useSession, viewerOf } from '../state/session.ts';
import { toPageInput, useArticlesView } from './articles-view.ts';
import { createRowSource, type RowSource } from './row-pages.ts';

/** The rows of the filter and order in force, as the acting member may see them; another source whenever those change. */
export function useRowSource(): RowSource {
  const projectId = useSession((state) => state.project?.id);
  const generation = useSession((state) => state.generation);
  const viewer = useSession((state) => viewerOf(state).viewer);
  const epoch = useConnection((state) => state.epoch);
  const input = useArticlesView((view) => JSON.stringify(toPageInput(view, viewer)));
  const key = JSON.stringify([projectId, generation, epoch, input]);
  const source = useMemo(() => {
    const [, , , question] = JSON.parse(key) as [unknown, unknown, unknown, string];
    const filter = JSON.parse(question) as ReturnType<typeof toPageInput>;
    return createRowSource((range) => ask(api.articles.page.query({ ...filter, ...range })));
  }, [key]);
  useEffect(() => () => source.stop(), [source]);
  return source;
}
