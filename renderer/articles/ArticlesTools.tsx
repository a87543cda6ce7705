import { useMemo, useRef, useState } from 'react';
import { layerStatusSchema } from '../../annotations/model/layer.ts';
import { settlementStatusSchema } from '../../annotations/review/settlement.ts';
import { continueWork } from '../app/continue-work.ts';
import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { useSummary } from '../state/summary.ts';
import { Button } from '../ui/Button.tsx';
import { type Command, runCommand, useCommands } from '../ui/commands.ts';
import { FilterMenu } from '../ui/FilterMenu.tsx';
import { useNumber } from '../ui/moment.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { CLEAN_UP_STATES, filterArticles, isFiltered, showAllArticles, useArticlesView } from './articles-view.ts';
import { languageKey } from './language-name.ts';

/** Search, filters, import, and on with the work. */
export function ArticlesTools({ total }: { readonly total: number | undefined }) {
  const t = useT('articles');
  const number = useNumber();
  const query = useArticlesView((view) => view.query);
  const isNarrowed = useArticlesView(isFiltered);
  const search = useRef<HTMLInputElement>(null);
  const acting = useSession((state) => state.acting);
  const [isAllDone, setAllDone] = useState(false);

  const goOn = async (): Promise<void> => {
    const answer = await continueWork();
    setAllDone(answer.ok && !answer.value);
  };
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'articles.search',
        title: t('searchCommand'),
        section: t('title'),
        keys: ['/'],
        run: () => search.current?.select(),
      },
      { id: 'articles.all', title: t('showAll'), section: t('title'), run: showAllArticles },
    ],
    [t],
  );
  useCommands(commands);

  return (
    <div className="articles-tools">
      <SearchField
        ref={search}
        value={query}
        label={t('search')}
        onChange={(typed) => filterArticles({ query: typed })}
      />
      <Filters />
      {total === undefined ? null : (
        <span className="articles-count" role="status">
          {isAllDone ? t('allDone') : t('articleCount', { count: total, shown: number(total) })}
        </span>
      )}
      {isNarrowed ? (
        <Button look="link" onClick={showAllArticles}>
          {t('showAll')}
        </Button>
      ) : null}
      <div className="articles-actions">
        <Button onClick={() => void runCommand('import')}>{t('import')}</Button>
        {acting === null ? null : (
          <Button look="filled" onClick={() => void goOn()} keyPattern="Alt+2">
            {acting.role === 'reviewer' ? t('continueReview') : t('continue')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Filters() {
  const t = useT('articles');
  const { settlement, status, language } = useArticlesView();
  const isAnnotator = useSession((state) => state.acting?.role === 'annotator');
  const byLanguage = useSummary((state) => state.summary?.byLanguage);
  const languages = Object.keys(byLanguage ?? {}).sort();
  const all = { value: null, text: t('all') };
  return (
    <>
      {isAnnotator ? (
        <FilterMenu
          name={t('statusFilter')}
          value={status}
          options={[all, ...layerStatusSchema.options.map((value) => ({ value, text: t(`status.${value}`) }))]}
          onChange={(value) => filterArticles({ status: value, settlement: null })}
        />
      ) : (
        <>
          <FilterMenu
            name={t('settlementFilter')}
            value={settlement}
            options={[
              all,
              ...settlementStatusSchema.options.map((value) => ({ value, text: t(`settlement.${value}`) })),
            ]}
            onChange={(value) => filterArticles({ settlement: value })}
          />
          <FilterMenu
            name={t('layerFilter')}
            value={status}
            options={[all, ...layerStatusSchema.options.map((value) => ({ value, text: t(`status.${value}`) }))]}
            onChange={(value) => filterArticles({ status: value })}
          />
        </>
      )}
      {languages.length < 2 ? null : (
        <FilterMenu
          name={t('languageFilter')}
          value={language}
          options={[
            all,
            ...languages.map((value) => ({ value, text: `${t(`language.${languageKey(value)}`)} ${value}` })),
          ]}
          onChange={(value) => filterArticles({ language: value })}
        />
      )}
      <CleanUpFilter />
    </>
  );
}

/** One list for the states of the clean-up and for what wants an eye: of these, one at a time is asked for. */
function CleanUpFilter() {
  const t = useT('articles');
  const { cleanUp, warned, group } = useArticlesView();
  const value = group !== null ? (group === true ? 'versions' : 'group') : warned ? 'warned' : cleanUp;
  const options = [
    { value: null, text: t('all') },
    ...CLEAN_UP_STATES.map((state) => ({ value: state, text: t(`cleanUp.${state}`) })),
    { value: 'warned' as const, text: t('warned') },
    { value: 'versions' as const, text: t('versions') },
    // Only there while the versions of one story are shown.
    ...(value === 'group' ? [{ value: 'group' as const, text: t('oneStory') }] : []),
  ];
  return (
    <FilterMenu
      name={t('cleanUpFilter')}
      value={value}
      options={options}
      onChange={(chosen) => {
        if (chosen === 'group') return;
        filterArticles({
          cleanUp: chosen === 'warned' || chosen === 'versions' ? null : chosen,
          warned: chosen === 'warned',
          group: chosen === 'versions' ? true : null,
        });
      }}
    />
  );
}
