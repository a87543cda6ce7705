import { useMemo } from 'react';
import type { ReviewRow } from '../../shared/api/review.ts';
import { useT } from '../i18n/i18n.ts';
import { useStatus } from '../state/status.ts';
import { ActionBar } from './ActionBar.tsx';
import { ArticleSettled } from './ArticleSettled.tsx';
import { DisagreementList } from './DisagreementList.tsx';
import { useLabelLook } from './label-look.ts';
import { OpenCard } from './OpenCard.tsx';
import { Refusal } from './Refusal.tsx';
import { ReviewSide } from './ReviewSide.tsx';
import { useReviewCommands } from './review-commands.ts';
import { useReviewDesk } from './review-desk.ts';
import type { OpenedReview } from './review-store.ts';
import { useReviewView } from './review-view.ts';
import { SideBySide } from './SideBySide.tsx';

/** The three columns over one article. */
export function ArticleReviewDesk({
  opened,
  rows,
  reviewer,
  disagreementId,
}: {
  readonly opened: OpenedReview;
  readonly rows: readonly ReviewRow[];
  readonly reviewer: string;
  readonly disagreementId?: string;
}) {
  const t = useT('review');
  const desk = useReviewDesk(opened, reviewer, disagreementId);
  const look = useLabelLook();
  const isSideBySide = useReviewView((state) => state.isSideBySide);
  const hidesNames = useReviewView((state) => state.hidesNames);
  useReviewCommands(desk);
  const { tallies, items } = desk;
  const counts = useMemo(() => {
    const open = items.filter(({ state }) => state === 'open' || state === 'waiting').length;
    return { open, total: items.length };
  }, [items]);
  useStatus({
    left: [
      { id: 'reviewer', text: t('status.reviewer', { name: reviewer }) },
      {
        id: 'annotators',
        text: t(hidesNames ? 'status.annotatorsHidden' : 'status.annotators', {
          count: opened.settlement.annotators.length,
        }),
      },
    ],
    right: [{ id: 'counts', text: t('status.counts', { open: counts.open, total: counts.total }) }],
  });
  if (look === null) return null;
  return (
    <div className="review" data-side-by-side={isSideBySide}>
      <ReviewSide desk={desk} rows={rows} look={look} />
      <DisagreementList desk={desk} look={look} tallies={tallies} />
      <div className="review-main">
        {isSideBySide ? (
          <SideBySide desk={desk} look={look} />
        ) : desk.selected === undefined ? (
          <ArticleSettled desk={desk} rows={rows} />
        ) : (
          <OpenCard key={desk.selected.disagreement.id} desk={desk} item={desk.selected} look={look} />
        )}
        <Refusal look={look} />
        <ActionBar desk={desk} look={look} />
      </div>
    </div>
  );
}
