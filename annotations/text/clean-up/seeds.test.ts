import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CleanedUp } from './clean-up.ts';
import { clean } from './test/removed.ts';
import table from './test/seeds.json' with { type: 'json' };

/**
 * Five articles as they came from the web lie beside the checkout and are never part of it. The table was read line by line:
 * these lines are no article, these paragraphs are. No word of them is written here; a text stands by its hash.
 */
const folder = fileURLToPath(new URL('../../../../shared/seeds', import.meta.url));
const isPresent = existsSync(folder);

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const sign = (text: string): string => sha256(text).slice(0, 16);
const countBy = (names: readonly string[]): Readonly<Record<string, number>> =>
  names.reduce<Record<string, number>>((counts, name) => {
    counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  }, {});

describe.skipIf(!isPresent).each(table)('the article $seed', ({ seed, sha256: fileHash, ...expected }) => {
  let raw: string;
  let cleaned: CleanedUp;
  beforeAll(() => {
    const name = readdirSync(folder).find((candidate) => candidate.startsWith(seed));
    if (name === undefined) throw new Error(`no seed article begins with ${seed}`);
    const bytes = readFileSync(`${folder}/${name}`);
    if (sha256(bytes) !== fileHash) throw new Error(`${name} is another file than the one the table was made for`);
    raw = bytes.toString('utf8');
    cleaned = clean(raw);
  });

  test('keeps every paragraph that is its own, and nothing else', () => {
    expect(cleaned.text.split('\n').map(sign)).toEqual(expected.paragraphs);
  });

  test('loses the lines that are debris, each by its rule', () => {
    let start = 0;
    const lost = raw.split('\n').flatMap((line, i) => {
      const words = line.trim();
      const at = start + line.indexOf(words);
      start += line.length + 1;
      const removal = cleaned.removals.find(({ rawStart, rawEnd }) => rawStart <= at && at + words.length <= rawEnd);
      return words === '' || removal === undefined ? [] : [[i + 1, removal.rule]];
    });
    expect(lost).toEqual(expected.removedLines);
  });

  test('loses as much by each rule as was counted', () => {
    expect(countBy(cleaned.removals.map(({ rule }) => rule).filter((rule) => rule !== 'blanks'))).toEqual(
      expected.removed,
    );
  });

  test('has title, byline, outlet and date where its lines say them', () => {
    const signs = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sign(value)]));
    expect([signs(cleaned.fields), signs(cleaned.meta)]).toEqual([expected.fields, expected.meta]);
  });

  test('has its captions kept and pointed out, and what lost its digits', () => {
    expect(countBy(cleaned.remarks.map(({ kind }) => kind))).toEqual(expected.remarks);
  });
});
