import { z } from 'zod';
import { goldRecordSchema } from './gold-record.ts';

/** JSON Schema 2020-12 of one line, made from the schema that lines are checked with, so that the two can't differ. */
export function toGoldJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(goldRecordSchema, {
    target: 'draft-2020-12',
    // What our types promise about immutability, and JavaScript about integers, is no business of a file's readers.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { $schema, title: 'Zhupi gold JSONL, version 1: one line', ...schema };
}

/** `schema.json` as it lies beside a gold file. */
export function encodeGoldJsonSchema(): string {
  return `${JSON.stringify(toGoldJsonSchema(), null, 2)}\n`;
}
