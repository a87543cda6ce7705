import { describe, expect, test } from 'vitest';
import { labelSet } from '../test/label-set.ts';
import { createDice, randomChange, randomText } from '../test/random-changes.ts';
import { apply, areFragments, replay } from './apply.ts';
import { type Change, changeSchema, invert } from './change.ts';
import { EMPTY_LAYER, encodeLayer, type LayerContent, layerSchema, toLayerContent } from './layer.ts';
import { checkRules } from './rules.ts';

interface Walk {
  readonly history: readonly Change[];
  readonly states: readonly LayerContent[];
  readonly refusals: ReadonlySet<string>;
}

/** What a person with much patience and no plan does: only what the layer and the rules allow gets into the history. */
function walk(seed: number, steps: number): Walk {
  const dice = createDice(seed);
  const history: Change[] = [];
  const states: LayerContent[] = [EMPTY_LAYER];
  const refusals = new Set<string>();
  for (let step = 0; step < steps; step += 1) {
    const current = states.at(-1) ?? EMPTY_LAYER;
    const change = randomChange(current, dice, `i${step}`);
    if (change === undefined) continue;
    const applied = apply(current, change);
    const ruled = applied.ok ? checkRules(applied.value, change, { labelSet, text: randomText }) : applied;
    if (!applied.ok || !ruled.ok) {
      if (!ruled.ok) refusals.add(ruled.problem.code);
      continue;
    }
    history.push(change);
    states.push(applied.value);
  }
  return { history, states, refusals };
}

/** A seed that ever failed stays here for good, with what it showed. */
const seeds: readonly (readonly [number, string])[] = [
  [1, 'first'],
  [20_260_729, 'second'],
];

describe.each(seeds)('2 000 random steps, seed %i', (seed) => {
  const { history, states, refusals } = walk(seed, 2_000);
  const last = states.at(-1) ?? EMPTY_LAYER;

  test('do much, and are refused much', () => {
    expect(history.length).toBeGreaterThan(500);
    expect(last.spans.size).toBeGreaterThan(50);
    expect(last.relations.size).toBeGreaterThan(5);
    expect([...refusals].sort()).toEqual(
      expect.arrayContaining(['relation-not-allowed', 'relation-self', 'span-duplicate']),
    );
  });

  test('undone all the way give every state again, and in the end the empty layer', () => {
    let current = last;
    for (let at = history.length - 1; at >= 0; at -= 1) {
      const undone = apply(current, invert(history[at] as Change));
      expect(undone).toEqual({ ok: true, value: states[at] });
      if (undone.ok) current = undone.value;
    }
    expect(current).toEqual(EMPTY_LAYER);
  });

  test('replayed, also from JSON, give the last state', () => {
    const stored = history.map((change) => changeSchema.parse(JSON.parse(JSON.stringify(change))));
    expect(stored).toEqual(history);
    expect(replay(stored)).toEqual({ ok: true, value: last });
  });

  test('undone and redone in one history give the last state', () => {
    const there = [...history];
    const back = [...history].reverse().map(invert);
    expect(replay([...there, ...back])).toEqual({ ok: true, value: EMPTY_LAYER });
    expect(replay([...there, ...back, ...there])).toEqual({ ok: true, value: last });
  });

  test('leave a layer in order, which travels as it is', () => {
    for (const span of last.spans.values()) expect(areFragments(span.fragments)).toBe(true);
    for (const { head, tail } of last.relations.values()) {
      expect(last.spans.has(head) && last.spans.has(tail)).toBe(true);
    }
    const layer = encodeLayer(last, 'a-1', 'ann1', history.length);
    const travelled = layerSchema.parse(JSON.parse(JSON.stringify(layer)));
    expect(travelled).toEqual(layer);
    expect(toLayerContent(travelled)).toEqual(last);
    expect(encodeLayer(toLayerContent(travelled), 'a-1', 'ann1', history.length)).toEqual(layer);
  });
});

test('the same seed gives the same history', () => {
  expect(walk(3, 200).history).toEqual(walk(3, 200).history);
});
