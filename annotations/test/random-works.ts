import { apply } from '../model/apply.ts';
import { EMPTY_LAYER, encodeLayer, type Layer, type LayerContent } from '../model/layer.ts';
import { checkRules } from '../model/rules.ts';
import { labelSet } from './label-set.ts';
import { type Dice, randomChange, randomText } from './random-changes.ts';

/**
 * Finished layers of several annotators on `randomText`: work they share, and then some that each did alone. Ids are
 * each annotator's own, as ids are unique in a project.
 */
export function randomLayers(dice: Dice, annotators: number): readonly Layer[] {
  const common = randomWork(dice, EMPTY_LAYER, 40, 'c');
  return Array.from({ length: annotators }, (_, i) => {
    const owner = `ann${i + 1}`;
    const content = renamed(randomWork(dice, common, 25, 'n'), owner);
    return encodeLayer({ ...content, status: 'done' }, 'a-1', owner, 0);
  });
}

/** Tries this many changes; those that the layer or the rules refuse are passed over. */
function randomWork(dice: Dice, from: LayerContent, steps: number, prefix: string): LayerContent {
  let content = from;
  for (let step = 0; step < steps; step += 1) {
    const change = randomChange(content, dice, `${prefix}${step}`);
    const applied = change && apply(content, change);
    if (change && applied?.ok && checkRules(applied.value, change, { labelSet, text: randomText }).ok) {
      content = applied.value;
    }
  }
  return content;
}

function renamed(content: LayerContent, owner: string): LayerContent {
  const id = (old: string) => `${owner}-${old}`;
  const spans = [...content.spans.values()].map((span) => ({ ...span, id: id(span.id) }));
  const relations = [...content.relations.values()].map((one) => ({
    ...one,
    id: id(one.id),
    head: id(one.head),
    tail: id(one.tail),
  }));
  return {
    ...content,
    spans: new Map(spans.map((span) => [span.id, span])),
    relations: new Map(relations.map((one) => [one.id, one])),
  };
}
