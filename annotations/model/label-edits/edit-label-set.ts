import type { Attribute } from '../attribute.ts';
import { type LabelSet, type LabelSetProblemCode, parseLabelSet, type RelationLabel } from '../label-set.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { LabelDefinition, LabelEdit, LabelEditProblemCode, LabelGroup } from './label-edit.ts';

type Edited = Outcome<LabelSet, LabelSetProblemCode | LabelEditProblemCode>;
type EditOf<Type extends LabelEdit['type']> = Extract<LabelEdit, { readonly type: Type }>;

/**
 * The label set after an edit; its version stays. Refused, as a whole, with `label-edit-misfit` when the edit speaks of
 * something the set does not have, and with the reasons of `parseLabelSet` when the set would contradict itself.
 */
export function editLabelSet(set: LabelSet, edit: LabelEdit): Edited {
  const next = applyEdit(set, edit);
  return next === undefined ? refused('label-edit-misfit', { label: subjectOf(edit) }) : parseLabelSet(next);
}

/** The name an edit is about, as it was before the edit. */
export function subjectOf(edit: LabelEdit): string {
  switch (edit.type) {
    case 'add':
    case 'change':
      return edit.definition.label.name;
    case 'rename':
      return edit.from;
    case 'reorder':
      return edit.names.join(' ');
    case 'merge':
      return edit.names.join(' ');
    case 'split':
    case 'remove':
    case 'describe':
      return edit.name;
    case 'renameAttribute':
    case 'removeAttribute':
    case 'renameChoice':
      return edit.label;
  }
}

/** @returns `undefined` where the edit does not fit */
function applyEdit(set: LabelSet, edit: LabelEdit): LabelSet | undefined {
  switch (edit.type) {
    case 'add':
      return addLabel(set, edit);
    case 'change':
      return changeLabel(set, edit);
    case 'rename':
      return renameLabel(set, edit);
    case 'reorder':
      return reorderLabels(set, edit);
    case 'merge':
      return mergeLabels(set, edit);
    case 'split':
      return splitLabel(set, edit);
    case 'remove':
      return removeLabel(set, edit);
    case 'renameAttribute':
      return renameAttribute(set, edit);
    case 'removeAttribute':
      return removeAttribute(set, edit);
    case 'renameChoice':
      return renameChoice(set, edit);
    case 'describe': {
      const { title: _, ...rest } = set;
      const { name, title, guidelines } = edit;
      return { ...rest, name, guidelines, ...(title === undefined ? {} : { title }) };
    }
  }
}

function namesOf(set: LabelSet, of: LabelGroup): readonly string[] {
  return set[of].map(({ name }) => name);
}

/** The set with other labels in the place of the one at `index`; `parseLabelSet` judges the result. */
function withLabels(
  set: LabelSet,
  of: LabelGroup,
  index: number,
  removed: number,
  added: readonly LabelDefinition[],
): LabelSet {
  const list: readonly unknown[] = set[of].toSpliced(index, removed);
  return { ...set, [of]: list.toSpliced(index, 0, ...added.map(({ label }) => label)) };
}

function addLabel(set: LabelSet, { definition, at }: EditOf<'add'>): LabelSet | undefined {
  const index = at ?? set[definition.of].length;
  return index > set[definition.of].length ? undefined : withLabels(set, definition.of, index, 0, [definition]);
}

function changeLabel(set: LabelSet, { definition }: EditOf<'change'>): LabelSet | undefined {
  const { of, label } = definition;
  const index = namesOf(set, of).indexOf(label.name);
  if (index < 0 || losesAttribute(set, definition)) return undefined;
  return withLabels(set, of, index, 1, [definition]);
}

function losesAttribute(set: LabelSet, definition: LabelDefinition): boolean {
  if (definition.of === 'articleLabels') return false;
  const kept = new Set(definition.label.attributes.map(({ name }) => name));
  const before = set[definition.of].find(({ name }) => name === definition.label.name);
  return before?.attributes.some(({ name }) => !kept.has(name)) === true;
}

function renameLabel(set: LabelSet, { of, from, to }: EditOf<'rename'>): LabelSet | undefined {
  if (!namesOf(set, of).includes(from)) return undefined;
  const renamed = <T extends { readonly name: string }>(labels: readonly T[]): T[] =>
    labels.map((label) => (label.name === from ? { ...label, name: to } : label));
  const next = { ...set, [of]: renamed<{ readonly name: string }>(set[of]) };
  return of === 'entities' ? withArguments(next, [from], [to]) : next;
}

function reorderLabels(set: LabelSet, { of, names }: EditOf<'reorder'>): LabelSet | undefined {
  const labels = names.flatMap((name): { readonly name: string }[] => set[of].filter((label) => label.name === name));
  const isWhole = labels.length === set[of].length && new Set(names).size === names.length;
  return isWhole ? { ...set, [of]: labels } : undefined;
}

function mergeLabels(set: LabelSet, { names, definition }: EditOf<'merge'>): LabelSet | undefined {
  const { of, label } = definition;
  const known = namesOf(set, of);
  if (of === 'articleLabels' || new Set(names).size < names.length) return undefined;
  if (!names.every((name) => known.includes(name))) return undefined;
  const first = known.findIndex((name) => names.includes(name));
  const left = { ...set, [of]: set[of].filter(({ name }) => !names.includes(name)) };
  const merged = withLabels(left, of, first, 0, [definition]);
  return of === 'entities' ? withArguments(merged, names, [label.name]) : merged;
}

function splitLabel(set: LabelSet, { name, definitions, rules, otherwise }: EditOf<'split'>): LabelSet | undefined {
  const of = definitions[0]?.of;
  if (of === undefined || of === 'articleLabels' || definitions.some((definition) => definition.of !== of))
    return undefined;
  const index = namesOf(set, of).indexOf(name);
  const parts = definitions.map(({ label }) => label.name);
  const hasTargets = [otherwise, ...rules.map(({ to }) => to)].every((to) => parts.includes(to));
  const hasSurfaces = of === 'entities' || rules.every(({ by }) => by !== 'surface');
  if (index < 0 || !hasTargets || !hasSurfaces) return undefined;
  const split = withLabels(set, of, index, 1, definitions);
  return of === 'entities' ? withArguments(split, [name], parts) : split;
}

function removeLabel(set: LabelSet, { of, name }: EditOf<'remove'>): LabelSet | undefined {
  const index = namesOf(set, of).indexOf(name);
  if (index < 0) return undefined;
  const left = withLabels(set, of, index, 1, []);
  return of === 'entities' ? withArguments(left, [name], []) : left;
}

/** Argument rules in which `names` are replaced by `instead`, each label once, at the place of the first. */
function withArguments(set: LabelSet, names: readonly string[], instead: readonly string[]): LabelSet {
  const replaced = (side: readonly string[]): readonly string[] =>
    side.some((name) => names.includes(name))
      ? [...new Set(side.flatMap((name) => (names.includes(name) ? instead : [name])))]
      : side;
  const relations = set.relations.map(
    (relation): RelationLabel => ({ ...relation, head: replaced(relation.head), tail: replaced(relation.tail) }),
  );
  return { ...set, relations };
}

/** Attributes of the label, changed; `undefined` when there is no such label or `change` says so. */
function withAttributes(
  set: LabelSet,
  of: 'entities' | 'relations',
  name: string,
  change: (attributes: readonly Attribute[]) => readonly Attribute[] | undefined,
): LabelSet | undefined {
  const index = namesOf(set, of).indexOf(name);
  const attributes = set[of][index] && change(set[of][index].attributes);
  if (attributes === undefined) return undefined;
  return { ...set, [of]: set[of].map((label, i) => (i === index ? { ...label, attributes } : label)) };
}

function renameAttribute(set: LabelSet, { of, label, from, to }: EditOf<'renameAttribute'>): LabelSet | undefined {
  return withAttributes(set, of, label, (attributes) =>
    attributes.some(({ name }) => name === from)
      ? attributes.map((attribute) => (attribute.name === from ? { ...attribute, name: to } : attribute))
      : undefined,
  );
}

function removeAttribute(set: LabelSet, { of, label, name }: EditOf<'removeAttribute'>): LabelSet | undefined {
  return withAttributes(set, of, label, (attributes) =>
    attributes.some((attribute) => attribute.name === name)
      ? attributes.filter((attribute) => attribute.name !== name)
      : undefined,
  );
}

function renameChoice(set: LabelSet, { of, label, attribute, from, to }: EditOf<'renameChoice'>): LabelSet | undefined {
  const renamed = (attributes: readonly Attribute[]): readonly Attribute[] | undefined => {
    const before = attributes.find(({ name }) => name === attribute);
    const choices = before?.choices ?? [];
    if (before === undefined || !choices.some(({ name }) => name === from) || choices.some(({ name }) => name === to)) {
      return undefined;
    }
    const after: Attribute = {
      ...before,
      choices: choices.map((choice) => (choice.name === from ? { ...choice, name: to } : choice)),
      ...(before.default === from ? { default: to } : {}),
    };
    return attributes.map((candidate) => (candidate === before ? after : candidate));
  };
  if (of !== 'articleLabels') return withAttributes(set, of, label, renamed);
  const articleLabels = attribute === label ? renamed(set.articleLabels) : undefined;
  return articleLabels && { ...set, articleLabels };
}
