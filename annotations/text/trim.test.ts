import { expect, test } from 'vitest';
import { toFragment, trimRange } from './trim.ts';

test('blanks of every kind go from both ends', () => {
  const text = '\n\u3000\u00a0 \t张三 丰\u200b\ufeff\r\n';
  expect(trimRange(text, 0, text.length)).toEqual([5, 9]);
});

test('nothing is left of blanks', () => {
  expect(trimRange('张\u3000\u00a0\n三', 1, 4)).toBeUndefined();
  expect(trimRange('张三', 1, 1)).toBeUndefined();
});

test('what needs no trimming stays', () => {
  expect(trimRange('张三在', 0, 2)).toEqual([0, 2]);
});

test('a selection becomes whole graphemes without blanks', () => {
  expect(toFragment(' 姓𠮷 ', 0, 3)).toEqual([1, 4]);
});

test('a space that carries an accent shows, and stays with it', () => {
  expect(toFragment('x \u0301y', 1, 4)).toEqual([1, 4]);
});
