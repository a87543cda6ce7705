import type { Attribute } from '../../../annotations/model/attribute.ts';
import { type LabelSet, parseLabelSet } from '../../../annotations/model/label-set.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { LabelsService, LabelUse } from '../../../shared/api/labels.ts';
import type { Result } from '../../../shared/problem.ts';
import { readChosenJson } from '../chosen-file.ts';
import type { AttributeUse } from '../ports/label-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';

export function createLabelsService({ clock, files }: Pick<Ports, 'clock' | 'files'>, session: Session): LabelsService {
  return {
    current: () =>
      session.use(async (project) =>
        done({ labelSet: await project.labelSet(), use: await project.store.labels.use() }),
      ),

    replace: ({ file, author }) =>
      session.change(async (project) => {
        const json = await readChosenJson(files, file);
        if (!json.ok) return json;
        const parsed = parseLabelSet(json.value);
        if (!parsed.ok) return parsed;
        const { labels } = project.store;
        const kept = checkKept(parsed.value, await labels.use(), await labels.attributeUse());
        if (!kept.ok) return kept;
        const { version } = await project.labelSet();
        const labelSet: LabelSet = { ...parsed.value, version: version + 1 };
        await labels.add(labelSet, { author, at: clock.now() });
        project.forgetLabelSet();
        return done(labelSet);
      }),
  };
}

/** Whether the label set still has every label and attribute that annotations bear. */
function checkKept(set: LabelSet, use: LabelUse, attributeUse: readonly AttributeUse[]): Result<void> {
  const labels = (['entities', 'relations', 'articleLabels'] as const).flatMap((group) => {
    const known = new Set(set[group].map(({ name }) => name));
    return Object.entries(use[group]).filter(([label]) => !known.has(label));
  });
  const attributes = attributeUse.flatMap(({ of, label, attribute, count }): [string, number][] => {
    const known: readonly Attribute[] = set[of].find(({ name }) => name === label)?.attributes ?? [];
    return known.some(({ name }) => name === attribute) ? [] : [[`${label}.${attribute}`, count]];
  });
  const [missing] = [...labels, ...attributes];
  if (missing === undefined) return done(undefined);
  const [label, number] = missing;
  return refused('label-set-in-use', { label, number });
}
