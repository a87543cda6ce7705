import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Gram, gramsOfWord } from '../../annotations/search/grams.ts';
import { foldText } from '../../annotations/text/folding.ts';
import { BLOCK, bucketOf, createGramBlock, readSlots } from './gram-block.ts';

/** The slots of the texts that hold the pair, as the encoded block tells. */
function slotsWith(texts: ReadonlyMap<number, string>, gram: Gram): readonly number[] {
  const block = createGramBlock();
  for (const [slot, text] of texts) block.add(slot, text);
  const slots = new Set<number>();
  for (const { bucket, bytes } of block.encode()) {
    if (bucket === bucketOf(gram)) readSlots(bytes, gram, (slot) => slots.add(slot));
  }
  return [...slots].sort((a, b) => a - b);
}

test('a block tells of every pair which texts have it, whatever the units', () => {
  const texts = fc.dictionary(
    fc.nat(BLOCK - 1).map(String),
    // Few units, in the lower and the upper half of what there is, so that pairs repeat.
    fc.string({ unit: fc.constantFrom('a', 'B', '一', '國', '\uffff', '\u0100', '\ud842\udfb7'), maxLength: 30 }),
    { maxKeys: 12 },
  );
  fc.assert(
    fc.property(
      texts,
      fc.string({ unit: fc.constantFrom('a', 'b', '一', '国', '\uffff', '\u0100'), minLength: 1, maxLength: 2 }),
      (all, word) => {
        const bySlot = new Map(Object.entries(all).map(([slot, text]) => [Number(slot), text]));
        const expected = [...bySlot].flatMap(([slot, text]) => (foldText(text).includes(foldText(word)) ? [slot] : []));
        const [gram] = gramsOfWord(foldText(word));
        expect(gram && slotsWith(bySlot, gram)).toEqual(expected.sort((a, b) => a - b));
      },
    ),
    { seed: 20_261_121, numRuns: 300 },
  );
});

test('all slots of a block, and texts of any length', () => {
  const texts = new Map(
    Array.from({ length: BLOCK }, (_, slot) => [slot, slot % 3 === 0 ? '口罩'.repeat(500) : '口服']),
  );
  const [pair] = gramsOfWord('口罩');
  const [single] = gramsOfWord('口');
  expect(pair && slotsWith(texts, pair)).toEqual(Array.from({ length: 86 }, (_, i) => 3 * i));
  expect(single && slotsWith(texts, single)).toHaveLength(BLOCK);
});
