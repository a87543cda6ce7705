import { expect, test } from 'vitest';
import { staysInside, staysLast, takesAbove, takesBelow } from './test/removed.ts';

test.each([
  '点击上方蓝字关注我们',
  '长按二维码关注“江城发布”公众号',
  '扫码关注',
  '↓↓↓点击阅读原文',
  '阅读原文',
  '点赞 在看',
  '歡迎下載江城日報客戶端',
  '觉得不错，请点个在看',
  '更多内容请关注江城发布微信公众号',
  '加入江城時報LINE好友',
  '江城发布公众号',
  '扫一扫在手机打开当前页',
  '微信扫一扫\n关注该公众号'.split('\n')[0] ?? '',
  'Follow us on Twitter',
  'Subscribe to our newsletter',
])('a call: %s', (line) => {
  expect(takesBelow('follow-us', line)).toBe(true);
});

test('also above the title', () => {
  expect(takesAbove('follow-us', '点击蓝字 关注我们')).toBe(true);
});

test.each([
  '请市民扫描门口的二维码登记，关注最新通知。',
  '他关注留守儿童已经二十年。',
  '村里的公众号每天更新值班表。',
  '据介绍，市民点击公众号菜单即可预约。',
  '他说，点赞不如点灯。',
])('a sentence of the article: %s', (line) => {
  expect(staysLast(line)).toBe(true);
});

test('between paragraphs a call may be quoted', () => {
  expect(staysInside('点击上方蓝字关注我们')).toBe(true);
});
