import { entityLabel } from '../../../annotations/model/label-set.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { kindLabelsOf } from '../../../annotations/suggest/kinds.ts';
import type { SuggestionKinds, SuggestionsService } from '../../../shared/api/suggestions.ts';
import type { Result } from '../../../shared/problem.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import type { Segmentation } from '../words/segmentation.ts';
import { acceptElsewhere } from './accept-elsewhere.ts';
import { dismiss } from './dismissals.ts';
import { findElsewhere } from './elsewhere.ts';
import { suggestForArticle } from './of-article.ts';
import { takeBack } from './take-back.ts';

export function createSuggestionsService(
  ports: Pick<Ports, 'clock' | 'ids' | 'suggester'>,
  session: Session,
  segmentation: Segmentation,
): SuggestionsService {
  return {
    ofArticle: ({ articleId, owner, without = [] }) =>
      session.use((project) =>
        suggestForArticle(ports, segmentation, project, { articleId, owner, without: new Set(without) }),
      ),

    dismiss: (input) => session.change((project) => dismiss(ports, project, input)),

    restore: ({ articleId, owner, places }) =>
      session.change(async ({ store }) => {
        await store.suggestions.restore(articleId, owner, places);
        return done({ places: places.length });
      }),

    elsewhere: (input, signal) => findElsewhere(ports, session, input, signal),
    acceptElsewhere: (input, signal) => acceptElsewhere(ports, session, input, signal),
    takeBack: (input, signal) => takeBack(ports, session, input, signal),

    kinds: () => session.use(readKinds),

    chooseKind: ({ kind, label }) =>
      session.change(async (project) => {
        if (typeof label === 'string' && entityLabel(await project.labelSet(), label) === undefined) {
          return refused('label-unknown', { label });
        }
        await project.store.suggestions.setKindChoice(kind, label);
        return readKinds(project);
      }),
  };
}

async function readKinds(project: OpenProject): Promise<Result<SuggestionKinds>> {
  const choices = await project.store.suggestions.kindChoices();
  return done({ choices, labels: kindLabelsOf(await project.labelSet(), choices) });
}
