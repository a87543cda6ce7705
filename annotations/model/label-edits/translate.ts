import { type Attribute, type AttributeValues, partitionValues } from '../attribute.ts';
import { entityLabel, type LabelSet, relationLabel } from '../label-set.ts';
import type { Relation } from '../relation.ts';
import { sameJson } from '../same.ts';
import { type Span, surfaceOf } from '../span.ts';
import type { ItemGroup, LabelEdit, SplitRule } from './label-edit.ts';

/** What bears a label: a span or a relation. */
type Bearer = Pick<Span, 'label' | 'attributes'>;

/**
 * What one edit makes of each thing by itself, whatever stands beside it. What it does not touch is given back as it is,
 * the same object; `undefined` is what goes.
 */
export interface Translation {
  span<T extends Pick<Span, 'label' | 'attributes' | 'fragments'>>(span: T): T | undefined;
  relation<T extends Pick<Relation, 'label' | 'attributes'>>(relation: T): T | undefined;
  articleLabels(values: AttributeValues): AttributeValues;
}

/**
 * @param before the set that the edit was made on
 * @param after `editLabelSet(before, edit)`
 * @param text of the article: rules by surface read it
 */
export function createTranslation(edit: LabelEdit, before: LabelSet, after: LabelSet, text: string): Translation {
  const spanLabels = labelsAfter(edit, 'entities', text);
  const relationLabels = labelsAfter(edit, 'relations', text);
  const attributesOf = {
    entities: (name: string) => entityLabel(after, name)?.attributes ?? [],
    relations: (name: string) => relationLabel(after, name)?.attributes ?? [],
  };
  const refits = {
    entities: refittedLabel(edit, 'entities', before),
    relations: refittedLabel(edit, 'relations', before),
  };

  function translate<T extends Bearer>(of: ItemGroup, bearer: T, label: string | undefined): T | undefined {
    if (label === undefined) return undefined;
    const values = valuesAfter(edit, of, bearer);
    const isTouched = label !== bearer.label || values !== bearer.attributes || refits[of] === bearer.label;
    if (!isTouched) return bearer;
    const attributes = fitting(values, attributesOf[of](label));
    return label === bearer.label && attributes === bearer.attributes ? bearer : { ...bearer, label, attributes };
  }

  return {
    span: (span) => translate('entities', span, spanLabels(span)),
    relation: (relation) => translate('relations', relation, relationLabels(relation)),
    articleLabels: (values) => articleLabelsAfter(edit, values, after),
  };
}

/** The label that a bearer has after the edit; `undefined` where it goes. */
function labelsAfter(edit: LabelEdit, of: ItemGroup, text: string) {
  return (bearer: Bearer & Partial<Pick<Span, 'fragments'>>): string | undefined => {
    const { label } = bearer;
    switch (edit.type) {
      case 'rename':
        return edit.of === of && edit.from === label ? edit.to : label;
      case 'merge':
        return edit.definition.of === of && edit.names.includes(label) ? edit.definition.label.name : label;
      case 'split': {
        if (edit.definitions[0]?.of !== of || edit.name !== label) return label;
        return edit.rules.find((rule) => fitsRule(rule, bearer, text))?.to ?? edit.otherwise;
      }
      case 'remove':
        return edit.of === of && edit.name === label ? undefined : label;
      default:
        return label;
    }
  };
}

function fitsRule(rule: SplitRule, bearer: Bearer & Partial<Pick<Span, 'fragments'>>, text: string): boolean {
  if (rule.by === 'attribute') return bearer.attributes[rule.attribute] === rule.value;
  return bearer.fragments !== undefined && rule.surfaces.includes(surfaceOf({ fragments: bearer.fragments }, text));
}

/** The label whose bearers may hold values that it has no longer room for, though it keeps its name. */
function refittedLabel(edit: LabelEdit, of: ItemGroup, before: LabelSet): string | undefined {
  switch (edit.type) {
    case 'change': {
      if (edit.definition.of !== of) return undefined;
      const { name, attributes } = edit.definition.label;
      const known: readonly Attribute[] = before[of].find((label) => label.name === name)?.attributes ?? [];
      return sameJson(known.map(shapeOf), attributes.map(shapeOf)) ? undefined : name;
    }
    case 'merge':
      return edit.definition.of === of ? edit.definition.label.name : undefined;
    case 'split':
      return edit.definitions[0]?.of === of ? edit.name : undefined;
    case 'removeAttribute':
      return edit.of === of ? edit.label : undefined;
    default:
      return undefined;
  }
}

/** What decides which values an attribute takes. */
export function shapeOf({ name, type, choices }: Attribute): unknown {
  return [name, type, (choices ?? []).map((choice) => choice.name)];
}

function valuesAfter(edit: LabelEdit, of: ItemGroup, { label, attributes }: Bearer): AttributeValues {
  if (edit.type === 'renameAttribute' && edit.of === of && edit.label === label) {
    return withKey(attributes, edit.from, edit.to);
  }
  if (edit.type === 'renameChoice' && edit.of === of && edit.label === label) {
    return withValue(attributes, edit.attribute, edit.from, edit.to);
  }
  return attributes;
}

function articleLabelsAfter(edit: LabelEdit, values: AttributeValues, after: LabelSet): AttributeValues {
  switch (edit.type) {
    case 'rename':
      return edit.of === 'articleLabels' ? withKey(values, edit.from, edit.to) : values;
    case 'remove':
      return edit.of === 'articleLabels' ? withoutKey(values, edit.name) : values;
    case 'renameChoice':
      return edit.of === 'articleLabels' ? withValue(values, edit.label, edit.from, edit.to) : values;
    case 'change': {
      if (edit.definition.of !== 'articleLabels') return values;
      const { name } = edit.definition.label;
      const value = values[name];
      if (value === undefined) return values;
      return partitionValues({ [name]: value }, after.articleLabels).refusedNames.length === 0
        ? values
        : withoutKey(values, name);
    }
    default:
      return values;
  }
}

/** Without the values that the attributes have no room for. */
function fitting(values: AttributeValues, attributes: readonly Attribute[]): AttributeValues {
  const { allowed, refusedNames } = partitionValues(values, attributes);
  return refusedNames.length === 0 ? values : allowed;
}

function withKey(values: AttributeValues, from: string, to: string): AttributeValues {
  if (values[from] === undefined) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name === from ? to : name, value]));
}

function withValue(values: AttributeValues, name: string, from: string, to: string): AttributeValues {
  return values[name] === from ? { ...values, [name]: to } : values;
}

function withoutKey(values: AttributeValues, name: string): AttributeValues {
  if (values[name] === undefined) return values;
  return Object.fromEntries(Object.entries(values).filter(([other]) => other !== name));
}
