import { z } from 'zod';

export const remarkKinds = [
  /** A photo's caption: kept, but no sentence of the article. */
  'caption',
  /** Digits or words seem to have been lost: 「212日通告」. Pointed out, never repaired. */
  'lost-digits',
  /** Signs of a wrong encoding: replacement characters, private use, sequences that nobody writes. */
  'garbled',
] as const;

export const remarkSchema = z
  .strictObject({ kind: z.enum(remarkKinds), start: z.number().int().min(0), end: z.number().int().min(1) })
  .readonly();
/** Something to know about a range of the article's text (UTF-16). */
export type Remark = z.infer<typeof remarkSchema>;
export type RemarkKind = Remark['kind'];

/** Captions are information; the others want a person's eye. */
export function isWarning({ kind }: Remark): boolean {
  return kind !== 'caption';
}
