import { done, refused } from '../../../annotations/model/outcome.ts';
import type { Fragment } from '../../../annotations/model/span.ts';
import { mergeSuggestions } from '../../../annotations/suggest/merge.ts';
import { SAME_SURFACE_SCORE } from '../../../annotations/suggest/same-surface.ts';
import { makeSuggestion } from '../../../annotations/suggest/suggestion.ts';
import type { ElsewhereArticle, ElsewhereInput, ElsewhereReport } from '../../../shared/api/suggestions.ts';
import type { Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job, JobEvent } from '../../../shared/progress.ts';
import { checkAnnotator } from '../members/members-service.ts';
import type { OpenProject } from '../open-project.ts';
import type { ArticleText } from '../ports/article-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { standingDismissals } from './dismissals.ts';

/** Of what stands before and after a place, in UTF-16 units. */
const AROUND = 16;

/** Looks for a surface in all other articles, where the owner's layer leaves room for it. Nothing is written. */
export async function* findElsewhere(
  ports: Pick<Ports, 'suggester'>,
  session: Session,
  input: ElsewhereInput,
  signal?: CancelSignal,
): Job<ElsewhereReport> {
  yield { type: 'finished', result: yield* search(ports, session, input, signal) };
}

async function* search(
  { suggester }: Pick<Ports, 'suggester'>,
  session: Session,
  input: ElsewhereInput,
  signal?: CancelSignal,
): AsyncGenerator<JobEvent<ElsewhereReport>, Result<ElsewhereReport>> {
  const project = session.current();
  if (project === undefined) return refused('project-not-open');
  const begun = await project.use(async () => {
    const member = await checkAnnotator(project, input.owner);
    return member.ok ? done(await project.store.articles.count()) : member;
  });
  if (!begun.ok) return begun;
  const articles: ElsewhereArticle[] = [];
  let waiting = 0;
  let seen = 0;
  const portions = project.store.articles.texts()[Symbol.asyncIterator]();
  for (;;) {
    if (signal?.aborted === true) return refused('cancelled', { number: 0 });
    const looked = await project.use(async () => {
      const portion = await portions.next();
      if (portion.done === true) return done(undefined);
      const texts = portion.value.filter(({ articleId }) => articleId !== input.articleId);
      const places = await suggester.places(
        input.surface,
        texts.map(({ text }) => text),
      );
      for (const [i, article] of texts.entries()) {
        const open = await openPlaces(project, article, places[i] ?? [], input);
        if (open.places.length === 0) continue;
        if (article.canBeAnnotated) articles.push(open);
        else waiting += 1;
      }
      return done(portion.value.length);
    });
    if (!looked.ok) return looked;
    if (looked.value === undefined) return done({ articles, waiting });
    seen += looked.value;
    yield { type: 'progress', done: seen, total: Math.max(seen, begun.value), item: String(articles.length) };
  }
}

async function openPlaces(
  project: OpenProject,
  { articleId, title, text, textSha256 }: ArticleText,
  places: readonly Fragment[],
  { owner, label }: ElsewhereInput,
): Promise<ElsewhereArticle> {
  const none = { articleId, title, textSha256, status: 'new', places: [], excerpt: NO_EXCERPT } as const;
  if (places.length === 0) return none;
  // Straight from the store: an article that is only looked at should not push out one that is worked on.
  const layer = await project.store.layers.get(articleId, owner);
  const dismissed = await standingDismissals(project, { id: articleId, text }, owner);
  const proposed = places.map((place) => makeSuggestion(label, place, 'same-surface', SAME_SURFACE_SCORE));
  const open = mergeSuggestions(proposed, [...(layer?.content.spans.values() ?? [])], dismissed);
  const [first] = open;
  if (first === undefined) return none;
  return {
    articleId,
    title,
    textSha256,
    status: layer?.content.status ?? 'new',
    places: open.map(({ start, end }): Fragment => [start, end]),
    excerpt: excerptOf(text, [first.start, first.end]),
  };
}

const NO_EXCERPT = { before: '', surface: '', after: '' };

function excerptOf(text: string, [start, end]: Fragment): ElsewhereArticle['excerpt'] {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    before: before.slice(before.lastIndexOf('\n') + 1).toWellFormed(),
    surface: text.slice(start, end),
    after: (after.split('\n', 1)[0] ?? '').toWellFormed(),
  };
}
