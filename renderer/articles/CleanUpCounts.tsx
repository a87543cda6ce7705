import type { ArticlesSummary } from '../../shared/api/articles.ts';
import { useT } from '../i18n/i18n.ts';
import { AttentionShape } from '../ui/AttentionShape.tsx';
import { CleanUpShape } from '../ui/CleanUpShape.tsx';
import '../ui/side-list.css';
import { CLEAN_UP_STATES, filterArticles, useArticlesView } from './articles-view.ts';
import { FilterLine } from './FilterLine.tsx';

/** How far the clean-up is over the whole project, and what wants an eye. */
export function CleanUpCounts({ summary }: { readonly summary: ArticlesSummary }) {
  const t = useT('articles');
  const { cleanUp, warned, group } = useArticlesView();
  if (summary.total === 0) return null;
  return (
    <section className="side-part" aria-label={t('cleanUpFilter')}>
      <h2 className="side-head">{t('cleanUpFilter')}</h2>
      {CLEAN_UP_STATES.map((state) => (
        <FilterLine
          key={state}
          sign={<CleanUpShape kind={state} />}
          text={t(`cleanUp.${state}`)}
          value={summary.byCleanUp[state]}
          isOn={cleanUp === state}
          onToggle={() => filterArticles({ cleanUp: cleanUp === state ? null : state })}
        />
      ))}
      <FilterLine
        sign={<AttentionShape kind="warning" />}
        text={t('warned')}
        value={summary.warned}
        isOn={warned}
        onToggle={() => filterArticles({ warned: !warned })}
      />
      <FilterLine
        sign={<AttentionShape kind="versions" />}
        text={t('versions')}
        value={summary.grouped}
        isOn={group !== null}
        onToggle={() => filterArticles({ group: group === null ? true : null })}
      />
    </section>
  );
}
