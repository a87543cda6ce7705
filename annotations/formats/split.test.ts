import { describe, expect, test } from 'vitest';
import { makeSplit, type SplitItem, type SplitPart, splitArticles } from './split.ts';

const parts: readonly SplitPart[] = [
  { name: 'train', share: 0.8 },
  { name: 'dev', share: 0.1 },
  { name: 'test', share: 0.1 },
];

const sharesOf = (...shares: readonly number[]): readonly SplitPart[] =>
  shares.map((share, i) => ({ name: `part${i}`, share }));

test.each([[sharesOf(0.8, 0.1, 0.1)], [sharesOf(0.333, 0.333, 0.333)], [sharesOf(1)]])(
  'shares that sum up to 1, or miss it by a little, make a split: %j',
  (fit) => {
    expect(makeSplit(fit, 7)).toEqual({ ok: true, value: { parts: fit, seed: 7 } });
  },
);

test.each([[sharesOf(0.8, 0.1)], [sharesOf(1, 0)], [sharesOf(-0.5, 1.5)], [sharesOf()]])(
  'other shares make none: %j',
  (unfit) => {
    expect(makeSplit(unfit, 7)).toMatchObject({ ok: false, problem: { code: 'split-shares' } });
  },
);

/** A corpus with a common label, an uncommon one, and one article in ten that has a rare one. */
function corpus(size: number, groupOf: (i: number) => string = (i) => `g${i}`): readonly SplitItem[] {
  return Array.from({ length: size }, (_, i) => ({
    id: `a-${String(i).padStart(3, '0')}`,
    group: groupOf(i),
    labels: new Set(['PER', ...(i % 3 === 0 ? ['ORG'] : []), ...(i % 10 === 0 ? ['WORK'] : [])]),
  }));
}

function countIn(items: readonly SplitItem[], label: string, ids: readonly string[] = []): number {
  return items.filter(({ id, labels }) => ids.includes(id) && labels.has(label)).length;
}

describe('articles are split', () => {
  const items = corpus(100);
  const split = splitArticles(items, { parts, seed: 7 });

  test('so that each is in one part', () => {
    expect([...split.values()].flat().sort()).toEqual(items.map(({ id }) => id));
  });

  test('by the shares asked for', () => {
    const sizes = parts.map(({ name }) => split.get(name)?.length ?? 0);
    expect(sizes).toEqual([80, 10, 10]);
  });

  test.each(['PER', 'ORG', 'WORK'])('with the same share of articles that have %s', (label) => {
    const total = items.filter(({ labels }) => labels.has(label)).length;
    for (const { name, share } of parts) {
      expect(Math.abs(countIn(items, label, split.get(name)) - share * total)).toBeLessThanOrEqual(1);
    }
  });

  test('the same way for the same seed, in whatever order they come', () => {
    expect(splitArticles([...items].reverse(), { parts, seed: 7 })).toEqual(split);
    expect(splitArticles(items, { parts, seed: 8 })).not.toEqual(split);
  });

  test('never within a group', () => {
    const grouped = corpus(60, (i) => `g${Math.floor(i / 4)}`);
    for (let seed = 0; seed < 25; seed += 1) {
      const partOf = new Map(
        [...splitArticles(grouped, { parts, seed })].flatMap(([name, ids]) => ids.map((id) => [id, name] as const)),
      );
      for (const members of Map.groupBy(grouped, ({ group }) => group).values()) {
        expect(new Set(members.map(({ id }) => partOf.get(id))).size).toBe(1);
      }
    }
  });
});

describe('few articles', () => {
  test('leave no part empty while there are enough', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const sizes = [...splitArticles(corpus(5), { parts, seed }).values()].map((ids) => ids.length);
      expect(sizes.every((size) => size > 0)).toBe(true);
      expect(sizes[0]).toBe(3);
    }
  });

  test('leave parts empty when there are not', () => {
    const split = splitArticles(corpus(2), { parts, seed: 1 });
    expect([...split.keys()]).toEqual(['train', 'dev', 'test']);
    expect([...split.values()].flat()).toHaveLength(2);
    expect([...splitArticles([], { parts, seed: 1 }).values()].flat()).toEqual([]);
  });

  test('without any label are split by number alone', () => {
    const items = corpus(20).map((item) => ({ ...item, labels: new Set<string>() }));
    expect([...splitArticles(items, { parts, seed: 3 }).values()].map((ids) => ids.length)).toEqual([16, 2, 2]);
  });
});
