import type { LayerStatus } from '../../annotations/model/layer.ts';
import type { SettlementStatus } from '../../annotations/review/settlement.ts';
import type { ArticlesSummary } from '../../shared/api/articles.ts';
import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { useSummary } from '../state/summary.ts';
import { Meter } from '../ui/Meter.tsx';
import { useNumber } from '../ui/moment.ts';
import { type StatusKind, StatusShape } from '../ui/StatusShape.tsx';
import '../ui/side-list.css';
import { annotatorSign } from './annotator-sign.ts';
import { filterArticles, useArticlesView } from './articles-view.ts';
import { CleanUpCounts } from './CleanUpCounts.tsx';
import { FilterLine } from './FilterLine.tsx';
import { languageKey } from './language-name.ts';

const SETTLEMENTS: readonly (readonly [SettlementStatus, StatusKind])[] = [
  ['gold', 'gold'],
  ['unresolved', 'unresolved'],
  ['single', 'done'],
  ['none', 'new'],
];
const STATUSES: readonly LayerStatus[] = ['done', 'in-progress', 'new', 'skipped'];

/** Counts of the project; each is a filter of the table. */
export function ArticlesSide() {
  const summary = useSummary((state) => state.summary);
  const isReviewer = useSession((state) => state.acting?.role !== 'annotator');
  if (summary === null) return <aside className="articles-counts side" />;
  return (
    <aside className="articles-counts side">
      {isReviewer ? <GoldCounts summary={summary} /> : <OwnCounts summary={summary} />}
      {isReviewer ? <Annotators summary={summary} /> : null}
      <Languages byLanguage={summary.byLanguage} />
      <CleanUpCounts summary={summary} />
    </aside>
  );
}

function GoldCounts({ summary }: { readonly summary: ArticlesSummary }) {
  const t = useT('articles');
  const number = useNumber();
  const chosen = useArticlesView((state) => state.settlement);
  const { bySettlement, total } = summary;
  const label = t('goldOf', { done: number(bySettlement.gold), total: number(total), count: total });
  return (
    <section className="side-part" aria-label={label}>
      <p className="side-number">
        <strong>{number(bySettlement.gold)}</strong> {t('goldOfRest', { total: number(total), count: total })}
      </p>
      <Meter
        label={label}
        total={total}
        parts={[
          { value: bySettlement.gold, tone: 'zhu' },
          { value: bySettlement.unresolved + bySettlement.single, tone: 'ink' },
        ]}
      />
      {SETTLEMENTS.map(([settlement, shape]) => (
        <FilterLine
          key={settlement}
          sign={<StatusShape kind={shape} />}
          text={t(`settlement.${settlement}`)}
          value={bySettlement[settlement]}
          isOn={chosen === settlement}
          onToggle={() => filterArticles({ settlement: chosen === settlement ? null : settlement, status: null })}
        />
      ))}
    </section>
  );
}

function OwnCounts({ summary }: { readonly summary: ArticlesSummary }) {
  const t = useT('articles');
  const number = useNumber();
  const chosen = useArticlesView((state) => state.status);
  const { byStatus, total } = summary;
  const label = t('doneOf', { done: number(byStatus.done), total: number(total), count: total });
  return (
    <section className="side-part" aria-label={label}>
      <p className="side-number">
        <strong>{number(byStatus.done)}</strong> {t('doneOfRest', { total: number(total), count: total })}
      </p>
      <Meter
        label={label}
        total={total}
        parts={[
          { value: byStatus.done, tone: 'ink' },
          { value: byStatus['in-progress'], tone: 'quiet' },
        ]}
      />
      {STATUSES.map((status) => (
        <FilterLine
          key={status}
          sign={<StatusShape kind={status} />}
          text={t(`status.${status}`)}
          value={byStatus[status]}
          isOn={chosen === status}
          onToggle={() => filterArticles({ status: chosen === status ? null : status, settlement: null })}
        />
      ))}
    </section>
  );
}

function Annotators({ summary }: { readonly summary: ArticlesSummary }) {
  const t = useT('articles');
  const number = useNumber();
  if (summary.annotators.length === 0) return null;
  return (
    <section className="side-part">
      <h2 className="side-head">
        {t('annotators')} <span>{t('doneOfAll')}</span>
      </h2>
      {summary.annotators.map(({ name, done, started }, i) => (
        <div key={name} className="annotator">
          <div className="annotator-line">
            <strong>{annotatorSign(t('signs'), i)}</strong>
            <span className="annotator-name">{name}</span>
            <span>{`${number(done)} / ${number(summary.total)}`}</span>
          </div>
          <Meter
            label={t('annotatorProgress', { name, done, started, total: summary.total })}
            total={summary.total}
            parts={[
              { value: done, tone: 'ink' },
              { value: Math.max(0, started - done), tone: 'quiet' },
            ]}
          />
        </div>
      ))}
    </section>
  );
}

function Languages({ byLanguage }: { readonly byLanguage: Readonly<Record<string, number>> }) {
  const t = useT('articles');
  const chosen = useArticlesView((state) => state.language);
  const languages = Object.entries(byLanguage).sort(([, a], [, b]) => b - a);
  if (languages.length === 0) return null;
  return (
    <section className="side-part">
      <h2 className="side-head">{t('languages')}</h2>
      {languages.map(([language, count]) => (
        <FilterLine
          key={language}
          text={t(`language.${languageKey(language)}`)}
          detail={language}
          value={count}
          isOn={chosen === language}
          onToggle={() => filterArticles({ language: chosen === language ? null : language })}
        />
      ))}
    </section>
  );
}
