import { useRef } from 'react';
import type { CleanUpView } from '../../shared/api/clean-up.ts';
import { useT } from '../i18n/i18n.ts';
import { useStatus } from '../state/status.ts';
import { useSummary } from '../state/summary.ts';
import { useNumber } from '../ui/moment.ts';
import { useArticleQueue } from './article-queue.ts';
import './clean-up.css';
import { CleanUpBar } from './CleanUpBar.tsx';
import { CleanUpNotices } from './CleanUpNotices.tsx';
import { CleanUpSide } from './CleanUpSide.tsx';
import { useCleanUpCommands } from './clean-up-commands.ts';
import { useCleanUpDesk } from './clean-up-desk.ts';
import { useCleanUpLayout } from './clean-up-focus.ts';
import { KeptPane } from './KeptPane.tsx';
import { RawPane } from './RawPane.tsx';
import { createScrollPair, type ScrollPair } from './scroll-pair.ts';

/** Rules and articles, the raw text, and what is kept of it. */
export function ArticleCleanUp({ view, articleId }: { readonly view: CleanUpView; readonly articleId: string }) {
  const t = useT('clean');
  const number = useNumber();
  const desk = useCleanUpDesk(view);
  const queue = useArticleQueue();
  const side = useCleanUpLayout((layout) => layout.side);
  const summary = useSummary((state) => state.summary);
  const pair = useRef<ScrollPair>(null);
  pair.current ??= createScrollPair();
  const isOpening = view.article.id !== articleId;
  useCleanUpCommands(desk, queue, isOpening);

  const { proposed = 0, accepted = 0, frozen = 0 } = summary?.byCleanUp ?? {};
  useStatus({
    left: [
      { id: 'state', text: t(`state.${view.state}`) },
      ...(summary === null
        ? []
        : [
            {
              id: 'seen',
              text: t('status.seen', { seen: number(accepted + frozen), total: number(proposed + accepted + frozen) }),
            },
          ]),
      ...(summary === null || summary.warned === 0
        ? []
        : [{ id: 'warned', text: t('status.warned', { count: summary.warned, shown: number(summary.warned) }) }]),
    ],
    right: [{ id: 'bytes', text: t('status.original'), title: t('status.originalHint') }],
  });

  const key = view.article.id;
  return (
    <div
      className="clean"
      data-side={side}
      aria-busy={isOpening}
      data-clean-article={key}
      data-clean-state={view.state}
    >
      <CleanUpSide desk={desk} queue={queue} articleId={articleId} />
      <div className="clean-main">
        <CleanUpNotices desk={desk} />
        <div className="clean-columns">
          <RawPane key={`raw-${key}`} desk={desk} pair={pair.current} />
          <KeptPane key={`kept-${key}`} desk={desk} pair={pair.current} />
        </div>
        <CleanUpBar desk={desk} queue={queue} />
      </div>
    </div>
  );
}
