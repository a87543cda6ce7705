import { z } from 'zod';
import { attributeSchema, isAttributeValue, nameSchema, titleSchema, unicodeSchema } from './attribute.ts';
import { done, type Outcome, refused } from './outcome.ts';

const colorSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/);

export const entityLabelSchema = z
  .strictObject({
    name: nameSchema,
    title: titleSchema,
    /** The short sign on a chip: one character in Chinese, at most five letters in English. */
    seal: titleSchema,
    /** Underline colour on the light paper; text, fill and the dark theme are derived from it. */
    color: colorSchema,
    key: z.string().min(1).max(1).optional(),
    description: titleSchema.optional(),
    attributes: z.array(attributeSchema).readonly().default([]),
  })
  .readonly();
export type EntityLabel = z.infer<typeof entityLabelSchema>;

export const relationKindSchema = z.enum(['directed', 'symmetric', 'equivalence']);
export type RelationKind = z.infer<typeof relationKindSchema>;

export const relationLabelSchema = z
  .strictObject({
    name: nameSchema,
    title: titleSchema,
    key: z.string().min(1).max(1).optional(),
    color: colorSchema.optional(),
    /** Names of the entity labels allowed as head and as tail. */
    head: z.array(nameSchema).readonly(),
    tail: z.array(nameSchema).readonly(),
    kind: relationKindSchema.default('directed'),
    description: titleSchema.optional(),
    attributes: z.array(attributeSchema).readonly().default([]),
  })
  .readonly();
export type RelationLabel = z.infer<typeof relationLabelSchema>;

export const labelSetSchema = z
  .strictObject({
    name: unicodeSchema.min(1),
    version: z.number().int().min(1).default(1),
    title: titleSchema.optional(),
    entities: z.array(entityLabelSchema).readonly().default([]),
    relations: z.array(relationLabelSchema).readonly().default([]),
    /** Labels of the article as a whole have the shape of attributes. */
    articleLabels: z.array(attributeSchema).readonly().default([]),
    guidelines: titleSchema.default({ zh: '', en: '' }),
  })
  .readonly();
export type LabelSet = z.infer<typeof labelSetSchema>;

export const labelSetProblemCodes = [
  'label-set-malformed',
  'label-set-duplicate-name',
  'label-set-duplicate-key',
  'label-set-unknown-label',
  'label-set-bad-attribute',
] as const;
export type LabelSetProblemCode = (typeof labelSetProblemCodes)[number];

/**
 * Checks a label set from outside (a file, a project made elsewhere).
 * @returns the label set, or the first problem: not the expected shape (with the path of the field), a name or key
 *   used twice, a relation that names a label that isn't there, a choice without choices, a default of the wrong type.
 */
export function parseLabelSet(input: unknown): Outcome<LabelSet, LabelSetProblemCode> {
  const parsed = labelSetSchema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused('label-set-malformed', {
      path: issue?.path.join('.') || '(top)',
      detail: issue?.message ?? '',
    });
  }
  return checkLabelSet(parsed.data);
}

function checkLabelSet(set: LabelSet): Outcome<LabelSet, LabelSetProblemCode> {
  for (const group of [set.entities, set.relations, set.articleLabels]) {
    const twice = firstDuplicate(group.map((label) => label.name));
    if (twice !== undefined) return refused('label-set-duplicate-name', { name: twice });
  }
  // Entity keys and relation keys are pressed in different situations, so only keys of one group can clash.
  for (const group of [set.entities, set.relations]) {
    const twice = firstDuplicate(group.flatMap((label) => (label.key === undefined ? [] : [label.key])));
    if (twice !== undefined) return refused('label-set-duplicate-key', { key: twice });
  }
  const known = new Set(set.entities.map((label) => label.name));
  for (const relation of set.relations) {
    const unknown = [...relation.head, ...relation.tail].find((name) => !known.has(name));
    if (unknown !== undefined) return refused('label-set-unknown-label', { relation: relation.name, label: unknown });
  }
  const owners = [...set.entities, ...set.relations];
  const attributeLists = [
    ...owners.map((owner) => [owner.name, owner.attributes] as const),
    ['', set.articleLabels] as const,
  ];
  for (const [owner, attributes] of attributeLists) {
    const twice = firstDuplicate(attributes.map((attribute) => attribute.name));
    if (twice !== undefined) return refused('label-set-duplicate-name', { name: `${owner}.${twice}` });
    for (const attribute of attributes) {
      const choiceless = attribute.type === 'choice' && (attribute.choices ?? []).length === 0;
      const badDefault = attribute.default !== undefined && !isAttributeValue(attribute, attribute.default);
      if (choiceless || badDefault)
        return refused('label-set-bad-attribute', { label: owner, attribute: attribute.name });
    }
  }
  return done(set);
}

function firstDuplicate(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

/** @returns `undefined` for a label that the set does not have, or has no longer. */
export function entityLabel(set: LabelSet, name: string): EntityLabel | undefined {
  return set.entities.find((label) => label.name === name);
}

/** @returns `undefined` for a label that the set does not have, or has no longer. */
export function relationLabel(set: LabelSet, name: string): RelationLabel | undefined {
  return set.relations.find((label) => label.name === name);
}
