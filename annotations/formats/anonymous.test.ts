import { expect, test } from 'vitest';
import { pseudonyms, realNames } from './anonymous.ts';

test('pseudonyms follow the order of names, whatever order they come in', () => {
  const names = pseudonyms(['周', 'ann', '李', 'ann'], ['lin']);
  expect(['ann', '周', '李'].map(names.annotator)).toEqual(['annotator-1', 'annotator-2', 'annotator-3']);
  expect([names.reviewer('lin'), names.reviewer('')]).toEqual(['reviewer-1', '']);
});

test('a name that nobody told is a bug, and never written', () => {
  expect(() => pseudonyms(['ann'], []).annotator('lin')).toThrow(RangeError);
  expect(() => pseudonyms(['ann'], []).reviewer('ann')).toThrow(RangeError);
});

test('real names are real', () => {
  expect([realNames.annotator('ann'), realNames.reviewer('lin')]).toEqual(['ann', 'lin']);
});
