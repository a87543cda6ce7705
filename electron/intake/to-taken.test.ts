import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NOTHING_FOUND } from '../../annotations/text/clean-up/raw-page.ts';
import { NOT_CLEANED } from '../../annotations/text/clean-up/to-article.ts';
import { toSketch } from '../../annotations/text/near-duplicates.ts';
import type { IntakeItem } from '../service/ports/intake.ts';
import type { FoundText } from './reader.ts';
import { toTaken } from './to-taken.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const AS_PROPOSED = { clean: true, patterns: {} };

function found(rawText: string, more: Partial<FoundText> = {}): FoundText {
  return {
    place: '',
    rawText,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sha256: sha256(rawText),
    found: NOTHING_FOUND,
    meta: {},
    ...more,
  };
}

function take(text: FoundText, options: Partial<typeof AS_PROPOSED> = {}): IntakeItem {
  const at = { fileName: '消息.txt', path: '~/消息.txt', place: text.place };
  return toTaken(text, at, { ...AS_PROPOSED, ...options });
}

describe('a text that was found', () => {
  it('becomes an article with its hashes, its length in characters and its sketch', () => {
    const raw = '滨河新区图书馆周末开馆\r\n记者看到𠮷野家的招牌😀。\r\n';
    const item = take(found(raw));
    const text = '滨河新区图书馆周末开馆\n记者看到𠮷野家的招牌😀。';
    expect(item).toMatchObject({
      type: 'article',
      article: { title: '滨河新区图书馆周末开馆', text, language: 'zh-Hans', textSha256: sha256(text) },
      rawSha256: sha256(raw),
      characters: [...text].length,
      sketch: toSketch(text),
    });
    expect(item.type === 'article' && item.article.source).not.toHaveProperty('choice');
    expect(item.type === 'article' && item.article.source).not.toHaveProperty('found');
  });

  it('has the fields that the file tells, and what else it says', () => {
    const fields = {
      title: '题',
      byline: '李小禾',
      outlet: '滨河日报',
      publishedAt: '2024-03-05',
      url: 'https://news.example/',
    };
    const item = take(found('文字在此。', { found: { ...NOTHING_FOUND, fields }, meta: { 版次: '三' }, id: 'n-1' }));
    expect(item).toMatchObject({
      id: 'n-1',
      article: { ...fields, meta: { 版次: '三' }, source: { found: { fields } } },
    });
  });

  it('is named with its place in the file', () => {
    expect(take(found('文字在此。', { place: '/a/b.html#3' }))).toMatchObject({
      place: '/a/b.html#3',
      article: { source: { fileName: '消息.txt/a/b.html#3' } },
    });
  });

  it('is left out where nothing of it would be left, and its place told', () => {
    expect(take(found(' \r\n\u3000', { place: '#7' }))).toEqual({
      type: 'failed',
      place: '#7',
      problem: { code: 'file-empty', params: { path: '~/消息.txt#7' } },
    });
  });

  it('has no half of a pair, in its text or its name', () => {
    const item = toTaken(found('甲\ud800乙'), { fileName: '\udfff.txt', path: 'a', place: '' }, AS_PROPOSED);
    expect(item).toMatchObject({
      article: { text: '甲\ufffd乙', source: { rawText: '甲\ufffd乙', fileName: '\ufffd.txt' } },
      rawSha256: sha256('甲\ufffd乙'),
    });
  });

  it('is kept with its bytes unless they are too many', () => {
    const largest = 16 * 1024 * 1024;
    const kept = (length: number): number | undefined => {
      const item = take(found('文字在此。', { original: new Uint8Array(length) }));
      return item.type === 'article' ? item.original?.length : undefined;
    };
    expect(kept(largest)).toBe(largest);
    expect(kept(largest + 1)).toBeUndefined();
  });
});

describe('a text that is not to be cleaned', () => {
  it('loses the CR of its line ends and nothing else, and the choice is kept', () => {
    const raw = '　　甲  乙\u00a0\r\n\r\n\r\n首页 > 新闻 > 正文\r\n';
    const removals = [{ rawStart: 0, rawEnd: 1, rule: 'markup' }];
    expect(take(found(raw, { found: { ...NOTHING_FOUND, removals } }), { clean: false })).toMatchObject({
      article: { text: raw.replaceAll('\r', ''), source: { choice: NOT_CLEANED, found: { removals } } },
    });
  });
});

describe('a text of an outlet for which something was decided', () => {
  const fields = { outlet: '滨河日报' };
  const raw = '新桥今天上午正式通车，两岸居民到场观看。\n滨河日报，有态度的报纸。\n车程缩短为五分钟。';
  const patterns = { 滨河日报: { off: [], restoredLines: [], removedLines: ['滨河日报，有态度的报纸。'] } };

  it('is cleaned up like the others, and the choice is kept', () => {
    const item = take(found(raw, { found: { ...NOTHING_FOUND, fields } }), { patterns });
    expect(item).toMatchObject({
      article: {
        text: '新桥今天上午正式通车，两岸居民到场观看。\n车程缩短为五分钟。',
        source: { choice: { removed: [[raw.indexOf('滨'), raw.lastIndexOf('车程')]] } },
      },
    });
  });

  it('unless it is of another, or not to be cleaned', () => {
    const other = take(found(raw, { found: { ...NOTHING_FOUND, fields: { outlet: '海滨晚报' } } }), { patterns });
    expect(other).toMatchObject({ article: { text: raw } });
    const untouched = take(found(raw, { found: { ...NOTHING_FOUND, fields } }), { patterns, clean: false });
    expect(untouched).toMatchObject({ article: { text: raw } });
  });

  it('and an outlet may be called like what every object has', () => {
    const item = take(found(raw, { found: { ...NOTHING_FOUND, fields: { outlet: 'constructor' } } }), { patterns });
    expect(item).toMatchObject({ article: { text: raw } });
  });
});
