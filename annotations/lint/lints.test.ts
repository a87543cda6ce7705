import { expect, test } from 'vitest';
import { finish } from '../formats/steps.ts';
import { apply } from '../model/apply.ts';
import { EMPTY_LAYER, type LayerContent } from '../model/layer.ts';
import { checkRules } from '../model/rules.ts';
import { expectChange } from '../test/expect-change.ts';
import { labelSet } from '../test/label-set.ts';
import { createDice, type Dice, randomChange, randomText } from '../test/random-changes.ts';
import { lintCodes } from './finding.ts';
import { toFixAll } from './fix-change.ts';
import { lintInSteps, lintLayer } from './lints.ts';

const text = randomText;

/** What a person may have come to after some hundred steps, among them spans with edges that nobody trimmed. */
function randomLayer(dice: Dice): LayerContent {
  let content = EMPTY_LAYER;
  for (let i = 0; i < 200; i += 1) {
    const start = dice.below(text.length - 8);
    const raw = { fragments: [[start, start + 1 + dice.below(7)]], attributes: {}, origin: 'human' } as const;
    const label = dice.pick(labelSet.entities)?.name ?? '';
    const change =
      dice.below(3) === 0
        ? ({ type: 'addSpan', span: { id: `raw${i}`, label, ...raw } } as const)
        : randomChange(content, dice, `id${i}`);
    const after = change && apply(content, change);
    if (
      after?.ok === true &&
      checkRules(after.value, change ?? { type: 'setNote', before: '', after: '' }, { labelSet, text }).ok
    ) {
      content = after.value;
    }
  }
  return content;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'whatever the layer, fixes fit it and leave less to fix (seed %i)',
  (seed) => {
    const dice = createDice(seed);
    let content = randomLayer(dice);
    let ids = 0;
    const newId = (): string => {
      ids += 1;
      return `fix${ids}`;
    };
    const fixable = (code: (typeof lintCodes)[number]): number =>
      lintLayer({ content, text, labelSet }, [code]).filter(({ fix }) => fix !== undefined).length;
    for (const code of lintCodes) {
      const before = fixable(code);
      const fix = toFixAll(content, lintLayer({ content, text, labelSet }, [code]), { labelSet, text, newId });
      if (fix === undefined) continue;
      expect(fix.fixed).toBeGreaterThan(0);
      expect(fix.fixed).toBeLessThanOrEqual(before);
      const after = apply(content, fix.change);
      if (!after.ok) throw new Error(`${code}: ${after.problem.code}`);
      expectChange(content, fix.change, after.value);
      expect(checkRules(after.value, fix.change, { labelSet, text }).ok).toBe(true);
      content = after.value;
      // What a fix brings about may be another finding of the same kind, but the one it was for is gone.
      expect(fixable(code)).toBeLessThan(before);
    }
  },
);

test('ids tell findings apart, and are the same on each run', () => {
  const content = randomLayer(createDice(77));
  const ids = lintLayer({ content, text, labelSet }).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(10);
  const turned = {
    ...content,
    spans: new Map([...content.spans].reverse()),
    relations: new Map([...content.relations].reverse()),
  };
  expect(lintLayer({ content: turned, text, labelSet }).map(({ id }) => id)).toEqual(ids);
});

test('in steps the same is found as in one go, also in a text of many steps', () => {
  const long = `${'张三和李四。\n'.repeat(4000)}王五在张三家。`;
  const span = { label: 'PER', attributes: {}, origin: 'human' } as const;
  const spans = new Map([
    ['a', { ...span, id: 'a', fragments: [[0, 2]] as const }],
    ['b', { ...span, id: 'b', fragments: [[10, 12]] as const }],
  ]);
  const layer = { content: { ...EMPTY_LAYER, spans }, text: long, labelSet };
  const found = finish(lintInSteps(layer));
  expect(found).toEqual(lintLayer(layer));
  const surfaces = found.filter(({ code }) => code === 'unannotated-surface');
  // 4 000 lines and the last, less the two places that are spans.
  expect(surfaces).toHaveLength(2 * 4000 + 1 - 2);
  expect(surfaces.every(({ start, end, params }) => long.slice(start, end) === params.surface)).toBe(true);
  expect(surfaces.at(-1)).toMatchObject({ start: long.length - 4, end: long.length - 2 });
});
