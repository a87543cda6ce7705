import { z } from 'zod';
import { attributeSchema, attributeValueSchema, nameSchema, titleSchema, unicodeSchema } from '../attribute.ts';
import { entityLabelSchema, relationLabelSchema } from '../label-set.ts';

export const labelGroupSchema = z.enum(['entities', 'relations', 'articleLabels']);
/** The three lists of labels in a set. */
export type LabelGroup = z.infer<typeof labelGroupSchema>;

const itemGroupSchema = z.enum(['entities', 'relations']);
/** Groups whose labels are borne by spans or relations; article labels are values of the layer itself. */
export type ItemGroup = z.infer<typeof itemGroupSchema>;

/** A label together with the list that it stands in. */
export const labelDefinitionSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('entities'), label: entityLabelSchema }).readonly(),
  z.strictObject({ of: z.literal('relations'), label: relationLabelSchema }).readonly(),
  z.strictObject({ of: z.literal('articleLabels'), label: attributeSchema }).readonly(),
]);
export type LabelDefinition = z.infer<typeof labelDefinitionSchema>;

/** What becomes of annotations that bear what is removed: the edit is refused where there are any, or they go too. */
export const bearersSchema = z.enum(['refuse', 'remove']);

/** Which spans or relations of a label that is split go to `to`; of several rules the first that fits holds. */
export const splitRuleSchema = z.discriminatedUnion('by', [
  /** For spans only: their words, as `surfaceOf` joins them. */
  z
    .strictObject({ by: z.literal('surface'), surfaces: z.array(z.string()).min(1).readonly(), to: nameSchema })
    .readonly(),
  z
    .strictObject({ by: z.literal('attribute'), attribute: nameSchema, value: attributeValueSchema, to: nameSchema })
    .readonly(),
]);
export type SplitRule = z.infer<typeof splitRuleSchema>;

/**
 * One edit of a label set. Edits are made one after the other: each speaks of the set as the one before has left it.
 * Whatever the edit, values that a label it touches has no longer room for (an attribute or a choice that is gone, another
 * type) are dropped from what bears the label.
 */
export const labelEditSchema = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('add'),
      definition: labelDefinitionSchema,
      /** Place in its list; at the end without one. */
      at: z.number().int().min(0).optional(),
    })
    .readonly(),
  /** Everything of a label but its name. Attributes that it has no more are removed with `removeAttribute`. */
  z
    .strictObject({
      type: z.literal('change'),
      definition: labelDefinitionSchema,
      /** Relations that the argument rule allows no more stay in their layers, and gold leaves them out; or they go. */
      disallowed: z.enum(['keep', 'remove']).default('keep'),
    })
    .readonly(),
  z.strictObject({ type: z.literal('rename'), of: labelGroupSchema, from: nameSchema, to: nameSchema }).readonly(),
  /** All names of the list in their new order. */
  z
    .strictObject({ type: z.literal('reorder'), of: labelGroupSchema, names: z.array(nameSchema).readonly() })
    .readonly(),
  /** Several labels become one, which may be one of them or a new one; argument rules that allowed one of them allow it. */
  z
    .strictObject({
      type: z.literal('merge'),
      names: z.array(nameSchema).min(2).readonly(),
      definition: labelDefinitionSchema,
    })
    .readonly(),
  /** One label becomes several; what no rule takes goes to `otherwise`. Argument rules that allowed it allow all of them. */
  z
    .strictObject({
      type: z.literal('split'),
      name: nameSchema,
      definitions: z.array(labelDefinitionSchema).min(2).readonly(),
      rules: z.array(splitRuleSchema).readonly(),
      otherwise: nameSchema,
    })
    .readonly(),
  /** Argument rules lose it too. Spans that go take their relations with them. */
  z
    .strictObject({ type: z.literal('remove'), of: labelGroupSchema, name: nameSchema, bearers: bearersSchema })
    .readonly(),
  z
    .strictObject({
      type: z.literal('renameAttribute'),
      of: itemGroupSchema,
      label: nameSchema,
      from: nameSchema,
      to: nameSchema,
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('removeAttribute'),
      of: itemGroupSchema,
      label: nameSchema,
      name: nameSchema,
      bearers: bearersSchema,
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('renameChoice'),
      of: labelGroupSchema,
      label: nameSchema,
      /** The label itself where it is an article label. */
      attribute: nameSchema,
      from: z.string(),
      to: unicodeSchema.min(1),
    })
    .readonly(),
  /** The set as a whole. */
  z
    .strictObject({
      type: z.literal('describe'),
      name: unicodeSchema.min(1),
      title: titleSchema.optional(),
      guidelines: titleSchema,
    })
    .readonly(),
]);
export type LabelEdit = z.infer<typeof labelEditSchema>;

export const labelEditsSchema = z.array(labelEditSchema).max(500).readonly();

export const labelEditProblemCodes = ['label-edit-misfit'] as const;
export type LabelEditProblemCode = (typeof labelEditProblemCodes)[number];
