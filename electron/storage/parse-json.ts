import type { z } from 'zod';
import { StoreFailure } from '../service/ports/store-failure.ts';

/** Reads a JSON column. A file can come from anywhere, so what it holds is checked like any other input. */
export function parseJson<T>(text: string, schema: z.ZodType<T>, path: string): T {
  const parsed = schema.safeParse(toJson(text, path));
  if (!parsed.success) throw new StoreFailure('project-damaged', { path }, parsed.error);
  return parsed.data;
}

function toJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StoreFailure('project-damaged', { path }, error);
  }
}
