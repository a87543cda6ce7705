import { z } from 'zod';
import { removalSchema } from '../../model/removal.ts';
import { fieldsSchema } from './choice.ts';

export const foundSchema = z
  .strictObject({
    /** Ranges of the raw text that the file's own structure says are no text: a page's frame, signs of a markup. Ascending, apart. */
    removals: z.array(removalSchema).readonly(),
    /** What the file says outright: elements of a page's head, columns of a table, properties of a document. */
    fields: fieldsSchema,
    /** Captions by the file's structure, as ranges of the raw text. */
    captions: z.array(z.tuple([z.number().int().min(0), z.number().int().min(1)]).readonly()).readonly(),
  })
  .readonly();
/** What reading the file told beyond its text; kept with the article, since it can't be found again in the raw text. */
export type Found = z.infer<typeof foundSchema>;

export const NOTHING_FOUND: Found = { removals: [], fields: {}, captions: [] };

/** What a clean-up begins with. */
export interface RawPage {
  readonly rawText: string;
  readonly found: Found;
}
