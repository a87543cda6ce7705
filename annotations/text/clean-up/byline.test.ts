import { describe, expect, test } from 'vitest';
import { BODY, clean, removedBy, staysInside, staysLast, takesBelow } from './test/removed.ts';

const TITLE = '一张值班表贴了二十六天';
const page = (line: string): string => `${TITLE}\n${line}\n${BODY.join('\n')}`;
const below = (line: string): string => `${TITLE}\n${BODY.join('\n')}\n${line}`;

describe('a line between title and article', () => {
  test.each([
    ['2022-02-06', { publishedAt: '2022-02-06' }],
    ['2022年2月6日 星期日', { publishedAt: '2022-02-06' }],
    ['2022/2/6 08:05', { publishedAt: '2022-02-06T08:05' }],
    ['發布時間：2022-02-06 10:09:13', { publishedAt: '2022-02-06T10:09:13' }],
    ['中華民國111年2月6日', { publishedAt: '2022-02-06' }],
    ['来源：江城晚报', { outlet: '江城晚报' }],
    [
      '来源：江城晚报 作者：杜若川 时间：2022-02-06 10:12',
      { outlet: '江城晚报', byline: '杜若川', publishedAt: '2022-02-06T10:12' },
    ],
    [
      '來源:清河縣公所 作者:杜 若 孟春蘭 發布時間:2022-02-06 10:09:13',
      { outlet: '清河縣公所', byline: '杜 若 孟春蘭', publishedAt: '2022-02-06T10:09:13' },
    ],
    [
      '2022-02-06 10:12 来源：江城晚报作者：杜若川',
      { outlet: '江城晚报', byline: '杜若川', publishedAt: '2022-02-06T10:12' },
    ],
    ['2022-02-06 10:12 江城网', { outlet: '江城网', publishedAt: '2022-02-06T10:12' }],
    ['【来源：江城发布】', { outlet: '江城发布' }],
    ['作　者：孟春兰', { byline: '孟春兰' }],
    ['文/孟春兰 图/杜若川', { byline: '孟春兰' }],
    ['本报记者 孟春兰 杜若川', { byline: '孟春兰 杜若川' }],
    ['記者孟春蘭、杜若川／渡口報導', { byline: '孟春蘭、杜若川' }],
    ['更新時間：2022-02-07 發布時間：2022-02-06', { publishedAt: '2022-02-06' }],
    ['最後更新：2022-02-07', { publishedAt: '2022-02-07' }],
    ['Written by: Ruth Meng', { byline: 'Ruth Meng' }],
    ['撰文:杜若川', { byline: '杜若川' }],
    ['By Ruth Meng', { byline: 'Ruth Meng' }],
    ['By Ruth Meng | February 6, 2022', { byline: 'Ruth Meng', publishedAt: '2022-02-06' }],
    ['Published: 6 Feb 2022 8:05 pm', { publishedAt: '2022-02-06T20:05' }],
    ['原文链接：https://example.com/a/1.html', { url: 'https://example.com/a/1.html' }],
    ['https://example.com/a?id=1', { url: 'https://example.com/a?id=1' }],
  ])('%s becomes fields and is left out', (line, fields) => {
    expect(clean(page(line)).fields).toEqual({ title: TITLE, ...fields });
    expect(removedBy('byline', page(line))).toEqual([line]);
  });

  test('keeps editor and clicks aside', () => {
    const { meta, fields } = clean(page('2022-02-06 来源： 作者： 浏览量：1024 责任编辑：林晓'));
    expect([meta, fields]).toEqual([
      { editor: '林晓', clicks: '1024' },
      { title: TITLE, publishedAt: '2022-02-06' },
    ]);
  });

  test('says where each field was read', () => {
    const text = page('来源：江城晚报 2022-02-06');
    const places = clean(text).fieldPlaces.map(({ field, rawStart, rawEnd }) => [field, text.slice(rawStart, rawEnd)]);
    expect(places).toEqual([
      ['title', TITLE],
      ['outlet', '江城晚报'],
      ['publishedAt', '2022-02-06'],
    ]);
  });

  test('loses the glosses in its values, as the article does', () => {
    expect(clean(page('來源：江城辦(ban) 事處 2022-02-06')).fields.outlet).toBe('江城辦事處');
  });

  test.each([
    '2022年2月6日，渡口村下了一场大雪。',
    '来源：本文根据孟春兰的口述整理。',
    '记者：您当时怎么想？',
    '2022-02-30',
    '渡口村值班室的二十六天',
    '来源于生活，高于生活',
  ])('%s stays', (line) => {
    expect(removedBy('byline', page(line))).toEqual([]);
  });
});

test('the time of a meeting is no date of publication', () => {
  const minutes = `渡口村值班会议记录\n时间：2022年2月6日\n地点：值班室\n主持：韩守义\n${BODY.join('\n')}`;
  expect(clean(minutes)).toMatchObject({ text: minutes, fields: { title: '渡口村值班会议记录' } });
  expect(clean(page('时间：2022年2月6日')).fields.publishedAt).toBe('2022-02-06');
});

describe('a line behind the article', () => {
  test.each([
    '责任编辑：林晓',
    '（责任编辑：林晓）',
    '编辑 | 林晓',
    '来源：江城晚报',
    '初审：林晓 复审：杜若川 终审：孟春兰',
    '稿件来源： 责任编辑：林晓',
    '作者：孟春兰',
  ])('%s is left out', (line) => {
    expect(takesBelow('byline', line)).toBe(true);
  });

  test('fills the fields that nothing above gave', () => {
    expect(clean(below('来源：江城晚报\n责任编辑：林晓'))).toMatchObject({
      fields: { outlet: '江城晚报' },
      meta: { editor: '林晓' },
    });
  });

  test.each(['2022年2月6日', '（记者 张三）', '(孟春兰 江城在线 杜若川)', '渡口村村民委员会', 'https://example.com/a'])(
    '%s stays',
    (line) => {
      expect(staysLast(line)).toBe(true);
    },
  );
});

test.each(['作者：孟春兰', '2022-02-06', '来源：江城晚报'])('between paragraphs %s stays', (line) => {
  expect(staysInside(line)).toBe(true);
});

test('a byline in brackets at the end of a paragraph stays', () => {
  const text = `${TITLE}\n${BODY[0]}（记者 张三）\n${BODY[1]}（来源：江城晚报）`;
  expect(clean(text).text).toBe(text);
});

describe('an outlet that no line names', () => {
  const notice = (name: string): string => `凡注明来源是“${name}”的稿件，版权归${name}所有，未经本刊同意不得转载。`;

  test('is the site, where its breadcrumbs and its notice of copyright agree', () => {
    expect(clean(`江城周刊首页 > 聚焦\n${page('2022-02-06')}\n${notice('江城周刊')}`).fields.outlet).toBe('江城周刊');
  });

  test('is not guessed from one of them', () => {
    expect(clean(`${page('2022-02-06')}\n${notice('江城周刊')}`).fields.outlet).toBeUndefined();
    expect(clean(`江城周刊首页 > 聚焦\n${page('2022-02-06')}`).fields.outlet).toBeUndefined();
  });
});
