import { expect, test } from 'vitest';
import { staysInside, staysLast, takesBelow } from './test/removed.ts';

test.each([
  '点击量：1024',
  '浏览次数：1,024 次',
  '閱讀 1.2萬',
  '12.3K',
  '10万+',
  '阅读(2033) 评论(5)',
  '已有 88 人浏览',
  '3,021 views',
  'Views: 512',
])('a counter: %s', (line) => {
  expect(takesBelow('counter', line)).toBe(true);
});

test.each(['362', '阅读室有 362 册书', '点击量一天之内涨到了1万次。', '2022', '第 3 页', '访问量增长三成'])(
  'no counter: %s',
  (line) => {
    expect(staysLast(line)).toBe(true);
  },
);

test('a number between paragraphs stays', () => {
  expect(staysInside('12.3K')).toBe(true);
});
