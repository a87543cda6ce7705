import { expect, test } from 'vitest';
import { staysInside, staysLast, takesBelow } from './test/removed.ts';

test.each([
  '评论一下',
  '评论 5人参与',
  '暂时没有评论，来抢沙发',
  '最热评论',
  '網友評論',
  '目前有5人参与，点击查看全部评论',
  '请登录后发表评论',
  '文明上网理性发言，请遵守评论服务协议',
  '我来说两句',
  '评论(12)',
  '发表评论 匿名 提交',
  '暫無評論',
  '网友评论仅供其表达个人看法，并不表明本站立场',
  '12 Comments',
  'Leave a comment',
])('a comment widget: %s', (line) => {
  expect(takesBelow('comment-widget', line)).toBe(true);
});

test.each([
  '这条消息下面很快有了300条评论。',
  '网友评论说，这张表比什么都管用。',
  '他没有评论此事。',
  '已有三十人报名参加。',
  '评论员文章',
])('a sentence of the article: %s', (line) => {
  expect(staysLast(line)).toBe(true);
});

test('a heading between paragraphs stays', () => {
  expect(staysInside('网友评论')).toBe(true);
});
