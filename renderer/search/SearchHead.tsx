import { useEffect, useMemo, useRef } from 'react';
import type { SearchScope } from '../../shared/api/search.ts';
import { replaceAddress } from '../app/navigation.ts';
import { useT } from '../i18n/i18n.ts';
import { LabelSeal } from '../panel/LabelSeal.tsx';
import { useLook } from '../panel/look.ts';
import { type Command, useCommands } from '../ui/commands.ts';
import { useNumber } from '../ui/moment.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import type { FoundArticles } from './found-articles.ts';

const SCOPES: readonly SearchScope[] = ['text', 'spans', 'relations'];

/** The question and how much it finds; the labels of what is found narrow it down. */
export function SearchHead({
  query,
  scope,
  found,
}: {
  readonly query: string;
  readonly scope: SearchScope;
  readonly found: FoundArticles;
}) {
  const t = useT('search');
  const input = useRef<HTMLInputElement>(null);
  const problem = found.use((state) => state.problem);
  useEffect(() => input.current?.focus(), []);
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'search.field',
        title: t('command.field'),
        section: t('title'),
        keys: ['/', 'Shift+Mod+F', 'Mod+F'],
        run: () => input.current?.select(),
      },
    ],
    [t],
  );
  useCommands(commands);
  return (
    <header className="project-search-head">
      <h1 className="visually-hidden">{t('title')}</h1>
      <div className="project-search-line">
        <SearchField ref={input} value={query} label={t('field')} onChange={(typed) => go(typed, scope)} />
        <Segmented
          label={t('scope')}
          value={scope}
          options={SCOPES.map((value) => ({ value, text: t(`scopes.${value}`) }))}
          onChange={(value) => go(query, value)}
        />
        <Counts query={query} found={found} />
      </div>
      {scope === 'text' ? null : <ByLabel query={query} scope={scope} found={found} />}
      {problem === null ? null : <ProblemNotice look="line" problem={problem} />}
    </header>
  );
}

/** While one types no step comes into the history of the window. */
function go(query: string, scope: SearchScope): void {
  replaceAddress({ screen: 'search', query, ...(scope === 'text' ? {} : { in: scope }) });
}

function Counts({ query, found }: { readonly query: string; readonly found: FoundArticles }) {
  const t = useT('search');
  const number = useNumber();
  const counts = found.use((state) => state.counts);
  const text = ((): string => {
    if (query.trim() === '' || counts === null) return '';
    if (counts.articles === 0) return t('none');
    const articles = t('articles', { count: counts.articles, shown: number(counts.articles) });
    if (counts.total === undefined) return articles;
    return t('hitsIn', { hits: t('hits', { count: counts.total, shown: number(counts.total) }), articles });
  })();
  return (
    <span className="project-search-count" role="status">
      {text}
    </span>
  );
}

/** How often each label is found; a press asks for it alone, or for all again. */
function ByLabel({
  query,
  scope,
  found,
}: {
  readonly query: string;
  readonly scope: SearchScope;
  readonly found: FoundArticles;
}) {
  const t = useT('search');
  const look = useLook();
  const number = useNumber();
  const byLabel = found.use((state) => state.counts?.byLabel);
  const labels = Object.entries(byLabel ?? {}).sort(([, a], [, b]) => b - a);
  if (look === null || labels.length === 0) return null;
  const asked = /(?:^|\s)label:\S+/u.exec(query)?.[0];
  const press = (label: string): void => {
    const without = query.replace(asked ?? '', '').trim();
    go(asked === undefined ? `${without} label:${label}`.trim() : without, scope);
  };
  return (
    <div className="project-search-labels">
      {labels.map(([label, count]) => (
        <button
          key={label}
          type="button"
          className="project-search-label"
          aria-pressed={asked !== undefined}
          title={asked === undefined ? t('only') : t('allLabels')}
          onClick={() => press(label)}
        >
          {scope === 'spans' ? <LabelSeal look={look} label={label} /> : null}
          {scope === 'spans' ? look.titleOf(label) : look.relationTitleOf(label)}
          <span className="project-search-tally">{number(count)}</span>
        </button>
      ))}
    </div>
  );
}
