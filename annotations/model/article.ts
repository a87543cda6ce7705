import { z } from 'zod';
import { cleanUpChoiceSchema } from '../text/clean-up/choice.ts';
import { foundSchema } from '../text/clean-up/raw-page.ts';
import { remarkSchema } from '../text/clean-up/remark.ts';
import { removalSchema } from './removal.ts';

/** BCP 47 with script for Chinese: zh-Hans, zh-Hant, en, …; `zh` where both scripts are mixed, `und` where it can't be told. */
export const languageSchema = z.string().min(2);

export const sourceSchema = z
  .strictObject({
    /** With its place inside an archive or a table: `news.zip/2021/a.html`, `table.csv#12`. */
    fileName: z.string(),
    mediaType: z.string(),
    encoding: z.string(),
    /** Hex SHA-256 of the file's bytes. */
    sha256: z.string(),
    /** The decoded file without its byte order mark; of a file that is more than text, all text in it. */
    rawText: z.string(),
    /** `[textStart, rawStart, length]` of each kept run, ascending: the way from an article offset to a raw offset. */
    map: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()]).readonly()).readonly(),
    removals: z.array(removalSchema).readonly(),
    /** What the file's structure told; absent where that is nothing. */
    found: foundSchema.optional(),
    /** What a person decided about the clean-up; absent while they took what the rules propose. */
    choice: cleanUpChoiceSchema.optional(),
  })
  .readonly();
export type Source = z.infer<typeof sourceSchema>;

export const articleSchema = z
  .strictObject({
    id: z.string().min(1),
    title: z.string(),
    /** Never changes once anyone has annotated it. */
    text: z.string(),
    language: languageSchema,
    publishedAt: z.string().optional(),
    byline: z.string().optional(),
    outlet: z.string().optional(),
    url: z.string().optional(),
    meta: z.record(z.string(), z.string()).readonly(),
    /** Hex SHA-256 of the text's UTF-8 bytes. */
    textSha256: z.string(),
    source: sourceSchema,
    /** Captions, and what wants a person's eye; ascending by start. Absent where there are none. */
    remarks: z.array(remarkSchema).readonly().optional(),
  })
  .readonly();
export type Article = z.infer<typeof articleSchema>;
