import { describe, expect, test } from 'vitest';
import { BODY, clean, removedBy, staysInside, staysLast, takesAbove, takesBelow } from './test/removed.ts';

describe('above the title', () => {
  test.each([
    '首页 > 新闻 > 本地 > 正文',
    '首頁»要聞»社會',
    '您的位置：首页 - 通知公告',
    '江城在线新闻中心 > 聚焦 > 公益',
    'Home › World › Asia',
    '首页 | 要闻 | 财经 | 体育',
    '返回旧版',
    '返回列表',
    '【字号 大 中 小】 打印 关闭',
    '字號：大 中 小　列印　友善列印',
    '字体大小：A- A A+',
    '登录 | 注册',
    '投稿',
    '無障礙瀏覽',
    '當前位置：首頁/新聞',
    '江城县人民政府门户网站',
    '今天是：2022年2月6日 星期日',
    '江城网首页 新闻 体育 财经 娱乐',
  ])('%s is chrome', (line) => {
    expect(takesAbove('navigation', line)).toBe(true);
  });

  test('the site’s name is, where the notice of copyright has it', () => {
    const page = `江城在线\n值班室研究会\n一张值班表贴了二十六天\n${BODY.join('\n')}\n版权所有 江城值班室研究会 江 城 在 线`;
    expect(removedBy('navigation', page)).toEqual(['江城在线', '值班室研究会']);
    expect(clean(page).fields.title).toBe('一张值班表贴了二十六天');
  });

  test('or where it stands beside a button and ends like one', () => {
    expect(removedBy('navigation', `江城在线\n投稿\n一张值班表贴了二十六天\n${BODY[0]}`)).toEqual(['江城在线', '投稿']);
  });

  test('but not the line over a headline, nor a title that ends like a site', () => {
    expect(takesAbove('navigation', '江城见闻之三')).toBe(false);
    expect(removedBy('navigation', `老杜和他的渔网\n${BODY[0]}`)).toEqual([]);
    expect(clean(`他在山里织了一张网\n二十年没有回过家的护林员\n${BODY[0]}`).text).toContain('他在山里织了一张网');
  });
});

describe('below the article', () => {
  test.each([
    '电脑版 | 移动版',
    '手機版 電腦版 回舊版',
    '返回顶部',
    '- END -',
    '打印 关闭',
    '关于我们 | 联系我们 | 广告服务 | 网站地图',
    'Privacy Policy | Terms of Use | Contact Us',
  ])('%s is chrome', (line) => {
    expect(takesBelow('navigation', line)).toBe(true);
  });
});

describe('in the article stays', () => {
  test.each([
    '首页的照片是去年拍的。',
    '鸡蛋 | 两个',
    '盐 | 三克 | 少许',
    '打印店的老板说，他登录过三次。',
    '小王大于小李 > 小赵',
    '返回',
  ])('%s', (line) => {
    expect(staysInside(line)).toBe(true);
  });

  test.each(['他把打印好的通知贴在门上，然后关闭了电脑。', '清河县值班室', '2022年2月6日'])(
    'and at its end %s',
    (line) => {
      expect(staysLast(line)).toBe(true);
    },
  );
});

test('a poem of short lines stays whole', () => {
  const poem = '渡口\n大雪\n落在中间\n小船\n返航\n首页没有字\n上\n下';
  expect(clean(poem).text).toBe(poem);
});

test('so does a recipe with bars', () => {
  const recipe =
    '葱油拌面\n\n面条 | 200克\n小葱 | 一把\n生抽 | 两勺\n\n小火把葱熬到发黄，关火，淋在面上拌匀就可以吃了。';
  expect(clean(recipe).text).toBe(recipe.replaceAll('\n\n', '\n'));
});
