import { parse } from 'node:path';
import { done, refused } from '../../annotations/model/outcome.ts';
import { detectLanguage } from '../../annotations/text/language.ts';
import { cleanLineEnds } from '../../annotations/text/line-ends.ts';
import { proposeTitle } from '../../annotations/text/title.ts';
import { trimRange } from '../../annotations/text/trim.ts';
import type { Result } from '../../shared/problem.ts';
import type { IntakeFile, RawArticle } from '../service/ports/intake.ts';
import { sha256Hex } from '../service/sha256.ts';

export const TEXT_ENDINGS = ['.txt', '.text'] as const;

/** A text file in UTF-8, with or without byte order mark. Other encodings are refused, never guessed at. */
export function readText({ name: fileName, bytes }: IntakeFile): Result<RawArticle> {
  // Windows allows names that are no Unicode; a gold file could not hold one.
  const name = fileName.toWellFormed();
  const rawText = decodeUtf8(bytes);
  if (rawText === undefined) return refused('file-not-utf8', { path: name });
  const { text, map, removals } = cleanLineEnds(rawText);
  if (trimRange(text, 0, text.length) === undefined) return refused('file-empty', { path: name });
  return done({
    title: proposeTitle(text) || parse(name).name,
    text,
    language: detectLanguage(text),
    meta: {},
    textSha256: sha256Hex(text),
    source: {
      fileName: name,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: sha256Hex(bytes),
      rawText,
      map,
      removals,
    },
  });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    // Fatal: a byte that is no UTF-8 is refused, and so is a surrogate written as three bytes. The mark is left out.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}
