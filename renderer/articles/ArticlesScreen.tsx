import { useMemo } from 'react';
import { useT } from '../i18n/i18n.ts';
import { ImportProgress } from '../import/ImportProgress.tsx';
import { usePasteImport } from '../import/PasteDialog.tsx';
import { useSession } from '../state/session.ts';
import { useStatus } from '../state/status.ts';
import { useSummary } from '../state/summary.ts';
import { useNumber } from '../ui/moment.ts';
import './articles.css';
import { MemberForm } from '../app/MemberForm.tsx';
import { ArticlesSide } from './ArticlesSide.tsx';
import { ArticlesTable } from './ArticlesTable.tsx';
import { ArticlesTools } from './ArticlesTools.tsx';
import { useArticlesView } from './articles-view.ts';
import { useRowSource } from './use-row-source.ts';

/** All articles of the project: counts at the left, the table at the right. */
export function ArticlesScreen() {
  const t = useT('articles');
  const acting = useSession((state) => state.acting);
  const { source, isOld } = useRowSource();
  const total = source.use((state) => state.total);
  useTableStatus(total);
  usePasteImport();
  return (
    <div className="articles">
      <ArticlesSide />
      <div className="articles-main">
        {acting === null ? (
          <section className="articles-first" aria-label={t('who')}>
            <MemberForm look="line" />
          </section>
        ) : null}
        <ArticlesTools total={total} />
        <ImportProgress />
        <ArticlesTable source={source} isOld={isOld} />
      </div>
    </div>
  );
}

function useTableStatus(total: number | undefined): void {
  const t = useT('articles');
  const number = useNumber();
  const selected = useArticlesView((state) => state.selected);
  const summary = useSummary((state) => state.summary);
  const left = useMemo(
    () =>
      total === undefined || total === 0
        ? []
        : [{ id: 'row', text: t('rowOf', { row: number(selected + 1), total: number(total) }) }],
    [t, number, selected, total],
  );
  const right =
    summary === null
      ? []
      : [
          {
            id: 'counts',
            text: [
              t('articleCount', { count: summary.total, shown: number(summary.total) }),
              t('characterCount', { count: summary.characters, shown: number(summary.characters) }),
              t('spanCount', { count: summary.spans, shown: number(summary.spans) }),
            ].join(' · '),
          },
        ];
  useStatus({ left, right });
}
