import type { LabelSet } from '../label-set.ts';
import { sameJson } from '../same.ts';
import type { LabelEdit, LabelGroup } from './label-edit.ts';
import type { LabelStep } from './label-step.ts';
import { shapeOf } from './translate.ts';

/** Names of labels by list. */
export type LabelNames = Readonly<Record<LabelGroup, readonly string[]>>;

/**
 * The labels whose bearers the steps may alter, under the names they have before the first step: nothing that bears none of
 * them need be looked at. Rather too many than too few.
 */
export function touchedLabels(steps: readonly LabelStep[]): LabelNames {
  const names: Record<LabelGroup, Set<string>> = {
    entities: new Set(),
    relations: new Set(),
    articleLabels: new Set(),
  };
  for (const step of steps) {
    const [of, touched] = touchedBy(step);
    for (const name of touched) names[of].add(name);
  }
  const known = (of: LabelGroup): readonly string[] =>
    (steps[0]?.before[of] ?? []).map(({ name }) => name).filter((name) => names[of].has(name));
  return { entities: known('entities'), relations: known('relations'), articleLabels: known('articleLabels') };
}

function touchedBy({ edit, before }: LabelStep): readonly [LabelGroup, readonly string[]] {
  switch (edit.type) {
    case 'change':
      return [edit.definition.of, isAboutLooks(edit, before) ? [] : [edit.definition.label.name]];
    case 'rename':
      return [edit.of, edit.from === edit.to ? [] : [edit.from]];
    case 'merge':
      return [edit.definition.of, edit.names];
    case 'split':
      return [edit.definitions[0]?.of ?? 'entities', [edit.name]];
    case 'remove':
      return [edit.of, [edit.name]];
    case 'renameAttribute':
    case 'removeAttribute':
    case 'renameChoice':
      return [edit.of, [edit.label]];
    case 'add':
    case 'reorder':
    case 'describe':
      return ['entities', []];
  }
}

/** Whether a change of a label leaves alone what may be annotated with it. */
function isAboutLooks({ definition }: Extract<LabelEdit, { readonly type: 'change' }>, before: LabelSet): boolean {
  const known: LabelSet[LabelGroup][number] | undefined = before[definition.of].find(
    ({ name }) => name === definition.label.name,
  );
  return known !== undefined && sameJson(bearingOf(known), bearingOf(definition.label));
}

/** What of a label decides which annotations may bear it, and with which values. */
function bearingOf(label: LabelSet[LabelGroup][number]): unknown {
  if ('type' in label) return shapeOf(label);
  const attributes = label.attributes.map(shapeOf);
  return 'kind' in label ? [label.name, label.kind, label.head, label.tail, attributes] : [label.name, attributes];
}

/** Whether two sets allow the same annotations: then the same is gold under both. */
export function allowsTheSame(a: LabelSet, b: LabelSet): boolean {
  const bearing = (set: LabelSet): unknown =>
    [set.entities, set.relations, set.articleLabels].map((group) =>
      Object.fromEntries(group.map((label) => [label.name, bearingOf(label)])),
    );
  return sameJson(bearing(a), bearing(b));
}
