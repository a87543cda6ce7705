import { useEffect } from 'react';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useConnection } from '../api/connection.ts';
import { useAsked } from '../api/use-asked.ts';
import { replaceAddress } from '../app/navigation.ts';
import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { setSaveState } from '../state/status.ts';
import { useSummary } from '../state/summary.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { ArticleCleanUp } from './ArticleCleanUp.tsx';
import { useStepCommands } from './clean-up-commands.ts';
import { cleanUpStore, useCleanUpStore } from './clean-up-desk.ts';
import { resetFocus } from './clean-up-focus.ts';

/** The clean-up of one article, beside the list of those to look at; without an article, of the first of them. */
export function CleanUpScreen({ articleId }: { readonly articleId?: string }) {
  useStepCommands();
  useEffect(() => () => setSaveState({ kind: 'none' }), []);
  return articleId === undefined ? <FirstToLookAt /> : <OpenCleanUp articleId={articleId} />;
}

function OpenCleanUp({ articleId }: { readonly articleId: string }) {
  const t = useT('app');
  const projectId = useSession((state) => state.project?.id);
  const generation = useSession((state) => state.generation);
  const epoch = useConnection((state) => state.epoch);
  const { view, problem } = useCleanUpStore((state) => state);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another project, generation or connection asks again
  useEffect(() => {
    void cleanUpStore.getState().open(articleId);
  }, [articleId, projectId, generation, epoch]);
  const shownId = view?.article.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is looked at from its beginning
  useEffect(resetFocus, [shownId]);

  if (problem !== null) {
    const retry = (): void => void cleanUpStore.getState().open(articleId);
    return <ProblemNotice problem={problem} action={<Button onClick={retry}>{t('retry')}</Button>} />;
  }
  if (view === null) return null;
  return <ArticleCleanUp view={view} articleId={articleId} />;
}

/** Goes to the first article that nobody has looked at. */
function FirstToLookAt() {
  const t = useT('clean');
  const tApp = useT('app');
  const projectId = useSession((state) => state.project?.id);
  const generation = useSession((state) => state.generation);
  const total = useSummary((state) => state.summary?.total ?? 0);
  const first = useAsked(JSON.stringify([projectId, generation]), () =>
    ask(api.articles.page.query({ cleanUp: 'proposed', offset: 0, limit: 1 })),
  );
  const articleId = first.value?.rows[0]?.id;
  useEffect(() => {
    if (articleId !== undefined) replaceAddress({ screen: 'clean', articleId });
  }, [articleId]);
  if (first.problem !== undefined) {
    return <ProblemNotice problem={first.problem} action={<Button onClick={first.reload}>{tApp('retry')}</Button>} />;
  }
  if (first.value === undefined) return first.isSlow ? <p className="clean-waiting">{tApp('loading')}</p> : null;
  if (articleId !== undefined) return null;
  return (
    <Notice
      title={t('none.title')}
      text={total === 0 ? t('none.noArticles') : t('none.text')}
      action={
        <a className="button button-filled clean-link-button" href="#/articles">
          {t('none.toArticles')}
        </a>
      }
    />
  );
}
