import { layerIdOf } from '../../../annotations/model/layer.ts';
import { done } from '../../../annotations/model/outcome.ts';
import type { LintsService } from '../../../shared/api/lints.ts';
import { checkAnnotator } from '../members/members-service.ts';
import type { Ports } from '../ports/ports.ts';
import type { ProjectStore } from '../ports/project-store.ts';
import type { Session } from '../session.ts';
import { projectLabelsFor } from './project-labels.ts';

export function createLintsService({ clock }: Pick<Ports, 'clock'>, session: Session): LintsService {
  return {
    ignored: ({ articleId, owner }) =>
      session.use(async ({ store }) => done(await ignoredIn(store, layerIdOf(articleId, owner)))),

    ignore: ({ articleId, owner, findings, ignored }) =>
      session.change(async (project) => {
        const fit = await checkAnnotator(project, owner);
        if (!fit.ok) return fit;
        const layerId = layerIdOf(articleId, owner);
        await project.store.ignoredFindings.set(layerId, findings, ignored, clock.now());
        return done(await ignoredIn(project.store, layerId));
      }),

    projectLabels: ({ articleId, owner }) =>
      session.use(async (project) => done(await projectLabelsFor(project, articleId, owner))),
  };
}

async function ignoredIn({ ignoredFindings }: ProjectStore, layerId: string): Promise<readonly string[]> {
  return [...(await ignoredFindings.of(layerId))].sort();
}
