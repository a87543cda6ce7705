import { useEffect } from 'react';
import { create } from 'zustand';
import type { ArticlesSummary } from '../../shared/api/articles.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useAsked } from '../api/use-asked.ts';
import { session, useSession, viewerOf } from './session.ts';

/** Counts over the whole project as the acting member may see them; nothing before the first answer. */
export const useSummary = create<{ readonly summary: ArticlesSummary | null }>(() => ({ summary: null }));

/**
 * Keeps the counts fresh: asked again when another member works here, the project has changed, or `moment` has.
 * Mounted once, in the frame.
 */
export function useFreshSummary(moment: string): void {
  const projectId = useSession((state) => state.project?.id);
  const viewer = useSession((state) => viewerOf(state).viewer);
  const generation = useSession((state) => state.generation);
  const key = projectId === undefined ? null : JSON.stringify([projectId, viewer, generation, moment]);
  const { value } = useAsked(key, () => ask(api.articles.summary.query(viewerOf(session.getState()))));
  useEffect(() => useSummary.setState({ summary: (projectId !== undefined && value) || null }), [projectId, value]);
}
