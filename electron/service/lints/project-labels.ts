import type { ProjectLabels } from '../../../annotations/lint/project-labels.ts';
import { surfaceOf } from '../../../annotations/model/span.ts';
import { foldText } from '../../../annotations/text/folding.ts';
import type { OpenProject } from '../open-project.ts';

/** How the owner labels the surfaces of one layer's spans in all their articles; those with more than one label alone. */
export async function projectLabelsFor(project: OpenProject, articleId: string, owner: string): Promise<ProjectLabels> {
  const article = await project.article(articleId);
  if (article === undefined) return [];
  const { content } = await project.layer(articleId, owner);
  const surfaces = new Set([...content.spans.values()].map((span) => foldText(surfaceOf(span, article.text))));
  const labels = await project.store.search.labelsOf(owner, [...surfaces]);
  return [...labels].filter(([, counts]) => Object.keys(counts).length > 1);
}
