import { describe, expect, test } from 'vitest';
import { clean } from './test/removed.ts';

/** Pages as they are copied from sites of several kinds; each line of the article begins with `+`, the rest is to go. */
const PAGES: Readonly<Record<string, { readonly page: string; readonly fields: Readonly<Record<string, string>> }>> = {
  'an account’s article': {
    page: `
+渡口村的冬天，有一张值班表
原创 杜若川 江城发布 2022-02-06 18:30 发表于江城
收录于合集
#值班表 12个
点击上方蓝字 关注我们
图片
+渡口村的值班表是韩守义手写的，从正月初一贴到现在，边角已经卷起。
图片
+图为韩守义在值班室
+每晚十点，他照例添上一行：谁当班，谁送药，谁家的老人要量血压。
- END -
来源 | 江城发布
编辑 | 林晓
审核 | 杜若川
往期推荐
北岸街道的两张地图
社区药箱流转记
分享、点赞、在看，一键三连↓↓↓
阅读原文
预览时标签不可点
微信扫一扫
关注该公众号`,
    fields: { title: '渡口村的冬天，有一张值班表', outlet: '江城发布', publishedAt: '2022-02-06T18:30' },
  },
  'a news page of Taiwan': {
    page: `
回首頁
江城時報
首頁 / 地方 / 渡口
+渡口村值班表貼了26天　村長：還要貼下去
2022/02/06 18:30
記者杜若川／江城報導
分享
字級：小 中 大
+渡口村的值班表是村長韓守義手寫的，從正月初一貼到現在，邊角已經捲起。
+每晚十點，他照例添上一行：誰當班，誰送藥，誰家的老人要量血壓。
+▲韓守義在值班室。（圖／孟春蘭攝）
看更多 渡口村
延伸閱讀
北岸街道的兩張地圖
社區藥箱流轉記
#渡口 #值班表
加入江城時報LINE好友
© 2022 江城時報 版權所有 不得轉載`,
    fields: { title: '渡口村值班表貼了26天　村長：還要貼下去', byline: '杜若川', publishedAt: '2022-02-06T18:30' },
  },
  'a government’s page': {
    page: `
江城县人民政府门户网站
今天是：2022年2月8日 星期二
首页 要闻动态 政务公开 办事服务 互动交流
当前位置：首页 > 要闻动态 > 乡镇动态
+渡口镇：二十六天值班不断档
发布日期：2022-02-06 08:30 信息来源：渡口镇人民政府 浏览次数：1024 次 字体：[大 中 小]
+渡口镇严格落实值班值守制度，从正月初一至今，全镇二十六个村值班不断档。
+下一步，渡口镇将继续压实责任，确保群众平安过冬。
+江城县渡口镇人民政府
+2022年2月6日
【打印本页】 【关闭窗口】
扫一扫在手机打开当前页
上一篇：春季植树安排公布
下一篇：关于调整办事窗口时间的通知
主办：江城县人民政府办公室 承办：江城县大数据中心
网站标识码：1234567890 江ICP备12345678号-1 江公网安备 12345678901234号
联系电话：0123-1234567`,
    fields: { title: '渡口镇：二十六天值班不断档', outlet: '渡口镇人民政府', publishedAt: '2022-02-06T08:30' },
  },
  'a portal’s page': {
    page: `
一张值班表贴了26天_新闻中心_江城网
江城网首页 新闻 体育 财经 娱乐
新闻中心 > 国内新闻 > 正文
+一张值班表贴了26天
2022年02月06日 08:30 江城日报
缩小字体 放大字体 收藏 微博 微信 分享 0
原标题：一张值班表贴了26天——渡口村见闻
+渡口村的值班表是韩守义手写的，从正月初一贴到现在，边角已经卷起。
+（江城日报记者 杜若川）
责任编辑：林晓 SN123
文章关键词： 渡口 值班表
我要反馈
保存网页
更多猛料！欢迎扫描左方二维码关注江城网新闻官方微信
相关新闻
北岸街道的两张地图
加载中
点击加载更多
新闻排行榜
1 社区药箱流转记
2 渡口封航通知
客户端下载
About JC | 广告服务 | 联系我们 | 招聘信息
Copyright © 1996-2022 JC Corporation, All Rights Reserved
江城网公司 版权所有`,
    fields: { title: '一张值班表贴了26天', outlet: '江城日报', publishedAt: '2022-02-06T08:30' },
  },
  'a news page in English': {
    page: `
Home > World > Asia
+The roster that hung for 26 days
By Ruth Meng
Published: February 6, 2022 8:30 pm
Share on Facebook
Share
+The duty roster of Ferry Village was written by hand and has hung on the wall since the first day of the year.
+"Every evening at ten," old Mr Han says, "somebody comes to add a line, and somebody comes to read it."
Advertisement
Read more: The two maps of North Bank
Follow us on Twitter
Related articles
The two maps of North Bank
Comments (3)
© 2022 Ferry Times. All rights reserved.
Privacy Policy | Terms of Use`,
    fields: { title: 'The roster that hung for 26 days', byline: 'Ruth Meng', publishedAt: '2022-02-06T20:30' },
  },
};

describe.each(Object.entries(PAGES))('of %s', (_, { page, fields }) => {
  const lines = page.trim().split('\n');
  const rawText = lines.map((line) => line.replace(/^\+/u, '')).join('\r\n\r\n');
  const cleaned = clean(rawText);

  test('the article stays, and nothing else', () => {
    expect(cleaned.text.split('\n')).toEqual(lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1)));
  });

  test('its fields are read', () => {
    expect(cleaned.fields).toEqual(fields);
  });
});

test('a text without any page around it stays as it is', () => {
  const text = [
    '谁来守护深夜的渡口？',
    '点击鼠标就能订到船票，渡口的人却越来越少。关注这里的人，多半已经离开。',
    '他在群里分享了一张照片，评论只有一条：“来源不明。”',
    '第一、值班表不能停。',
    '第二、药箱要有人管。',
    '他说：“我作者也好，编辑也好，记者也好，都只是过路的人。”',
    '版权、署名、转载，这些词他从来没有听过，也不觉得与一张值班表有什么关系。',
    '上一篇文章写到这里就结束了，下一篇还没有人写。',
    '（完）',
  ].join('\n');
  expect(clean(text).text).toBe(text);
});
