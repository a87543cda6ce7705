import { describe, expect, test } from 'vitest';
import { BODY, clean, removedBy, staysInside, staysLast, takesBelow } from './test/removed.ts';

test.each([
  '相关文章：',
  '相關閱讀',
  '【延伸阅读】',
  '猜你喜欢',
  '高清组图',
  '上一篇：春季植树安排公布',
  '下一篇：没有了',
  '下一則：渡口封航通知',
  '推荐阅读：北岸街道的两张地图',
  '24小时排行榜',
  '大家都在看',
  '#渡口 #值班表',
  '关键词：渡口 值班表',
  '看更多 渡口村',
  'Related articles',
  'Read more: The two maps of North Bank',
])('a link to another page: %s', (line) => {
  expect(takesBelow('related-links', line)).toBe(true);
});

test('with the titles below its heading', () => {
  const page = `值班表贴了二十六天\n${BODY.join('\n')}\n相关阅读\n北岸街道的两张地图\n社区药箱流转记\n版权所有 江城在线`;
  expect(removedBy('related-links', page)).toEqual(['相关阅读', '北岸街道的两张地图', '社区药箱流转记']);
});

describe('in the article stays', () => {
  test('a box with background under the same heading', () => {
    expect(staysInside('相关链接')).toBe(true);
  });

  test.each([
    '下一篇文章他打算写渡口。',
    '相关阅读材料由村里统一发放。',
    '推荐阅读的书目共有十种。',
    '上一页的数字写错了',
  ])('%s', (line) => {
    expect(staysLast(line)).toBe(true);
  });

  test('a list of books that has no paragraph around it', () => {
    const list = '冬天的书单\n推荐书目\n渡口纪事\n值班室的灯';
    expect(clean(list).text).toBe(list);
  });
});
