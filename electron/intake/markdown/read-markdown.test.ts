import { describe, expect, it } from 'vitest';
import { toSource } from '../byte-source.ts';
import { gather } from '../test/gather.ts';
import { findInMarkdown, readMarkdown } from './read-markdown.ts';

/** The text that is left when the signs are taken out. */
function textOf(markdown: string): string {
  let text = '';
  let at = 0;
  for (const { rawStart, rawEnd } of findInMarkdown(markdown).found.removals) {
    text += markdown.slice(at, rawStart);
    at = rawEnd;
  }
  return text + markdown.slice(at);
}

describe('signs of Markdown are proposed for removal', () => {
  it.each([
    ['headings', '# 甲\n## 乙 ##\n丙\n===\n丁\n---', '甲\n乙\n丙\n\n丁\n'],
    ['emphasis', '*甲* **乙** __丙__ ***丁***', '甲 乙 丙 丁'],
    ['quotations', '> 甲\n> 乙\n> > 丙', '甲\n乙\n丙'],
    ['lists without numbers', '- 甲\n- 乙\n  * 丙', '甲\n乙\n  丙'],
    [
      'links',
      '[甲](http://a.example "题") [乙][1] <http://c.example>\n\n[1]: http://b.example',
      '甲 乙 http://c.example\n\n',
    ],
    ['code', '`甲`\n\n```js\n乙\n```', '甲\n\n\n乙\n'],
    [
      'HTML',
      '甲<br>乙 <b>丙</b>\n\n<div class="x">丁</div>\n\n<!-- 戊 -->\n\n<script>己()</script>',
      '甲乙 丙\n\n丁\n\n\n\n',
    ],
    ['lines across', '甲\n\n***\n\n乙', '甲\n\n\n\n乙'],
    ['escapes', '\\*甲\\* 1\\. 乙', '*甲* 1. 乙'],
    ['pictures without a description', '甲 ![](a.png) ![图片1](b.png) ![IMG_2.jpg](c.png) 乙', '甲    乙'],
  ])('%s', (_, markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it.each([
    '1. 甲\n2. 乙',
    '3 * 4 * 5 = 60',
    '甲_乙_丙',
    '#标签',
    'AT&amp;T &copy;',
    '甲 > 乙',
    '2024- 甲',
    '甲\r\n乙',
    '',
  ])('but not what is text: %j', (text) => {
    expect(textOf(text)).toBe(text);
  });

  it('and lie ascending and apart, in CRLF files too', () => {
    const markdown = '# 甲\r\n\r\n- **乙** [丙](x)\r\n\r\n> 丁 ![戊](y)\r\n';
    const { removals } = findInMarkdown(markdown).found;
    expect(textOf(markdown)).toBe('甲\r\n\r\n乙 丙\r\n\r\n丁 戊\r\n');
    for (const [i, { rawStart, rawEnd }] of removals.entries()) {
      expect(rawStart).toBeGreaterThanOrEqual(removals[i - 1]?.rawEnd ?? 0);
      expect(rawEnd).toBeGreaterThan(rawStart);
    }
  });

  it('unless lists lie in each other beyond all sense', () => {
    const deep = `${'- '.repeat(20_000)}甲`;
    expect(textOf(deep)).toBe(deep);
  });
});

describe('what Markdown tells', () => {
  it('are descriptions of pictures as captions', () => {
    const markdown = '文。\n\n![图为新桥 *夜景*](a.jpg "题")';
    const { captions } = findInMarkdown(markdown).found;
    expect(captions.map(([start, end]) => markdown.slice(start, end))).toEqual(['图为新桥 *夜景*']);
  });

  it('is the first heading of the highest rank, without its signs', () => {
    expect(findInMarkdown('## 小标题\n\n# 新桥 **通车**\n\n# 又一个').found.fields).toEqual({ title: '新桥 通车' });
    expect(findInMarkdown('没有标题。').found.fields).toEqual({});
  });

  it('is what stands before it', () => {
    const markdown =
      '---\ntitle: "新桥通车"\nauthor: 李小禾\nsource: 滨河日报\ndate: 2024-03-05 10:30\nurl: https://news.example/1\n' +
      'tags: [交通, 桥]\nlayout: post\n---\n# 别的标题\n\n正文。\n';
    const { found, meta } = findInMarkdown(markdown);
    expect(found.fields).toEqual({
      title: '新桥通车',
      byline: '李小禾',
      outlet: '滨河日报',
      publishedAt: '2024-03-05T10:30:00',
      url: 'https://news.example/1',
    });
    expect(meta).toEqual({ tags: '[交通, 桥]', layout: 'post' });
    expect(textOf(markdown)).toBe('别的标题\n\n正文。\n');
  });

  it('is nothing where a line across is only that', () => {
    expect(textOf('---\n正文。\n')).toBe('\n正文。\n');
    expect(textOf('---\n正文。\n\n---\n别的。\n')).toBe('\n正文。\n\n\n别的。\n');
  });
});

it('a Markdown file is one article, its characters as they stand there', async () => {
  const bytes = new TextEncoder().encode('# 甲\n\n乙 &amp; 丙\n');
  const items = await gather(readMarkdown(toSource('a.md', 'a.md', bytes), {}, () => undefined));
  expect(items).toEqual([
    expect.objectContaining({
      rawText: '# 甲\n\n乙 &amp; 丙\n',
      mediaType: 'text/markdown',
      encoding: 'utf-8',
      meta: {},
    }),
  ]);
  expect(items[0]).not.toHaveProperty('original');
});
