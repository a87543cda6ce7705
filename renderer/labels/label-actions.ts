import type { Attribute } from '../../annotations/model/attribute.ts';
import type { LabelDefinition, LabelGroup } from '../../annotations/model/label-edits/label-edit.ts';
import { freeName, makeEntityLabel, makeRelationLabel } from '../../annotations/model/label-edits/new-label.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { choose, type LabelChoice, makeEdit, useLabelsDesk } from './labels-desk.ts';

const NEW_NAMES = { entities: 'NEW', relations: 'new_relation', articleLabels: 'new_label' } as const;

/** A new label at the end of its list, ready to be named. */
export function addLabel(of: LabelGroup): void {
  const set = useLabelsDesk.getState().draft?.set;
  if (set === undefined) return;
  const name = freeName(NEW_NAMES[of], namesOf(set, of));
  makeEdit({ type: 'add', definition: newDefinition(set, of, name) }, { of, name });
  focusName();
}

function newDefinition(set: LabelSet, of: LabelGroup, name: string): LabelDefinition {
  switch (of) {
    case 'entities':
      return { of, label: makeEntityLabel(name, set) };
    case 'relations':
      return { of, label: makeRelationLabel(name, set) };
    case 'articleLabels':
      return { of, label: { name, title: { zh: name, en: name }, type: 'flag' } };
  }
}

/** A label like this one, beside it, under a name, a colour and a key of its own. */
export function duplicateLabel(of: LabelGroup, name: string): void {
  const set = useLabelsDesk.getState().draft?.set;
  const source = set && definitionIn(set, of, name);
  if (set === undefined || source === undefined) return;
  const copyName = freeName(`${name}_copy`, namesOf(set, of));
  const definition = copyOf(source, set, copyName);
  const at = namesOf(set, of).indexOf(name) + 1;
  makeEdit({ type: 'add', definition, at }, { of, name: copyName });
  focusName();
}

function copyOf(source: LabelDefinition, set: LabelSet, name: string): LabelDefinition {
  switch (source.of) {
    case 'entities': {
      const { key: _, ...label } = source.label;
      const { color, seal, key } = makeEntityLabel(name, set, label.title);
      return { of: 'entities', label: { ...label, name, color, seal, ...(key === undefined ? {} : { key }) } };
    }
    case 'relations': {
      const { key: _, ...label } = source.label;
      return { of: 'relations', label: { ...label, name } };
    }
    case 'articleLabels':
      return { of: 'articleLabels', label: { ...source.label, name } };
  }
}

/** Takes a label out of the set. What bears it has its say in the preview. */
export function removeLabel(of: LabelGroup, name: string): void {
  const set = useLabelsDesk.getState().draft?.set;
  const index = set === undefined ? -1 : namesOf(set, of).indexOf(name);
  const neighbour = set?.[of][index + 1] ?? set?.[of][index - 1];
  makeEdit(
    { type: 'remove', of, name, bearers: 'refuse' },
    neighbour === undefined ? undefined : { of, name: neighbour.name },
  );
}

/** Moves a label up or down in its list. */
export function moveLabel(of: LabelGroup, name: string, way: 1 | -1): void {
  const set = useLabelsDesk.getState().draft?.set;
  if (set === undefined) return;
  const names = namesOf(set, of);
  const from = names.indexOf(name);
  const to = from + way;
  if (from < 0 || to < 0 || to >= names.length) return;
  makeEdit({ type: 'reorder', of, names: names.toSpliced(from, 1).toSpliced(to, 0, name) });
}

/** Shows the label before or after the one shown, in the order of the index. */
export function stepLabel(way: 1 | -1): void {
  const { draft, choice } = useLabelsDesk.getState();
  if (draft === null) return;
  const choices = choicesOf(draft.set);
  const at = choices.findIndex((other) => JSON.stringify(other) === JSON.stringify(choice));
  const next = choices[at + way];
  if (next !== undefined) choose(next);
}

function choicesOf({ entities, relations, articleLabels }: LabelSet): readonly LabelChoice[] {
  const named = (of: LabelGroup, labels: readonly { readonly name: string }[]): readonly LabelChoice[] =>
    labels.map(({ name }) => ({ of, name }));
  return [
    ...named('entities', entities),
    { of: 'rules' },
    ...named('relations', relations),
    ...named('articleLabels', articleLabels),
    { of: 'set' },
    { of: 'suggestions' },
  ];
}

export function namesOf(set: LabelSet, of: LabelGroup): readonly string[] {
  return set[of].map(({ name }) => name);
}

export function definitionIn(set: LabelSet, of: LabelGroup, name: string): LabelDefinition | undefined {
  switch (of) {
    case 'entities': {
      const label = set.entities.find((candidate) => candidate.name === name);
      return label && { of, label };
    }
    case 'relations': {
      const label = set.relations.find((candidate) => candidate.name === name);
      return label && { of, label };
    }
    case 'articleLabels': {
      const label = set.articleLabels.find((candidate) => candidate.name === name);
      return label && { of, label };
    }
  }
}

/** An attribute of its own name, to begin with. */
export function newAttribute(taken: readonly Attribute[]): Attribute {
  const name = freeName(
    'attribute',
    taken.map((attribute) => attribute.name),
  );
  return { name, title: { zh: name, en: name }, type: 'flag' };
}

/** A label that was just made wants a name: its field is there once it has been drawn. */
function focusName(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('.label-form [data-field="name"]');
    field?.focus();
    field?.select();
  });
}
