import { useEffect, useMemo, useState } from 'react';
import type { ArticlesSummary } from '../../shared/api/articles.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useConnection } from '../api/connection.ts';
import { createRowSource, type RowSource } from '../articles/row-pages.ts';
import { useSession } from '../state/session.ts';

/** All articles in the project's order, as the one who works here may see them. */
export function useArticleRows(viewer: string): RowSource {
  const key = useListKey(viewer);
  const source = useMemo(() => {
    const [, , , owner] = JSON.parse(key) as [unknown, unknown, unknown, string];
    return createRowSource((range) => ask(api.articles.page.query({ viewer: owner, ...range })));
  }, [key]);
  useEffect(() => () => source.stop(), [source]);
  return source;
}

/** How many articles there are and how many of them are done. */
export function useSummary(viewer: string): ArticlesSummary | null {
  const key = useListKey(viewer);
  const [summary, setSummary] = useState<ArticlesSummary | null>(null);
  useEffect(() => {
    let isWanted = true;
    const [, , , owner] = JSON.parse(key) as [unknown, unknown, unknown, string];
    void ask(api.articles.summary.query({ viewer: owner })).then((answer) => {
      if (isWanted && answer.ok) setSummary(answer.value);
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return summary;
}

/** Changes whenever what was asked before may no longer hold. */
function useListKey(viewer: string): string {
  const projectId = useSession((state) => state.project?.id);
  const generation = useSession((state) => state.generation);
  const epoch = useConnection((state) => state.epoch);
  return JSON.stringify([projectId ?? '', generation, epoch, viewer]);
}

const PAGE = 1000;

/** Position of an article in the project's order; `undefined` until it is found. */
export function useArticlePosition(viewer: string, articleId: string): number | undefined {
  const key = JSON.stringify([useListKey(viewer), articleId]);
  const [found, setFound] = useState<{ readonly key: string; readonly position: number } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void findPosition(viewer, articleId, () => isWanted).then((position) => {
      if (isWanted && position !== undefined) setFound({ key, position });
    });
    return () => {
      isWanted = false;
    };
  }, [key, viewer, articleId]);
  return found?.key === key ? found.position : undefined;
}

async function findPosition(viewer: string, articleId: string, goOn: () => boolean): Promise<number | undefined> {
  for (let offset = 0; goOn(); offset += PAGE) {
    const page = await ask(api.articles.page.query({ viewer, offset, limit: PAGE }));
    if (!page.ok) return undefined;
    const at = page.value.rows.findIndex(({ id }) => id === articleId);
    if (at >= 0) return offset + at;
    if (page.value.rows.length === 0 || offset + PAGE >= page.value.total) return undefined;
  }
  return undefined;
}
