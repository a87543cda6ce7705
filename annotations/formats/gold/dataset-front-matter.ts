import { z } from 'zod';
import type { GoldPartFile } from './gold-part.ts';
import { toGoldJsonSchema } from './gold-schema.ts';

/** How many articles make which size, in HuggingFace's words. */
const sizes: readonly (readonly [number, string])[] = [
  [1_000, 'n<1K'],
  [10_000, '1K<n<10K'],
  [100_000, '10K<n<100K'],
];

/**
 * YAML between two lines of dashes, as HuggingFace reads it. The features are spelled out, since a column whose lists
 * are all empty would otherwise be read as a list of nulls.
 */
export function encodeFrontMatter(parts: readonly GoldPartFile[]): string {
  const records = parts.flatMap((part) => part.records);
  // BCP 47 subtags of script are more than the hub's list of languages knows.
  const languages = [...new Set(records.map(({ language }) => language.split('-')[0] ?? language))].sort();
  const size = sizes.find(([below]) => records.length < below)?.[1] ?? '100K<n<1M';
  const known = languages.filter((language) => language !== 'und');
  return [
    '---',
    ...(known.length === 0 ? [] : ['language:', ...known.map((language) => `- ${JSON.stringify(language)}`)]),
    'task_categories:',
    '- token-classification',
    'task_ids:',
    '- named-entity-recognition',
    'size_categories:',
    `- ${JSON.stringify(size)}`,
    'configs:',
    '- config_name: default',
    '  data_files:',
    // The hub's own word for the only part there is.
    ...parts.flatMap(({ name }) => [
      `  - split: ${JSON.stringify(parts.length === 1 ? 'train' : name)}`,
      `    path: ${JSON.stringify(`${name}.jsonl`)}`,
    ]),
    'dataset_info:',
    '  features:',
    ...encodeFields(parseSchema(toGoldJsonSchema()), '  '),
    '---',
    '',
  ].join('\n');
}

/** The little of JSON Schema that a gold line needs. */
interface FieldSchema {
  readonly type?: string | undefined;
  readonly properties?: Readonly<Record<string, FieldSchema>> | undefined;
  readonly items?: FieldSchema | undefined;
}

const fieldSchema: z.ZodType<FieldSchema> = z.object({
  type: z.string().optional(),
  get properties() {
    return z.record(z.string(), fieldSchema).optional();
  },
  get items() {
    return fieldSchema.optional();
  },
});

function parseSchema(schema: unknown): FieldSchema {
  return fieldSchema.parse(schema);
}

/** Lists of structures are `list`, of anything else `sequence`: the form that every version of `datasets` reads. */
function encodeFields({ properties = {} }: FieldSchema, indent: string): readonly string[] {
  return Object.entries(properties).flatMap(([name, field]) => [
    `${indent}- name: ${name}`,
    ...encodeType(field, `${indent}  `),
  ]);
}

function encodeType(field: FieldSchema, indent: string): readonly string[] {
  if (field.type === 'object') return [`${indent}struct:`, ...encodeFields(field, indent)];
  if (field.type !== 'array') return [`${indent}dtype: ${field.type === 'integer' ? 'int64' : 'string'}`];
  const items = field.items ?? {};
  if (items.type === 'object') return [`${indent}list:`, ...encodeFields(items, indent)];
  if (items.type === 'array') return [`${indent}sequence:`, ...encodeType(items, `${indent}  `)];
  return [`${indent}sequence: ${items.type === 'integer' ? 'int64' : 'string'}`];
}
