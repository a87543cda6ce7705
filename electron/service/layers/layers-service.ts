import { encodeLayer, GOLD } from '../../../annotations/model/layer.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { LayersService } from '../../../shared/api/layers.ts';
import type { Result } from '../../../shared/problem.ts';
import { checkAnnotator } from '../members/members-service.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import type { Lexicons } from '../words/lexicons.ts';
import { appendChange } from './append-change.ts';
import { parseLayerId } from './layer-id.ts';

export function createLayersService(
  ports: Pick<Ports, 'clock' | 'ids'>,
  session: Session,
  lexicons: Lexicons,
): LayersService {
  return {
    open: ({ articleId, owner }) =>
      session.use(async (project) => {
        const fit = await checkLayer(project, articleId, owner);
        if (!fit.ok) return fit;
        const { content, revision, activeSeconds } = await project.layer(articleId, owner);
        return done({ ...encodeLayer(content, articleId, owner, revision), activeSeconds });
      }),

    append: (input) =>
      session.change(async (project) => {
        const appended = await appendChange(ports, project, input);
        const place = appended.ok ? parseLayerId(input.layerId) : undefined;
        const article = place && (await project.article(place.articleId));
        if (article !== undefined) await lexicons.teach(project, input.change, article.text);
        return appended;
      }),

    history: ({ layerId }) =>
      session.use(async (project) => {
        const place = parseLayerId(layerId);
        if (place === undefined) return refused('layer-not-found', { layer: layerId });
        const fit = await checkLayer(project, place.articleId, place.owner);
        return fit.ok ? done(await project.store.layers.history(place.articleId, place.owner)) : fit;
      }),
  };
}

/** Whether there is such an article, and somebody to annotate it: one of the members, or all of them together (gold). */
async function checkLayer(project: OpenProject, articleId: string, owner: string): Promise<Result<void>> {
  if ((await project.article(articleId)) === undefined) return refused('article-not-found', { article: articleId });
  return owner === GOLD ? done(undefined) : checkAnnotator(project, owner);
}
