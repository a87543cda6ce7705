import { expect, test } from 'vitest';
import { staysInside, staysLast, takesAbove, takesBelow } from './test/removed.ts';

test.each([
  '分享到：',
  '分享到：微信 微博 QQ空间',
  '【分享】',
  '一键分享　复制链接',
  '分享 Facebook LINE 複製連結',
  'Share on Facebook Twitter',
  '微信扫一扫分享到朋友圈',
  '点赞 收藏 分享',
])('a share bar: %s', (line) => {
  expect(takesBelow('share-bar', line)).toBe(true);
  expect(takesAbove('share-bar', line)).toBe(true);
});

test.each([
  '分享会定在周六下午',
  '孟春兰在微信群里分享了照片。',
  '他把消息转发到微信和微博。',
  'Sharing is caring',
  '微博',
])('no share bar: %s', (line) => {
  expect(staysLast(line)).toBe(true);
});

test('a heading between paragraphs stays', () => {
  expect(staysInside('分享')).toBe(true);
});
