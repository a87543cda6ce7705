import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPOSED } from '../../../annotations/text/clean-up/choice.ts';
import { snapRange } from '../../../annotations/text/graphemes.ts';
import { makeSoundChoice } from './sound-choice.ts';

describe('a choice as it is kept', () => {
  it('has its ranges inside the text, in order, each once, and cuts no character', () => {
    const choice = {
      ...PROPOSED,
      off: ['blanks', 'navigation', 'blanks'] as const,
      removed: [
        [4, 5],
        [0, 1],
        [3, 5],
        [2, 2],
        [90, 99],
        [0, 1],
      ] as const,
      restored: [[1, 900]] as const,
    };
    expect(makeSoundChoice('雾\r\n😀散', choice)).toEqual({
      off: ['navigation', 'blanks'],
      removed: [
        [0, 1],
        [3, 5],
      ],
      restored: [[1, 6]],
      fields: {},
    });
  });

  it('stays as it is when it is kept again', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [a, a + b + 1] as const);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.array(range), (text, removed) => {
        const once = makeSoundChoice(text, { ...PROPOSED, removed });
        expect(makeSoundChoice(text, once)).toEqual(once);
        for (const [start, end] of once.removed) expect(snapRange(text, start, end)).toEqual([start, end]);
      }),
    );
  });
});
