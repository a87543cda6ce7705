import { z } from 'zod';

/** A text in the two languages every label set speaks. Traditional Chinese readers are shown `zh`. */
export const localizedSchema = z.strictObject({ zh: z.string(), en: z.string() }).readonly();
export type Localized = z.infer<typeof localizedSchema>;

/** A bare string is accepted from hand-written label sets and means the same in both languages. */
export const titleSchema = z
  .union([z.string().transform((text): Localized => ({ zh: text, en: text })), localizedSchema])
  .readonly();

/** Text that UTF-8 has bytes for: no half of a surrogate pair. */
export const unicodeSchema = z.string().refine((text) => text.isWellFormed(), { error: 'holds half of a character' });

export const nameSchema = z.string().regex(/^[\p{L}\p{N}_.-]+$/u);

export const attributeValueSchema = z.union([z.string(), z.number(), z.boolean()]);
export type AttributeValue = z.infer<typeof attributeValueSchema>;

export const attributeValuesSchema = z.record(z.string(), attributeValueSchema).readonly();
/** Attribute name -> value. An attribute that is not set is absent. */
export type AttributeValues = z.infer<typeof attributeValuesSchema>;

export const attributeSchema = z
  .strictObject({
    name: nameSchema,
    title: titleSchema,
    type: z.enum(['flag', 'choice', 'text', 'number']),
    choices: z
      .array(z.strictObject({ name: unicodeSchema.min(1), title: titleSchema }).readonly())
      .readonly()
      .optional(),
    default: attributeValueSchema.optional(),
    required: z.boolean().optional(),
    description: titleSchema.optional(),
  })
  .readonly();
export type Attribute = z.infer<typeof attributeSchema>;

/**
 * Whether `value` has the type the attribute asks for; a choice must be one of its choices. Half of a surrogate pair is no
 * text: no file in UTF-8 can hold it.
 */
export function isAttributeValue(attribute: Attribute, value: AttributeValue): boolean {
  switch (attribute.type) {
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'text':
      return typeof value === 'string' && value.isWellFormed();
    case 'choice':
      return typeof value === 'string' && (attribute.choices ?? []).some((choice) => choice.name === value);
  }
}

/** The values a new span or relation starts with. */
export function defaultValues(attributes: readonly Attribute[]): AttributeValues {
  return Object.fromEntries(attributes.flatMap((a) => (a.default === undefined ? [] : [[a.name, a.default]])));
}

/** Splits values into those the attributes allow and the names of the others: unknown, or with a value of another type. */
export function partitionValues(
  values: AttributeValues,
  attributes: readonly Attribute[],
): { readonly allowed: AttributeValues; readonly refusedNames: readonly string[] } {
  const isAllowed = ([name, value]: readonly [string, AttributeValue]): boolean => {
    const attribute = attributes.find((candidate) => candidate.name === name);
    return attribute !== undefined && isAttributeValue(attribute, value);
  };
  const entries = Object.entries(values);
  return {
    allowed: Object.fromEntries(entries.filter(isAllowed)),
    refusedNames: entries.filter((entry) => !isAllowed(entry)).map(([name]) => name),
  };
}
