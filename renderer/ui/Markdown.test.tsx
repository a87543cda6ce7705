import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import newsZh from '../../annotations/model/templates/news-zh.json' with { type: 'json' };
import { Markdown } from './Markdown.tsx';

const html = (text: string): string =>
  renderToStaticMarkup(<Markdown text={text} />).replace(/^<div class="markdown">|<\/div>$/g, '');

describe('guidelines', () => {
  it.each([
    ['# 总则', '<h3>总则</h3>'],
    ['## 细则', '<h4>细则</h4>'],
    ['**边界**：取全称', '<p><strong>边界</strong>：取全称</p>'],
    ['- 一\n- 二', '<ul><li>一</li><li>二</li></ul>'],
    ['3. 三', '<ol start="3"><li>三</li></ol>'],
    ['> 引', '<blockquote><p>引</p></blockquote>'],
    ['`a < b`', '<p><code>a &lt; b</code></p>'],
    ['派出⟦医院⟧的人', '<p>派出<span class="example">医院</span>的人</p>'],
    [
      '|甲|乙|\n|-|-|\n|1|2|',
      '<table><tbody><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
  ])('are drawn: %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'before <b onclick="x()">bold</b>'])(
    'show HTML as text: %s',
    (text) => {
      expect(html(text)).not.toMatch(/<(script|img|b)\b/);
      expect(html(text)).toContain('&lt;');
    },
  );

  it.each([...newsZh.entities, ...newsZh.relations].flatMap(({ description }) => [description.zh, description.en]))(
    'of the template lose no word: %.12s',
    (text) => {
      const words = html(text).replace(/<[^>]*>/g, '');
      expect(words).not.toMatch(/\*\*|⟦|⟧/);
      const plain = text
        .replaceAll(/\*\*|⟦|⟧|^- /gm, '')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#x27;');
      expect(words.replaceAll(/\s/g, '')).toBe(plain.replaceAll(/\s/g, ''));
    },
  );

  it('lead nowhere', () => {
    const shown = html('[here](javascript:alert(1)) and ![picture](https://example.org/x.png)');
    expect(shown).not.toMatch(/<a\b|href=|src=/);
    expect(shown).toContain('here');
  });
});
