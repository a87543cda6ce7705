import { useEffect } from 'react';
import { replaceAddress } from '../app/navigation.ts';
import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { setSaveState } from '../state/status.ts';
import { useSummary } from '../state/summary.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { ArticleReviewDesk } from './ArticleReviewDesk.tsx';
import { NothingToReview } from './NothingToReview.tsx';
import './review.css';
import './signs.css';
import './list.css';
import './candidates.css';
import './editor.css';
import './action-bar.css';
import './open-card.css';
import './side-by-side.css';
import { reviewStore, useReviewer, useReviewStore } from './review-desk.ts';

/** The disagreements of an article: a list, and the one that is open with its candidates. */
export function ReviewScreen({
  articleId,
  disagreementId,
}: {
  readonly articleId?: string;
  readonly disagreementId?: string;
}) {
  const t = useT('app');
  const { rows, opened, problem } = useReviewStore((state) => state);
  const reviewer = useReviewer();
  const projectId = useSession((state) => state.project?.id);
  const generation = useSession((state) => state.generation);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another generation asks again
  useEffect(() => {
    void reviewStore.getState().load();
  }, [projectId, generation]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another project has other articles
  useEffect(() => () => reviewStore.getState().reset(), [projectId]);
  useEffect(() => () => setSaveState({ kind: 'none' }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another generation asks again
  useEffect(() => {
    if (articleId !== undefined) void reviewStore.getState().open(articleId);
  }, [articleId, projectId, generation]);
  const first = (rows?.find(({ open }) => open > 0) ?? rows?.[0])?.articleId;
  useEffect(() => {
    if (articleId === undefined && first !== undefined) replaceAddress({ screen: 'review', articleId: first });
  }, [articleId, first]);

  // The count in the top bar follows the rulings at once.
  useEffect(() => {
    if (rows === null) return;
    const disagreements = rows.reduce((sum, row) => sum + row.open, 0);
    useSummary.setState(({ summary }) => ({ summary: summary && { ...summary, disagreements } }));
  }, [rows]);

  if (problem !== null) {
    const retry = (): void => {
      void reviewStore.getState().load();
      if (articleId !== undefined) void reviewStore.getState().open(articleId);
    };
    return <ProblemNotice problem={problem} action={<Button onClick={retry}>{t('retry')}</Button>} />;
  }
  if (rows === null) return null;
  if (rows.length === 0) return <NothingToReview />;
  if (opened === null || opened.article.id !== articleId) return null;
  if (opened.settlement.annotators.length < 2) return <NothingToReview opened={opened} />;
  return (
    <ArticleReviewDesk
      opened={opened}
      rows={rows}
      reviewer={reviewer}
      {...(disagreementId === undefined ? {} : { disagreementId })}
    />
  );
}
