import { z } from 'zod';
import { attributeValuesSchema } from './attribute.ts';

/** `[start, end)` in UTF-16 code units of the article's text. */
export const fragmentSchema = z.tuple([z.number().int().min(0), z.number().int().min(1)]).readonly();
export type Fragment = z.infer<typeof fragmentSchema>;

export const idSchema = z.string().min(1).max(64);

/** Who first proposed a span or relation: a person, or a machine whose suggestion a person accepted. */
export const originSchema = z.union([
  z.literal('human'),
  z.strictObject({ suggester: z.string(), score: z.number() }).readonly(),
]);
export type Origin = z.infer<typeof originSchema>;

export const spanSchema = z
  .strictObject({
    id: idSchema,
    label: z.string(),
    /** Ascending; non-empty; no two touch or overlap. More than one makes a discontinuous span. */
    fragments: z.array(fragmentSchema).min(1).readonly(),
    attributes: attributeValuesSchema,
    note: z.string().optional(),
    origin: originSchema,
  })
  .readonly();
export type Span = z.infer<typeof spanSchema>;

/** Outer bound: where the first fragment starts. */
export function startOf(span: Pick<Span, 'fragments'>): number {
  return span.fragments[0]?.[0] ?? 0;
}

/** Outer bound: where the last fragment ends. */
export function endOf(span: Pick<Span, 'fragments'>): number {
  return span.fragments.at(-1)?.[1] ?? 0;
}

/** Whether both cover the same places, fragment by fragment. */
export function sameFragments(a: readonly Fragment[], b: readonly Fragment[]): boolean {
  return a.length === b.length && a.every(([start, end], i) => b[i]?.[0] === start && b[i]?.[1] === end);
}

/** The span's words: its fragments joined with one space, as brat and gold JSONL write them. */
export function surfaceOf(span: Pick<Span, 'fragments'>, text: string): string {
  return span.fragments.map(([start, end]) => text.slice(start, end)).join(' ');
}

/** Reading order: by start, then the longer first, then label and id, so that an outer span precedes what it holds. */
export function compareSpans(a: Span, b: Span): number {
  return startOf(a) - startOf(b) || endOf(b) - endOf(a) || compareText(a.label, b.label) || compareText(a.id, b.id);
}

/** Code-unit order: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
