import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnchoredText, toAnchoredText } from './anchor.ts';
import { type DecisionsFile, decisionsFileSchema, type LayerFile, layerFileSchema } from './schema.ts';

const ARTICLES = join(import.meta.dirname, 'articles');
const LAYERS = join(import.meta.dirname, 'layers');

/** File names in `articles/`, in order. */
export function readArticleNames(): readonly string[] {
  return readdirSync(ARTICLES).sort();
}

export function readArticleBytes(article: string): Uint8Array {
  return readFileSync(join(ARTICLES, article));
}

/** The text that the layers of this article are written down about, and the article itself. */
export function readAnchoredText(article: string): AnchoredText {
  return toAnchoredText(readArticleBytes(article));
}

/** @returns by file name `<article without .txt>.<annotator>.json`, in order. */
export function readLayerFiles(): ReadonlyMap<string, LayerFile> {
  return new Map(
    readdirSync(LAYERS)
      .sort()
      .map((name) => [name, layerFileSchema.parse(JSON.parse(readFileSync(join(LAYERS, name), 'utf8')))]),
  );
}

export function readDecisionsFile(): DecisionsFile {
  return decisionsFileSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'decisions.json'), 'utf8')));
}

/** Paths of the articles as they would be chosen for import, in order. */
export function samplePaths(): readonly string[] {
  return readArticleNames().map((name) => join(ARTICLES, name));
}
