import type { Split } from '../../../annotations/formats/split.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { ExportInput } from '../../../shared/api/exports.ts';
import type { Result } from '../../../shared/problem.ts';

/** Shares as people write them (0.333, 0.667) may miss 1 by a little. */
const TOLERANCE = 0.005;

/** The parts that were asked for, in the order they were named; undefined for one file. */
export function parseSplit({ split, seed = 0 }: Pick<ExportInput, 'split' | 'seed'>): Result<Split | undefined> {
  if (split === undefined) return done(undefined);
  const parts = Object.entries(split).map(([name, share]) => ({ name, share }));
  const sum = parts.reduce((total, { share }) => total + share, 0);
  const isFit = Math.abs(sum - 1) <= TOLERANCE && parts.every(({ share }) => share > 0);
  return isFit ? done({ parts, seed }) : refused('export-bad-split', { sum });
}
