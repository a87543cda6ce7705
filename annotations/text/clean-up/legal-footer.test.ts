import { describe, expect, test } from 'vitest';
import { BODY, clean, staysInside, staysLast, takesBelow } from './test/removed.ts';

describe('a footer', () => {
  test.each([
    '江ICP备12345678号-2 江公网安备 11010102000001号',
    '互联网新闻信息服务许可证 12120170001 · 信息网络传播视听节目许可证号 0105123',
    '出版物經營許可證 新出江字第110105號',
    '江新广批字〔2018〕12号 · 江文旅审函〔2021〕345号',
    '版权所有 江城在线 未经书面授权禁止使用',
    '江 城 在 线 版 权 所 有',
    'Copyright © 1998-2022 jiangcheng.example All Rights Reserved',
    '© 2022 江城在线',
    '版权声明：',
    '免责声明：本文仅代表作者个人观点，与本网无关。',
    '凡本网注明“来源：江城在线”的稿件，版权归江城在线所有。',
    '◎凡转载自其他媒体的稿件，并不代表本网同意其立场。',
    '本站所载文章不代表本站立场，若有异议，请与本站联系。',
    '未经授权，不得转载。',
    '图片来源于网络，如有侵权请联系删除。',
    '转载请注明出处',
    '如有侵權，請聯繫我們刪除。',
    '违法和不良信息举报电话：010-12345678',
    '网站标识码：1101010001',
  ])('%s', (line) => {
    expect(takesBelow('legal-footer', line)).toBe(true);
  });

  test('takes its address along, which by itself could be the article’s', () => {
    const page = `值班表贴了二十六天\n${BODY.join('\n')}\n主办单位：江城渡口管理所\n地址：江城渡口路1号\n江ICP备12345678号`;
    expect(clean(page).text).toBe(`值班表贴了二十六天\n${BODY.join('\n')}`);
    expect(staysLast('地址：江城渡口路1号')).toBe(true);
  });
});

test('a statement keeps its title', () => {
  const statement = `郑重声明\n${BODY.join('\n')}\n特此声明。`;
  expect(clean(statement).text).toBe(statement);
});

describe('an article about rights', () => {
  test.each([
    '法院认为，未经许可复制他人作品，应当承担赔偿责任。',
    '版权所有者有权要求对方停止使用照片，并且赔偿损失。',
    '该公司去年取得了出版物经营许可证，编号为京123456。',
    '他在书的扉页上看到“版权所有”四个字，却不知道那是什么意思。',
    '这份免责声明写了整整三页，没有人读完。',
    '转载他人文章应当注明出处，这是新闻界的规矩。',
    '照片的版权归孟春兰所有，村里只是借用。',
  ])('keeps %s', (line) => {
    expect(staysLast(line)).toBe(true);
    expect(staysInside(line)).toBe(true);
  });
});
