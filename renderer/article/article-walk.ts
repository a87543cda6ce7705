import type { ArticleRow } from '../../shared/api/articles.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { goTo, useNavigation } from '../app/navigation.ts';
import { session, viewerOf } from '../state/session.ts';
import { setStatus } from './layer-actions.ts';
import { work } from './work.ts';
import { openLayerOf, tell } from './workplace.ts';

/** Finishes the article on screen and goes on to the next one that is not finished. */
export async function finishArticle(status: 'done' | 'skipped'): Promise<void> {
  const here = openLayerOf(work)?.article.id;
  if (here === undefined || !setStatus(work, status)) return;
  await work.layer.flush();
  // What could not be stored is taken back; then there is nothing to go on from.
  if (openLayerOf(work)?.content.status !== status) return;
  session.getState().touch();
  const next = await unfinishedAfter(here);
  // Whoever has gone somewhere else meanwhile is not fetched back.
  if (!isAt(here)) return;
  if (next === undefined) tell(work, { kind: 'hint', hint: 'nothing-left' });
  else goTo({ screen: 'annotate', articleId: next });
}

function isAt(articleId: string): boolean {
  const { address } = useNavigation.getState();
  return address.screen === 'annotate' && address.articleId === articleId;
}

/** The article before or after the one on screen, in the project's order. */
export async function goToNeighbour(direction: 1 | -1): Promise<void> {
  const here = openLayerOf(work)?.article.id;
  if (here === undefined) return;
  const ids = await articleIds();
  const at = ids.findIndex(({ id }) => id === here);
  const next = ids[at + direction];
  if (at >= 0 && next !== undefined && isAt(here)) goTo({ screen: 'annotate', articleId: next.id });
}

async function unfinishedAfter(here: string): Promise<string | undefined> {
  const rows = await articleIds();
  const { acting } = session.getState();
  const at = rows.findIndex(({ id }) => id === here);
  const isOpen = ({ id, layers }: ArticleRow): boolean => {
    const own = layers.find(({ owner }) => owner === acting?.name)?.status ?? 'new';
    return id !== here && (own === 'new' || own === 'in-progress');
  };
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(isOpen)?.id;
}

const PAGE = 1000;

/** The rows of the project in its order. Asked page by page; a project of everyday size has one. */
async function articleIds(): Promise<readonly ArticleRow[]> {
  const rows: ArticleRow[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await ask(api.articles.page.query({ ...viewerOf(session.getState()), offset, limit: PAGE }));
    if (!page.ok) {
      tell(work, { kind: 'refused', problem: page.problem });
      return rows;
    }
    rows.push(...page.value.rows);
    if (rows.length >= page.value.total || page.value.rows.length === 0) return rows;
  }
}
