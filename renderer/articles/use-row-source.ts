import { useEffect, useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useConnection } from '../api/connection.ts';
import { useSession, viewerOf } from '../state/session.ts';
import { toPageInput, useArticlesView } from './articles-view.ts';
import { createRowSource, PAGE_ROWS, type RowSource } from './row-pages.ts';

export interface ShownRows {
  readonly source: RowSource;
  /** The rows of the filter before, until those of the new one are here: an empty table in between would flash. */
  readonly isOld: boolean;
}

/** The rows of the filter and order in force, as the acting member may see them. */
export function useRowSource(): ShownRows {
  const projectId = useSession((state) => state.project?.id);
  const generation = useSession((state) => state.generation);
  const viewer = useSession((state) => viewerOf(state).viewer);
  const epoch = useConnection((state) => state.epoch);
  const input = useArticlesView((view) => JSON.stringify(toPageInput(view, viewer)));
  // Whose eyes: rows of another member or project are never held over.
  const scope = JSON.stringify([projectId, viewer]);
  const key = JSON.stringify([scope, generation, epoch, input]);

  const source = useMemo(() => {
    const [, , , question] = JSON.parse(key) as [unknown, unknown, unknown, string];
    const filter = JSON.parse(question) as ReturnType<typeof toPageInput>;
    return createRowSource((range) => ask(api.articles.page.query({ ...filter, ...range })));
  }, [key]);
  const [shown, setShown] = useState({ source, scope });

  useEffect(() => {
    let isHere = false;
    const take = (): void => {
      const { total, problem } = source.use.getState();
      if (isHere || (total === undefined && problem === undefined)) return;
      isHere = true;
      setShown({ source, scope });
    };
    const stopFollowing = source.use.subscribe(take);
    source.look(0, PAGE_ROWS - 1);
    take();
    return () => {
      stopFollowing();
      if (!isHere) source.stop();
    };
  }, [source, scope]);

  if (shown.source === source || shown.scope !== scope) return { source, isOld: false };
  return { source: shown.source, isOld: true };
}
