import { layerIdOf } from '../../../annotations/model/layer.ts';
import { done } from '../../../annotations/model/outcome.ts';
import type { LintsService } from '../../../shared/api/lints.ts';
import { checkAnnotator } from '../members/members-service.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { projectLabelsFor } from './project-labels.ts';

export function createLintsService({ clock }: Pick<Ports, 'clock'>, session: Session): LintsService {
  return {
    ignored: ({ articleId, owner }) =>
      session.use(async ({ store }) => done([...(await store.ignoredFindings.of(layerIdOf(articleId, owner)))].sort())),

    ignore: ({ articleId, owner, findings, ignored }) =>
      session.change(async (project) => {
        const fit = await checkAnnotator(project, owner);
        if (!fit.ok) return fit;
        await project.store.ignoredFindings.set(layerIdOf(articleId, owner), findings, ignored, clock.now());
        return done(undefined);
      }),

    projectLabels: ({ articleId, owner }) =>
      session.use(async (project) => done(await projectLabelsFor(project, articleId, owner))),
  };
}
