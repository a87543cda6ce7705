import { type LabelSet, parseLabelSet } from '../../../annotations/model/label-set.ts';
import empty from '../../../annotations/model/templates/empty.json' with { type: 'json' };
import newsZh from '../../../annotations/model/templates/news-zh.json' with { type: 'json' };
import type { TemplateInfo } from '../../../shared/api/project.ts';

/** The label sets that come with the program, by name, in the order they are offered. */
export const templates: ReadonlyMap<string, LabelSet> = new Map(
  [newsZh, empty].map((template) => {
    const parsed = parseLabelSet(template);
    if (!parsed.ok) throw new Error(`a template is no label set: ${JSON.stringify(parsed.problem)}`);
    return [parsed.value.name, parsed.value];
  }),
);

export function listTemplates(): readonly TemplateInfo[] {
  return [...templates.values()].map(({ name, title, entities, relations }) => ({
    name,
    title: title ?? { zh: name, en: name },
    entityCount: entities.length,
    relationCount: relations.length,
  }));
}
