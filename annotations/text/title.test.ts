import { describe, expect, test } from 'vitest';
import { chooseTitle, cutTitle, proposeTitle } from './title.ts';

describe('a title is', () => {
  test('the first line that is not blank, without its indentation', () => {
    expect(proposeTitle('\r\n \u3000\n\u3000\u3000社区图书馆开放 \r\n正文\n')).toBe('社区图书馆开放');
  });

  test.each([
    ['breadcrumbs', '江城在线 > 本地 > 民生\n老码头的最后一班渡轮\n正文。'],
    ['a link bar', '首页 | 要闻 | 专题\n老码头的最后一班渡轮'],
    ['a site name and a button', '江城在线\n投稿\n老码头的最后一班渡轮'],
    ['a byline', '来源:江城在线 作者:某人 2021-03-04\n老码头的最后一班渡轮'],
    ['columns of a paper', '江城晚报    第A06版\n老码头的最后一班渡轮'],
    ['a button', '分享到微信和微博的朋友圈\n老码头的最后一班渡轮'],
    ['an invitation', '点击上方蓝字关注我们\n老码头的最后一班渡轮'],
  ])('not %s', (_, text) => {
    expect(proposeTitle(text)).toBe('老码头的最后一班渡轮');
  });

  test('with its subtitle', () => {
    expect(proposeTitle('返回旧版\n渡轮停航 码头改造 ——江城码头见闻\n2022-01-25')).toBe(
      '渡轮停航 码头改造 ——江城码头见闻',
    );
  });

  test('never taken from behind the first paragraph', () => {
    expect(proposeTitle(`公告\n${'长'.repeat(100)}。\n老码头的最后一班渡轮`)).toBe('公告');
  });

  test('empty where all is blank', () => {
    expect(proposeTitle(' \n\u3000\n')).toBe('');
  });

  test('the whole text when it is one short line', () => {
    expect(proposeTitle('公告')).toBe('公告');
  });

  test('cut to 120 units, and before a character that would be split there', () => {
    expect(proposeTitle('长'.repeat(200))).toHaveLength(120);
    expect(proposeTitle(`${'长'.repeat(119)}𠮷野`)).toBe('长'.repeat(119));
    expect(proposeTitle(`${'长'.repeat(118)}𠮷野`)).toBe(`${'长'.repeat(118)}𠮷`);
  });
});

test('headlines may speak of sharing, following and apps', () => {
  expect(proposeTitle('六十位村民分享致富经验\n副标题不会比它更像题目')).toBe('六十位村民分享致富经验');
  expect(proposeTitle('社会各界关注留守儿童\n副标题不会比它更像题目')).toBe('社会各界关注留守儿童');
});

test('of lines, it is told by its index, and there is none among none', () => {
  expect(chooseTitle(['江城在线', '老码头的最后一班渡轮'])).toBe(1);
  expect(chooseTitle([])).toBeUndefined();
});

test('a title is cut between two graphemes', () => {
  expect(cutTitle(`${'长'.repeat(119)}𠮷野`)).toBe('长'.repeat(119));
});
