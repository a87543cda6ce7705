import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Article } from '../../annotations/model/article.ts';
import { toTextOffset } from '../../annotations/text/source-map.ts';
import plan from './plan.json' with { type: 'json' };

/** The five real articles lie beside the checkout and are never part of it. */
export const seedsFolder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
export const seedsPresent = existsSync(seedsFolder);

const rangesSchema = z.array(z.tuple([z.number().int(), z.number().int()])).min(1);
const workSchema = z.object({
  /** Name of a place, label. */
  spans: z.array(z.tuple([z.string(), z.string()])),
  /** Place of the head, relation label, place of the tail. */
  relations: z.array(z.tuple([z.string(), z.string(), z.string()])),
});
const articlePlanSchema = z.object({
  /** How the file's name begins. */
  seed: z.string(),
  sha256: z.string(),
  /** Places in the file by UTF-16 offsets, so that no word of the articles has to be written here. */
  places: z.record(z.string(), rangesSchema),
  annotators: z.tuple([workSchema, workSchema]),
});

export type Work = z.infer<typeof workSchema>;

/** Where something stands: its words, and which of their occurrences it is (from 0). */
export interface Place {
  readonly fragments: readonly { readonly surface: string; readonly occurrence: number }[];
}

/** Ranges of the file's text, UTF-16. */
type RawPlaces = Readonly<Record<string, readonly (readonly [number, number])[]>>;

export interface SeedArticle {
  /** As the import makes it of the file's name. */
  readonly id: string;
  readonly path: string;
  readonly places: RawPlaces;
  readonly annotators: readonly [Work, Work];
}

/**
 * What two people mark in each of the five articles. They differ on purpose in label, boundary, presence and relation.
 * Throws when a seed file isn't the one the plan was made for.
 */
export function readSeedPlan(): readonly SeedArticle[] {
  const names = readdirSync(seedsFolder);
  return z
    .array(articlePlanSchema)
    .parse(plan)
    .map(({ seed, sha256, places, annotators }) => {
      const name = names.find((candidate) => candidate.startsWith(seed));
      if (name === undefined) throw new Error(`no seed article begins with ${seed}`);
      const path = `${seedsFolder}/${name}`;
      const bytes = readFileSync(path);
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${name} is another file`);
      return { id: name.replace(/\.txt$/, ''), path, places, annotators };
    });
}

/**
 * Where the places of the file are in the article that the clean-up made of it. Throws where one was left out: what
 * people mark stands in the article proper, which loses nothing.
 */
export function placesIn({ text, source }: Article, places: RawPlaces): Readonly<Record<string, Place>> {
  const toPlace = (ref: string, ranges: RawPlaces[string]): Place => ({
    fragments: ranges.map(([rawStart, rawEnd]) => {
      const [start, end] = [toTextOffset(source.map, rawStart), toTextOffset(source.map, rawEnd)];
      if (start === end) throw new Error(`the clean-up left out the place ${ref}`);
      const surface = text.slice(start, end);
      return { surface, occurrence: text.slice(0, start).split(surface).length - 1 };
    }),
  });
  return Object.fromEntries(Object.entries(places).map(([ref, ranges]) => [ref, toPlace(ref, ranges)]));
}
