import { describe, expect, test } from 'vitest';
import { type Cells, guessColumns, missingColumn } from './columns.ts';

const LONG = '渡口周四起停航，恢复时间另行通知，乘客可以改走大桥。';

function row(cells: Readonly<Record<string, string>>): Cells {
  return new Map(Object.entries(cells));
}

function guess(...rows: readonly Readonly<Record<string, string>>[]) {
  return guessColumns([...new Set(rows.flatMap((cells) => Object.keys(cells)))], rows.map(row));
}

describe('columns are told', () => {
  test('by names in Chinese, simplified and traditional', () => {
    expect(guess({ 序号: '1', 标题: '甲', 作者: '乙', 来源: '丙', 日期: '2024-03-05', 网址: 'x', 内容: '丁' })).toEqual(
      {
        text: '内容',
        id: '序号',
        title: '标题',
        byline: '作者',
        outlet: '来源',
        publishedAt: '日期',
        url: '网址',
      },
    );
    expect(guess({ 編號: '1', 標題: '甲', 記者: '乙', 媒體: '丙', 發布時間: '丁', 連結: 'x', 內容: '戊' })).toEqual({
      text: '內容',
      id: '編號',
      title: '標題',
      byline: '記者',
      outlet: '媒體',
      publishedAt: '發布時間',
      url: '連結',
    });
  });

  test('by names in English, whatever their case and what parts their words', () => {
    expect(
      guess({ 'Doc ID': '1', HEADLINE: '甲', Published_At: '乙', 'Article-Text': '丙', '正文（全文）': '' }),
    ).toEqual({
      text: 'Article-Text',
      id: 'Doc ID',
      title: 'HEADLINE',
      publishedAt: 'Published_At',
    });
  });

  test('by the likeliest name where several would do, and an empty column is passed over', () => {
    expect(guess({ content: '甲', 正文: '乙' })?.text).toBe('正文');
    expect(guess({ content: '甲', 正文: '' })?.text).toBe('content');
  });

  test('by content where names tell nothing: the longest prose, never links or times', () => {
    const url = `https://a.example/${'x'.repeat(200)}`;
    expect(guess({ a: '甲', b: LONG, c: url, d: '2024-03-05' })).toEqual({ text: 'b' });
    expect(guess({ a: '甲', c: url, d: '2024-03-05', e: '12' })).toBeUndefined();
  });

  test('beside the text in a nested record, not elsewhere in it', () => {
    expect(
      guess({ 'author.id': '9', 'data.id': '1', 'data.body': LONG, 'data.title': '甲', 'site.title': '乙' }),
    ).toEqual({
      text: 'data.body',
      id: 'data.id',
      title: 'data.title',
    });
  });

  test('each for one thing', () => {
    expect(guess({ text: LONG, source: 'a', media: 'b' })).toEqual({ text: 'text', outlet: 'source' });
  });
});

test('the first chosen column that is not there is found', () => {
  expect(missingColumn({ text: 'a', title: 'b' }, ['a'])).toBe('b');
  expect(missingColumn({ text: 'a' }, ['a'])).toBeUndefined();
});
