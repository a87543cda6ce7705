import type { LabelSet } from '../label-set.ts';
import { sameJson } from '../same.ts';
import { editLabelSet } from './edit-label-set.ts';
import type { LabelDefinition, LabelEdit, LabelGroup } from './label-edit.ts';

/**
 * The edits that make one label set of another.
 * @param mode `add`: only labels whose names are not there yet come in, the rest stays. `match`: the result is `wanted`, but
 *   for its version; what annotations bear and `wanted` lacks will refuse to go.
 */
export function toLabelEdits(present: LabelSet, wanted: LabelSet, mode: 'add' | 'match'): readonly LabelEdit[] {
  const edits: LabelEdit[] = [];
  let set = present;
  const make = (edit: LabelEdit): void => {
    const edited = editLabelSet(set, edit);
    // What does not fit is left out here, and not there for anybody to trip over later.
    if (!edited.ok) return;
    edits.push(edit);
    set = edited.value;
  };
  if (mode === 'match') {
    for (const of of ['relations', 'entities', 'articleLabels'] as const) {
      for (const name of missingFrom(wanted, present, of)) make({ type: 'remove', of, name, bearers: 'refuse' });
    }
    freeKeys(set, wanted).forEach(make);
  }
  for (const definition of definitionsOf(wanted)) {
    const known = definitionsOf(set).find(
      (other) => other.of === definition.of && other.label.name === definition.label.name,
    );
    if (known === undefined)
      make({ type: 'add', definition: mode === 'add' ? withFreeKey(definition, set) : definition });
    else if (mode === 'match') changesBetween(known, definition).forEach(make);
  }
  if (mode === 'match') {
    for (const of of ['entities', 'relations', 'articleLabels'] as const) {
      const names = wanted[of].map(({ name }) => name);
      if (
        !sameJson(
          names,
          set[of].map(({ name }) => name),
        )
      )
        make({ type: 'reorder', of, names });
    }
    const { name, title, guidelines } = wanted;
    const words = { name, ...(title === undefined ? {} : { title }), guidelines };
    const before = {
      name: set.name,
      ...(set.title === undefined ? {} : { title: set.title }),
      guidelines: set.guidelines,
    };
    if (!sameJson(before, words)) make({ type: 'describe', ...words });
  }
  return edits;
}

/** Labels for spans first: argument rules speak of them. */
function definitionsOf({ entities, relations, articleLabels }: LabelSet): readonly LabelDefinition[] {
  return [
    ...entities.map((label) => ({ of: 'entities', label }) as const),
    ...relations.map((label) => ({ of: 'relations', label }) as const),
    ...articleLabels.map((label) => ({ of: 'articleLabels', label }) as const),
  ];
}

function missingFrom(wanted: LabelSet, present: LabelSet, of: LabelGroup): readonly string[] {
  const kept = new Set(wanted[of].map(({ name }) => name));
  return present[of].map(({ name }) => name).filter((name) => !kept.has(name));
}

/** Two labels can't exchange their keys one after the other: keys that change are given up first. */
function freeKeys(present: LabelSet, wanted: LabelSet): readonly LabelEdit[] {
  const wantedKeys = new Map(
    definitionsOf(wanted).flatMap(({ of, label }) => ('key' in label ? [[`${of} ${label.name}`, label.key]] : [])),
  );
  return definitionsOf(present).flatMap((definition): LabelEdit[] => {
    const { of, label } = definition;
    if (of === 'articleLabels' || label.key === undefined || label.key === wantedKeys.get(`${of} ${label.name}`))
      return [];
    return [{ type: 'change', definition: withoutKey(definition), disallowed: 'keep' }];
  });
}

function withoutKey(definition: LabelDefinition): LabelDefinition {
  switch (definition.of) {
    case 'entities': {
      const { key: _, ...label } = definition.label;
      return { of: 'entities', label };
    }
    case 'relations': {
      const { key: _, ...label } = definition.label;
      return { of: 'relations', label };
    }
    case 'articleLabels':
      return definition;
  }
}

function withFreeKey(definition: LabelDefinition, set: LabelSet): LabelDefinition {
  if (definition.of === 'articleLabels') return definition;
  const taken = set[definition.of].some(({ key }) => key === definition.label.key);
  return taken ? withoutKey(definition) : definition;
}

function changesBetween(known: LabelDefinition, wanted: LabelDefinition): readonly LabelEdit[] {
  if (sameJson(known, wanted)) return [];
  const edits: LabelEdit[] = [];
  if (known.of !== 'articleLabels' && wanted.of !== 'articleLabels') {
    const kept = new Set(wanted.label.attributes.map(({ name }) => name));
    for (const { name } of known.label.attributes) {
      if (kept.has(name)) continue;
      edits.push({ type: 'removeAttribute', of: known.of, label: known.label.name, name, bearers: 'refuse' });
    }
  }
  return [...edits, { type: 'change', definition: wanted, disallowed: 'keep' }];
}
