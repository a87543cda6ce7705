import { expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

it.each([
  ['12', 12],
  [' -3.5 ', -3.5],
  ['1,200', 1200],
  ['1,234,567.5', 1234567.5],
  ['１２．５', 12.5],
  ['2e3', 2000],
])('%s is a number', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

it.each(['', '十二', '12 箱', '1,2', '0x10', 'Infinity', '1e999'])('“%s” is none', (text) => {
  expect(parseNumber(text)).toBeUndefined();
});
