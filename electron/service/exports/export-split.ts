import { makeSplit, type Split } from '../../../annotations/formats/split.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { ExportInput } from '../../../shared/api/exports.ts';
import type { Result } from '../../../shared/problem.ts';

/** The parts that were asked for, in the order they were named; undefined for one file. */
export function parseSplit({ split, seed = 0 }: Pick<ExportInput, 'split' | 'seed'>): Result<Split | undefined> {
  if (split === undefined) return done(undefined);
  const parts = Object.entries(split).map(([name, share]) => ({ name, share }));
  const made = makeSplit(parts, seed);
  return made.ok ? made : refused('export-bad-split', made.problem.params);
}
