import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import { cleanLineEnds } from '../text/line-ends.ts';

/** Hex SHA-256 of a text's UTF-8 bytes, as the rooms that have a platform compute it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** An article as an import makes it. */
export function articleOf(rawText: string, patch: Partial<Article> = {}): Article {
  const { text, map, removals } = cleanLineEnds(rawText);
  return {
    id: 'a-1',
    title: text.split('\n')[0] ?? '',
    text,
    language: 'zh-Hans',
    meta: {},
    textSha256: sha256(text),
    source: {
      fileName: 'a-1.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: sha256(rawText),
      rawText,
      map,
      removals,
    },
    ...patch,
  };
}
