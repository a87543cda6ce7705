import { z } from 'zod';

/** BCP 47 with script for Chinese: zh-Hans, zh-Hant, en, …; `und` where it can't be told. */
export const languageSchema = z.string().min(2);

export const removalSchema = z
  .strictObject({ rawStart: z.number().int().min(0), rawEnd: z.number().int().min(1), rule: z.string() })
  .readonly();
/** A range of the raw text (UTF-16) that is not part of the article, and the rule that left it out. */
export type Removal = z.infer<typeof removalSchema>;

export const sourceSchema = z
  .strictObject({
    fileName: z.string(),
    mediaType: z.string(),
    encoding: z.string(),
    /** Hex SHA-256 of the file's bytes. */
    sha256: z.string(),
    /** The decoded file without its byte order mark. */
    rawText: z.string(),
    /** `[textStart, rawStart, length]` of each kept run, ascending: the way from an article offset to a raw offset. */
    map: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()]).readonly()).readonly(),
    removals: z.array(removalSchema).readonly(),
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
  })
  .readonly();
export type Article = z.infer<typeof articleSchema>;
