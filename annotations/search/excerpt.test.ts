import { expect, test } from 'vitest';
import { makeExcerpt } from './excerpt.ts';

function shown(source: string, context?: number): string {
  const start = source.indexOf('[');
  const end = source.indexOf(']') - 1;
  const { before, hit, after, cutBefore, cutAfter } = makeExcerpt(source.replace(/[[\]]/g, ''), start, end, context);
  return `${cutBefore ? '…' : ''}${before}[${hit}]${after}${cutAfter ? '…' : ''}`;
}

test.each([
  ['the whole paragraph where it is short', '标题\n　　一早[张三]来了。 \n下一段', undefined, '一早[张三]来了。'],
  ['as much as there is room for', '一二三四五[张三]六七八九十', 3, '…三四五[张三]六七八…'],
  ['no part of a grapheme', '👨🏻‍🚒消防[张三]é在', 3, '…消防[张三]é在'],
  ['no half of a pair', '好𠮷野[张三]野𠮷好', 2, '…野[张三]野…'],
  ['a place over a line end', '一[二\n三]四', undefined, '一[二 三]四'],
  ['at the ends of the text', '[张三]', undefined, '[张三]'],
])('an excerpt shows %s', (_, source, context, expected) => {
  expect(shown(source, context)).toBe(expected);
});

test('of a long hit the beginning is shown', () => {
  const { hit, after, cutAfter } = makeExcerpt('字'.repeat(300), 10, 200);
  expect({ length: hit.length, after, cutAfter }).toEqual({ length: 80, after: '', cutAfter: true });
});
