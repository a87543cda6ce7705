import type { LabelSet } from '../../../annotations/model/label-set.ts';
import { foldText } from '../../../annotations/text/folding.ts';

type Named = { readonly name: string; readonly title: { readonly zh: string; readonly en: string } };

/** The names of the labels that a person may mean, who knows them by name or title. `undefined` where none is asked for. */
export function namesOfEntityLabels({ entities }: LabelSet, asked: readonly string[]): readonly string[] | undefined {
  return namesOf(entities, asked);
}

export function namesOfRelationLabels(
  { relations }: LabelSet,
  asked: readonly string[],
): readonly string[] | undefined {
  return namesOf(relations, asked);
}

function namesOf(labels: readonly Named[], asked: readonly string[]): readonly string[] | undefined {
  if (asked.length === 0) return undefined;
  const isAsked = ({ name, title }: Named): boolean =>
    [name, title.zh, title.en].some((word) => asked.includes(foldText(word)));
  return labels.filter(isAsked).map(({ name }) => name);
}
