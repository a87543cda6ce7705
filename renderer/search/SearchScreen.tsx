import { useEffect, useMemo } from 'react';
import type { SearchScope } from '../../shared/api/search.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useConnection } from '../api/connection.ts';
import { labelRules } from '../article/label-look.ts';
import { session, useSession, viewerOf } from '../state/session.ts';
import { useTheme } from '../ui/use-theme.ts';
import { FoundList } from './FoundList.tsx';
import { createFoundArticles, type FoundArticles } from './found-articles.ts';
import './search.css';
import { SearchFoot } from './SearchFoot.tsx';
import { SearchHead } from './SearchHead.tsx';
import { showSearch } from './search-view.ts';

/** Words, spans and relations in the whole project, each hit in its context, and what can be done to many of them. */
export function SearchScreen({ query, scope }: { readonly query: string; readonly scope: SearchScope }) {
  const found = useFound(query, scope);
  const labelSet = useSession((state) => state.labelSet);
  const theme = useTheme();
  const rules = useMemo(() => (labelSet === null ? '' : labelRules(labelSet, theme)), [labelSet, theme]);
  return (
    <div className="project-search">
      <style>{rules}</style>
      <SearchHead query={query} scope={scope} found={found} />
      <FoundList key={`${scope} ${query}`} found={found} query={query} scope={scope} />
      <SearchFoot query={query} scope={scope} found={found} />
    </div>
  );
}

/** Asked anew when the question, the one who asks, or the project changes. */
function useFound(query: string, scope: SearchScope): FoundArticles {
  const projectId = useSession((state) => state.project?.id);
  const viewer = useSession((state) => viewerOf(state).viewer);
  const generation = useSession((state) => state.generation);
  const epoch = useConnection((state) => state.epoch);
  const key = JSON.stringify([projectId, viewer, generation, epoch]);
  const found = useMemo(() => {
    void key;
    return createFoundArticles((page) =>
      ask(api.search.find.query({ ...viewerOf(session.getState()), query, scope, ...page })),
    );
  }, [query, scope, key]);
  useEffect(() => {
    showSearch(query, scope);
    found.more();
    return () => found.stop();
  }, [query, scope, found]);
  return found;
}
