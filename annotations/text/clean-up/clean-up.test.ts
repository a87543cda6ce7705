import { describe, expect, test } from 'vitest';
import { type CleanUpChoice, PROPOSED } from './choice.ts';
import { cleanUp } from './clean-up.ts';
import type { Found } from './raw-page.ts';
import { cleanUpRules } from './rule-names.ts';
import { BODY, clean } from './test/removed.ts';

const TITLE = '一张值班表贴了二十六天';
const PAGE = `首页 > 新闻 > 正文\n\n${TITLE}\n来源：江城晚报 2022-02-06\n\n　　${BODY[0]}\n1.jpg\n　　${BODY[1]}\n\n责任编辑：林晓\n分享到：\n`;
const choose = (choice: Partial<CleanUpChoice>): CleanUpChoice => ({ ...PROPOSED, ...choice });
const rangeOf = (words: string): readonly [number, number] => [PAGE.indexOf(words), PAGE.indexOf(words) + words.length];
const ARTICLE = [TITLE, ...BODY];

test('an article is what no rule leaves out', () => {
  const { text, fields, meta } = clean(PAGE);
  expect(text).toBe(ARTICLE.join('\n'));
  expect(fields).toEqual({ title: TITLE, outlet: '江城晚报', publishedAt: '2022-02-06' });
  expect(meta).toEqual({ editor: '林晓' });
});

describe('a person', () => {
  test('turns a rule off, and no other takes its place', () => {
    const { text, proposals } = clean(PAGE, choose({ off: ['byline'] }));
    expect(text.split('\n')).toEqual([TITLE, '来源：江城晚报 2022-02-06', ...BODY, '责任编辑：林晓']);
    expect(proposals.some(({ rule }) => rule === 'byline')).toBe(false);
  });

  test('keeps the fields when the lines they were read in come back', () => {
    expect(clean(PAGE, choose({ off: ['byline'] })).fields).toEqual(clean(PAGE).fields);
  });

  test('takes one proposal back by touching it', () => {
    const { text, proposals } = clean(PAGE, choose({ restored: [[PAGE.indexOf('jpg'), PAGE.indexOf('jpg') + 1]] }));
    expect(text.split('\n')).toEqual([TITLE, BODY[0], '1.jpg', BODY[1]]);
    expect(proposals.find(({ rule }) => rule === 'image-name')).toEqual({
      rawStart: rangeOf('1.jpg')[0],
      rawEnd: rangeOf('1.jpg')[1],
      rule: 'image-name',
      applied: false,
    });
  });

  test('takes words out by hand, even where a rule had them', () => {
    const { text, removals } = clean(PAGE, choose({ removed: [rangeOf(`${BODY[0]}\n1.jpg`)] }));
    expect(text.split('\n')).toEqual([TITLE, BODY[1]]);
    expect(removals.filter(({ rule }) => rule === 'image-name')).toEqual([]);
    expect(removals.filter(({ rule }) => rule === 'by-hand')).toHaveLength(1);
  });

  test('takes out whole graphemes', () => {
    const raw = '甲👩‍👧乙';
    expect(clean(raw, choose({ removed: [[2, 3]] })).text).toBe('甲乙');
  });

  test('takes out nothing where what stays would become one character', () => {
    expect(clean('🇨渡🇳', choose({ removed: [[2, 3]] })).text).toBe('🇨渡🇳');
    expect(clean('🇨渡口🇳', choose({ removed: [[2, 3]] })).text).toBe('🇨口🇳');
  });

  test('may end in the middle of a Windows line end', () => {
    expect(clean('甲乙\r\n丙', choose({ removed: [[1, 3]] })).text).toBe('甲\n丙');
  });

  test('writes fields, and an empty one says there is none', () => {
    expect(clean(PAGE, choose({ fields: { byline: '杜若川', outlet: '' } })).fields).toEqual({
      title: TITLE,
      byline: '杜若川',
      outlet: '',
      publishedAt: '2022-02-06',
    });
  });

  test('takes the title’s line out and keeps the title', () => {
    const { text, fields } = clean(PAGE, choose({ removed: [rangeOf(TITLE)] }));
    expect([text, fields.title]).toEqual([BODY.join('\n'), TITLE]);
  });
});

test('with everything off only the CR of line ends goes', () => {
  const raw = PAGE.replaceAll('\n', '\r\n');
  const { text, proposals } = clean(raw, choose({ off: cleanUpRules }));
  expect(text).toBe(PAGE);
  expect(new Set(proposals.map(({ rule }) => rule))).toEqual(new Set(['crlf']));
});

describe('what the file’s structure told', () => {
  const rawText = `江城网\n站内搜索框\n${TITLE}\n**${BODY[0]}**\n${BODY[1]}`;
  const bold = rawText.indexOf('**');
  const found: Found = {
    removals: [
      { rawStart: 0, rawEnd: 3, rule: 'page-frame' },
      { rawStart: 4, rawEnd: 9, rule: 'page-frame' },
      { rawStart: bold, rawEnd: bold + 2, rule: 'markup' },
      { rawStart: bold + 2 + BODY[0].length, rawEnd: bold + 4 + BODY[0].length, rule: 'markup' },
    ],
    fields: { title: `${TITLE}_江城网`, outlet: '江城网' },
    captions: [],
  };

  test('is left out, and its fields count before those of lines', () => {
    const { text, fields, proposals } = cleanUp({ rawText, found });
    expect(text).toBe(ARTICLE.join('\n'));
    expect(fields).toEqual({ title: `${TITLE}_江城网`, outlet: '江城网' });
    expect(proposals.filter(({ rule }) => rule !== 'blanks').map(({ rule }) => rule)).toEqual([
      'page-frame',
      'page-frame',
      'markup',
      'markup',
    ]);
  });

  test('may be of any rule: a page sets readings above characters', () => {
    const ruby = '重chóng慶';
    const reading = { rawStart: 1, rawEnd: 6, rule: 'pinyin-gloss' };
    expect(cleanUp({ rawText: ruby, found: { ...found, removals: [reading], fields: {} } })).toMatchObject({
      text: '重慶',
      removals: [reading],
    });
  });

  test('has no place where its fields were read, unless a line says the same', () => {
    const { fieldPlaces } = cleanUp({ rawText, found: { ...found, fields: { title: TITLE, outlet: '江城网' } } });
    expect(fieldPlaces.map(({ field }) => field)).toEqual(['title']);
  });

  test('comes back when a person wants it', () => {
    expect(
      cleanUp({ rawText, found }, choose({ off: ['page-frame'] }))
        .text.split('\n')
        .slice(0, 2),
    ).toEqual(['江城网', '站内搜索框']);
    expect(cleanUp({ rawText, found }, choose({ restored: [[5, 6]] })).text.split('\n')[0]).toBe('站内搜索框');
  });

  test('gives a byline from the frame above the article, if a label does', () => {
    const page = `值班室 2021-01-01 10:00\n发布时间：2022-02-06\n${TITLE}\n${BODY.join('\n')}`;
    const frame = [...page.matchAll(/[^\n]+/gu)]
      .slice(0, 2)
      .map(({ index, 0: line }) => ({ rawStart: index, rawEnd: index + line.length, rule: 'page-frame' }));
    expect(cleanUp({ rawText: page, found: { ...found, removals: frame, fields: {} } }).fields.publishedAt).toBe(
      '2022-02-06',
    );
  });
});

describe('a page', () => {
  test('of nothing gives nothing', () => {
    expect(clean('')).toEqual({
      text: '',
      map: [],
      removals: [],
      proposals: [],
      fields: {},
      fieldPlaces: [],
      meta: {},
      remarks: [],
    });
  });

  test('of one paragraph is named by its beginning', () => {
    const { fields, fieldPlaces } = clean(` ${BODY[0]}${BODY[1]}${BODY[0]}${BODY[1]}`);
    expect(fields.title).toHaveLength(120);
    expect(fieldPlaces).toEqual([{ field: 'title', rawStart: 1, rawEnd: 121 }]);
  });
});
