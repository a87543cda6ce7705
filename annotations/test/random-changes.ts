import fc from 'fast-check';
import type { Change } from '../model/change.ts';
import { toRemoveSpans, toReverseRelation, toUpdateRelation, toUpdateSpan } from '../model/intent.ts';
import type { LayerContent } from '../model/layer.ts';
import { toAddFragment, toAddRelation, toAddSpan, toNudge } from '../model/make-span.ts';
import type { Fragment } from '../model/span.ts';
import { labelSet } from './label-set.ts';

export const randomText =
  '疫情期间，𠮷野家和张三👨🏻‍🚒一起在北京\n朝阳区 送餐；李四 说：“好。”\u3000王五也来了。'.repeat(4);

/** Numbers below the bounds asked for, the same for the same seed. */
export interface Dice {
  below(bound: number): number;
  pick<T>(items: readonly T[]): T | undefined;
}

export function createDice(seed: number): Dice {
  // Values of fast-check's own generator, so that a seed tells the whole story.
  const values = fc.sample(fc.nat(2 ** 31 - 1), { seed, numRuns: 20_000 });
  let next = 0;
  const below = (bound: number): number => {
    const value = values[next % values.length] ?? 0;
    next += 1;
    return value % bound;
  };
  return { below, pick: (items) => items[below(Math.max(items.length, 1))] };
}

/** One thing that a person might do next, whether or not the layer will allow it. */
export function randomChange(content: LayerContent, dice: Dice, id: string): Change | undefined {
  const text = randomText;
  const span = dice.pick([...content.spans.values()]);
  const other = dice.pick([...content.spans.values()]);
  const relation = dice.pick([...content.relations.values()]);
  const range = (): Fragment => {
    const start = dice.below(text.length);
    return [start, start + 1 + dice.below(6)];
  };
  const label = dice.pick(labelSet.entities)?.name ?? '';
  const relationLabel = dice.pick(labelSet.relations)?.name ?? '';
  switch (dice.below(14)) {
    case 0:
    case 1:
    case 2:
      return toAddSpan({ id, label, fragments: [range()], labelSet, text });
    case 3:
      return toAddSpan({ id, label, fragments: [range(), range()], labelSet, text });
    case 4:
      return span && toAddFragment(content, span.id, range(), text);
    case 5:
      return span && toNudge(content, span.id, dice.below(2) === 0 ? 'start' : 'end', dice.below(7) - 3, text);
    case 6:
      return span && toUpdateSpan(content, span.id, { label, note: dice.below(2) === 0 ? '' : `注${dice.below(9)}` });
    case 7:
    case 8:
      return span && other && toAddRelation({ id, label: relationLabel, head: span.id, tail: other.id, labelSet });
    case 9:
      return relation && toUpdateRelation(content, relation.id, { attributes: { since: dice.below(100) } });
    case 10:
      return relation && toReverseRelation(content, relation.id);
    case 11:
      return toRemoveSpans(content, dice.below(3) === 0 && span ? [span.id, other?.id ?? ''] : []);
    case 12:
      return { type: 'setArticleLabels', before: content.articleLabels, after: { opinion: dice.below(2) === 0 } };
    default: {
      const statuses = ['new', 'in-progress', 'done', 'skipped'] as const;
      return { type: 'setStatus', before: content.status, after: dice.pick(statuses) ?? 'new' };
    }
  }
}
