import { basename } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Translate } from './translate.ts';

/** Parsers for what stands on the command line. What they throw becomes wrong usage, before anything has been done. */

export function parseProjectPath(value: string, t: Translate): string {
  if (/^\.zhupi$|(?<!\.zhupi)$/i.test(basename(value))) throw new InvalidArgumentError(t('usage.not-a-project-name'));
  return value;
}

/** @param highest inclusive */
export function parseWholeNumber(value: string, highest: number, t: Translate): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= highest)) throw new InvalidArgumentError(t('usage.not-a-number', { highest }));
  return number;
}

/** `a,b` of a closed list. */
export function parseList<T extends string>(value: string, allowed: readonly T[], t: Translate): readonly T[] {
  return value.split(',').map((part) => {
    const item = allowed.find((candidate) => candidate === part.trim());
    if (item === undefined) throw new InvalidArgumentError(t('usage.choices', { choices: allowed.join(', ') }));
    return item;
  });
}

/** `train=0.8,dev=0.1,test=0.1`. Whether the shares add up to 1 is for the export to say. */
export function parseSplit(value: string, t: Translate): Readonly<Record<string, number>> {
  const shares = value.split(',').map((part) => /^\s*([a-z][a-z0-9_-]*)=(0|1|0?\.\d+|1\.0+|0\.\d+)\s*$/.exec(part));
  const names = new Set(shares.map((share) => share?.[1]));
  if (names.has(undefined) || names.size !== shares.length) throw new InvalidArgumentError(t('usage.bad-split'));
  return Object.fromEntries(shares.map((share) => [share?.[1] ?? '', Number(share?.[2])]));
}
