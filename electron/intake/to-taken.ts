import type { Source } from '../../annotations/model/article.ts';
import { type CleanUpChoice, type CleanUpPattern, PROPOSED } from '../../annotations/text/clean-up/choice.ts';
import { type CleanedUp, cleanUp } from '../../annotations/text/clean-up/clean-up.ts';
import { applyPattern } from '../../annotations/text/clean-up/pattern.ts';
import type { RawPage } from '../../annotations/text/clean-up/raw-page.ts';
import { NOT_CLEANED, toCleanArticle } from '../../annotations/text/clean-up/to-article.ts';
import { createCodePointIndex } from '../../annotations/text/code-points.ts';
import { toSketch } from '../../annotations/text/near-duplicates.ts';
import { trimRange } from '../../annotations/text/trim.ts';
import type { IntakeItem, IntakeOptions, RawArticle } from '../service/ports/intake.ts';
import { sha256Hex } from '../service/sha256.ts';
import type { FoundText } from './reader.ts';

/** Larger files are kept as their text alone, so that a project doesn't swell. */
const LARGEST_ORIGINAL = 16 * 1024 * 1024;

/** Where a text was found. */
export interface FoundPlace {
  /** Name of the chosen file, without folders. */
  readonly fileName: string;
  /** Names the chosen file in sentences. */
  readonly path: string;
  /** Below that file: `` or `/2021/a.html` or `#12`. */
  readonly place: string;
}

/** The article in a text that was found, cleaned up as the rules propose and as was decided for its outlet. */
export function toTaken(
  found: FoundText,
  { fileName, path, place }: FoundPlace,
  { clean, patterns }: Pick<IntakeOptions, 'clean' | 'patterns'>,
): IntakeItem {
  const page: RawPage = { rawText: toCharacters(found.rawText), found: found.found };
  const [cleaned, choice] = clean ? cleanAsDecided(page, patterns) : [cleanUp(page, NOT_CLEANED), NOT_CLEANED];
  if (trimRange(cleaned.text, 0, cleaned.text.length) === undefined) {
    return { type: 'failed', place, problem: { code: 'file-empty', params: { path: path + place } } };
  }
  // Windows allows names that are no Unicode; a gold file could not hold one.
  const whole = (fileName + place).toWellFormed();
  const { map, removals, ...told } = toCleanArticle(cleaned, { fileName: whole, meta: found.meta });
  const article: RawArticle = {
    ...told,
    textSha256: sha256Hex(cleaned.text),
    source: { ...toSource(found, choice), fileName: whole, rawText: page.rawText, map, removals },
  };
  const { id, original } = found;
  return {
    type: 'article',
    place,
    article,
    ...(id !== undefined && { id }),
    characters: createCodePointIndex(cleaned.text).lengthCodePoints,
    rawSha256: sha256Hex(page.rawText),
    sketch: toSketch(cleaned.text),
    ...(original !== undefined && original.length <= LARGEST_ORIGINAL && { original }),
  };
}

/**
 * A lone surrogate, which an escape in JSON can write, is no character, and UTF-8 can't store it: it becomes U+FFFD, which
 * takes the same place in the text and is pointed out as garbled.
 */
function toCharacters(rawText: string): string {
  return rawText.toWellFormed();
}

function cleanAsDecided(
  page: RawPage,
  patterns: Readonly<Record<string, CleanUpPattern>>,
): readonly [CleanedUp, CleanUpChoice] {
  const proposed = cleanUp(page);
  const { outlet = '' } = proposed.fields;
  const pattern = Object.hasOwn(patterns, outlet) ? patterns[outlet] : undefined;
  if (pattern === undefined) return [proposed, PROPOSED];
  const choice = applyPattern(page, pattern, PROPOSED);
  return [cleanUp(page, choice), choice];
}

function toSource({ mediaType, encoding, sha256, found }: FoundText, choice: CleanUpChoice) {
  const tells = found.removals.length + found.captions.length + Object.keys(found.fields).length > 0;
  return {
    mediaType,
    encoding,
    sha256,
    ...(tells && { found }),
    ...(choice !== PROPOSED && { choice }),
  } satisfies Partial<Source>;
}
