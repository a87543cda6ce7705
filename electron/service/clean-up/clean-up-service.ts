import type { Article } from '../../../annotations/model/article.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { ChangeCleanUpInput, CleanUpService, CleanUpView } from '../../../shared/api/clean-up.ts';
import type { Result } from '../../../shared/problem.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { readOriginal } from './original-file.ts';

/** The rules bring their tables of characters with them (some 50 ms): only who cleans up loads them. */
const loadRemake = () => import('./remake.ts');
const loadView = () => import('./view.ts');
const loadOutlet = () => import('./apply-to-outlet.ts');

export function createCleanUpService(ports: Pick<Ports, 'clock'>, session: Session): CleanUpService {
  return {
    open: ({ articleId }) => session.use((project) => openView(project, articleId)),
    change: (input) => session.change((project) => changeCleanUp(ports, project, input)),

    accept: ({ articleIds }) =>
      session.change(async ({ store }) => done({ accepted: await store.articles.setAccepted(true, articleIds) })),

    reopen: ({ articleIds }) =>
      session.change(async ({ store }) => {
        await store.articles.setAccepted(false, articleIds);
        return done(undefined);
      }),

    async *applyToOutlet({ articleId }, signal) {
      const { applyToOutlet } = await loadOutlet();
      yield* applyToOutlet(ports, session, articleId, signal);
    },
    async *restore(input, signal) {
      const { restoreCleanUps } = await loadOutlet();
      yield* restoreCleanUps(ports, session, input, signal);
    },

    original: ({ articleId }) =>
      session.use(async (project) => {
        const article = await project.article(articleId);
        if (article === undefined) return refused('article-not-found', { article: articleId });
        const { name, bytes } = await readOriginal(project.store.articles, article);
        return done({ name, base64: Buffer.from(bytes).toString('base64') });
      }),
  };
}

async function openView(project: OpenProject, articleId: string): Promise<Result<CleanUpView>> {
  const { articles } = project.store;
  const article = await project.article(articleId);
  const state = await articles.cleanUpState(articleId);
  if (article === undefined || state === undefined) return refused('article-not-found', { article: articleId });
  const { toView } = await loadView();
  return done({ ...toView(article, state), outletArticles: await countOfOutlet(project, article) });
}

/** Articles of the same outlet whose text can still change, this one left out. */
async function countOfOutlet({ store }: OpenProject, { id, outlet }: Article): Promise<number> {
  if (outlet === undefined) return 0;
  const ofOutlet = await store.articles.cleanable(outlet);
  return ofOutlet.filter((other) => other !== id).length;
}

async function changeCleanUp(
  ports: Pick<Ports, 'clock'>,
  project: OpenProject,
  { articleId, choice, textSha256, dryRun }: ChangeCleanUpInput,
): Promise<Result<CleanUpView>> {
  const article = await project.article(articleId);
  if (article === undefined) return refused('article-not-found', { article: articleId });
  const state = await project.store.articles.cleanUpState(articleId);
  if (state === undefined || state === 'frozen') return refused('article-frozen', { article: article.title });
  if (article.textSha256 !== textSha256) return refused('clean-up-outdated', { article: article.title });
  const { reckonArticle, remakeArticle } = await loadRemake();
  const remade = dryRun
    ? await reckonArticle(project, article, choice)
    : await remakeArticle(ports, project, article, choice);
  if (!remade.ok) return remade;
  const { toView } = await loadView();
  const view = toView(remade.value.article, state, remade.value.cleaned);
  return done({ ...view, outletArticles: await countOfOutlet(project, remade.value.article) });
}
