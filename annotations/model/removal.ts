import { z } from 'zod';

export const removalSchema = z
  .strictObject({ rawStart: z.number().int().min(0), rawEnd: z.number().int().min(1), rule: z.string() })
  .readonly();
/** A range of the raw text (UTF-16) that is not part of the article, and the rule that left it out. */
export type Removal = z.infer<typeof removalSchema>;
