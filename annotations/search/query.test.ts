import { describe, expect, test } from 'vitest';
import { isEmptyQuery, parseQuery, parseWords } from './query.ts';

describe('a query', () => {
  test.each([
    ['口罩', { words: ['口罩'] }],
    [' 口罩\u3000醫院 口罩', { words: ['口罩', '医院'] }],
    ['"三號 樓" 值班', { words: ['三号 楼', '值班'] }],
    ['“三号 楼”', { words: ['三号 楼'] }],
    ['"没有 关', { words: ['没有 关'] }],
    ['a"b', { words: ['a"b'] }],
    ['""', {}],
    ['label:PER 張三', { words: ['张三'], labels: ['per'] }],
    ['ｌａｂｅｌ：PER，人物', { labels: ['per', '人物'] }],
    ['label:', {}],
    ['head:张三 tail:"二 院" label:works_for', { head: ['张三'], tail: ['二 院'], labels: ['works_for'] }],
    ['labels:x http://a', { words: ['labels:x', 'http://a'] }],
    ['\ud83d', { words: ['\ufffd'] }],
    ['', {}],
  ])('%j', (source, expected) => {
    expect(parseQuery(source)).toEqual({ words: [], labels: [], head: [], tail: [], ...expected });
    expect(isEmptyQuery(parseQuery(source))).toBe(Object.keys(expected).length === 0);
  });

  test('has words alone where there are no labels', () => {
    expect(parseWords('口罩 label:PER "三号 楼"')).toEqual(['口罩', 'label:per', '三号 楼']);
  });
});
