import { create } from 'zustand';
import type {
  AcceptElsewhereReport,
  ElsewhereArticle,
  ElsewhereInput,
  ElsewhereReport,
} from '../../shared/api/suggestions.ts';
import { api } from '../api/client.ts';
import { createJobRunner } from '../api/run-job.ts';
import { session } from '../state/session.ts';

/** What is sought in the other articles of the project, and what came of it. */
interface Elsewhere {
  readonly asked: ElsewhereInput | null;
  /** What was accepted, to be undone. */
  readonly accepted: AcceptElsewhereReport['accepted'];
}

export const useElsewhere = create<Elsewhere>(() => ({ asked: null, accepted: [] }));

export const searchJob = createJobRunner<ElsewhereReport>();
export const acceptJob = createJobRunner<AcceptElsewhereReport>();
export const undoJob = createJobRunner<{ readonly undone: number; readonly left: number }>();

export async function findElsewhere(asked: ElsewhereInput): Promise<void> {
  closeElsewhere();
  useElsewhere.setState({ asked });
  await searchJob.run((handlers) => api.suggestions.elsewhere.subscribe(asked, handlers));
}

export async function acceptElsewhere(articles: readonly ElsewhereArticle[]): Promise<void> {
  const { asked } = useElsewhere.getState();
  if (asked === null || articles.length === 0) return;
  undoJob.reset();
  const { owner, label } = asked;
  const wanted = articles.map(({ articleId, textSha256, places }) => ({ articleId, textSha256, places: [...places] }));
  const result = await acceptJob.run((handlers) =>
    api.suggestions.acceptElsewhere.subscribe({ owner, label, articles: wanted }, handlers),
  );
  if (result.ok) useElsewhere.setState(({ accepted }) => ({ accepted: [...accepted, ...result.value.accepted] }));
  session.getState().touch();
}

export async function undoElsewhere(): Promise<void> {
  const { asked, accepted } = useElsewhere.getState();
  if (asked === null) return;
  const changes = accepted.map(({ articleId, revision }) => ({ articleId, revision }));
  const result = await undoJob.run((handlers) =>
    api.suggestions.takeBack.subscribe({ owner: asked.owner, changes }, handlers),
  );
  acceptJob.reset();
  if (result.ok) useElsewhere.setState({ accepted: [] });
  session.getState().touch();
}

export function closeElsewhere(): void {
  for (const job of [searchJob, acceptJob, undoJob]) job.reset();
  useElsewhere.setState({ asked: null, accepted: [] });
}
