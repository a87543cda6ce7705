import { describe, expect, it } from 'vitest';
import { PROPOSED } from './choice.ts';
import { cleanUp } from './clean-up.ts';
import { NOTHING_FOUND } from './raw-page.ts';
import { NOT_CLEANED, toCleanArticle } from './to-article.ts';

const FILE = { fileName: 'a.txt', meta: {} };

function page(rawText: string, fields = {}) {
  return { rawText, found: { ...NOTHING_FOUND, fields } };
}

describe('the article of a page', () => {
  it('has the fields that are there, and no empty ones', () => {
    const found = page('芦汊河水位回落\n昨天夜里雨停了。', { outlet: '苇川新闻网', byline: '柳青禾' });
    const choice = { ...PROPOSED, fields: { byline: '' } };
    const article = toCleanArticle(cleanUp(found, choice), FILE);
    expect(article).toMatchObject({ title: '芦汊河水位回落', outlet: '苇川新闻网', meta: {} });
    expect(Object.keys(article)).not.toContain('byline');
    expect(Object.keys(article)).not.toContain('remarks');
  });

  it.each([
    ['苇川.txt', '苇川'],
    ['news.zip/2021/a.b.html', 'a.b'],
    ['table.csv#12', 'table#12'],
    ['.hidden', '.hidden'],
    ['c#.txt', 'c#'],
  ])('is named by its file where nothing else names it: %s', (fileName, title) => {
    expect(toCleanArticle(cleanUp(page(''), NOT_CLEANED), { fileName, meta: {} }).title).toBe(title);
  });

  it('keeps what the file says of itself', () => {
    const article = toCleanArticle(cleanUp(page('雨停了。')), { fileName: 'a.csv#1', meta: { section: '本地' } });
    expect(article.meta).toEqual({ section: '本地' });
  });

  it('loses but the CR of its line ends when it is not cleaned', () => {
    const raw = '首页 > 本地\r\n\r\n\u3000\u3000雨停了。 \r\n';
    const found = {
      rawText: raw,
      found: { ...NOTHING_FOUND, removals: [{ rawStart: 0, rawEnd: 9, rule: 'page-frame' }] },
    };
    expect(toCleanArticle(cleanUp(found, NOT_CLEANED), FILE).text).toBe(raw.replaceAll('\r', ''));
  });
});
