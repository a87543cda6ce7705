import { expect, test } from 'vitest';
import { gramsOfWord, isToldByGrams } from './grams.ts';

const unit = (character: string): number => character.charCodeAt(0);

test('a word of one character is any pair that begins with it', () => {
  expect(gramsOfWord('罩')).toEqual([{ first: unit('罩') }]);
});

test('a longer one is each of its pairs once', () => {
  expect(gramsOfWord('哈哈哈罩')).toEqual([
    { first: unit('哈'), second: unit('哈') },
    { first: unit('哈'), second: unit('罩') },
  ]);
});

test('beyond two units the pairs may stand apart', () => {
  expect(['罩', '口罩', '医用口罩'].map(isToldByGrams)).toEqual([true, true, false]);
});
