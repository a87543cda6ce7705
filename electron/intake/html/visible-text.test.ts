import { describe, expect, it } from 'vitest';
import { readPiece } from './read-piece.ts';

const shown = (html: string): string => readPiece(html).rawText;

describe('what a page shows', () => {
  it.each([
    ['paragraphs', '<p>甲<p>乙</p>丙', '甲\n乙\n丙'],
    ['blocks in blocks', '<div><div>甲</div><section><p>乙</p></section></div>', '甲\n乙'],
    ['inline elements', '<p>甲<b>乙</b><span>丙</span><a href="#">丁</a></p>', '甲乙丙丁'],
    ['names in capitals', '<P>甲<BR>乙</P><TABLE><TR><TD>丙<TD>丁</TABLE>', '甲\n乙\n丙\t丁'],
    ['a line break, and two', '甲<br>乙<br><br>丙<br><br><br><br>丁', '甲\n乙\n\n丙\n\n丁'],
    ['rows and cells', '<table><tr><th>甲</th><th> 乙 </th></tr><tr><td></td><td>丙</td></tr></table>', '甲\t乙\n丙'],
    ['cells of one paragraph', '<table><tr><td><p>甲</p></td><td> <p>乙</p> </td></tr></table>', '甲\t乙'],
    ['cells of several', '<table><tr><td>甲</td><td><p>乙</p><p>丙</p></td></tr></table>', '甲\n乙\n丙'],
    ['items of a list', '<ul><li>甲</li><li>乙</li></ul>', '甲\n乙'],
    ['a definition', '<dl><dt>甲<dd>乙</dl>', '甲\n乙'],
    ['lines that are formatted already', '甲<pre>一\r\n  二\n</pre>乙', '甲\n一\n  二\n乙'],
    ['nothing', '', ''],
    ['text without an element', '甲 &lt;乙&gt;', '甲 <乙>'],
    ['a frameset', '<frameset><frame src="http://news.example/"></frameset>', ''],
  ])('%s', (_, html, text) => {
    expect(shown(html)).toBe(text);
  });

  it('is one blank for blanks in a row, none at the ends of a line', () => {
    expect(shown('<p>  a \n\t b <b> c </b> </p>')).toBe('a b c');
  });

  it('is no blank for a line break of the markup between wide characters', () => {
    expect(shown('<p>第一行\n    第二行，\r\n“第三行”\n<b>第四行</b></p>')).toBe('第一行第二行，“第三行”第四行');
    expect(shown('<p>two\nwords 和\nword</p>')).toBe('two words 和 word');
    expect(shown('<p>𠮷野家\n𠮷</p>')).toBe('𠮷野家𠮷');
    // A blank that somebody typed is one.
    expect(shown('<p>高 琦</p>')).toBe('高 琦');
  });

  it('keeps blanks that are characters of their own', () => {
    expect(shown('<p>\u3000\u3000甲&nbsp;&nbsp;乙\u00a0</p>')).toBe('\u3000\u3000甲\u00a0\u00a0乙\u00a0');
    expect(shown('<p>甲&ensp;乙&#8203;丙&shy;丁</p>')).toBe('甲\u2002乙\u200b丙\u00ad丁');
  });

  it('has references resolved by the parser, once', () => {
    expect(shown('<p>A&amp;B &amp;lt; &#x20BB7; &hellip;</p>')).toBe('A&B &lt; 𠮷 …');
  });

  it.each([
    ['scripts and styles', '甲<script>document.write("乙")</script><style>p{}</style>'],
    ['what stands in for scripts', '甲<noscript>乙</noscript>'],
    ['templates', '甲<template><p>乙</p></template>'],
    ['comments', '甲<!-- 乙 --><!--[if IE]>乙<![endif]-->'],
    ['names and descriptions of pictures', '甲<img src="乙.jpg" alt="乙" title="乙">'],
    ['fields of forms', '甲<textarea>乙</textarea><select><option>乙</select><input value="乙">'],
    [
      'what is hidden',
      '甲<p hidden>乙</p><p style="color:red;display : none">乙</p><i style="visibility:hidden">乙</i>',
    ],
    ['dialogs that are closed', '甲<dialog>乙</dialog>'],
    ['frames and players', '甲<iframe src="x">乙</iframe><video>乙</video><object>乙</object>'],
    ['the head', '<html><head><title>乙</title><meta name="a" content="乙"></head><body>甲</body></html>'],
  ])('is without %s', (_, html) => {
    expect(shown(html)).toBe('甲');
  });

  it('is what scripts would show later, where there is nothing else', () => {
    expect(shown('<body style="display:none"><p>甲</p><div hidden>乙</div><script>丙</script></body>')).toBe('甲\n乙');
  });
});

describe('what the elements tell', () => {
  it('are captions', () => {
    const { rawText, found } = readPiece(
      '<figure><img><figcaption>图为<b>外景</b>。<br>王一凡 摄</figcaption></figure><p>文</p>',
    );
    expect(found.captions.map(([start, end]) => rawText.slice(start, end))).toEqual(['图为外景。', '王一凡 摄']);
  });

  it('are readings, proposed for removal with their brackets', () => {
    const { rawText, found } = readPiece('<p>在<ruby>滨<rp>(</rp><rt>bīn</rt><rp>)</rp>河<rt>hé</rt></ruby>边</p>');
    expect(rawText).toBe('在滨(bīn)河hé边');
    expect(found.removals).toEqual([
      { rawStart: 2, rawEnd: 7, rule: 'pinyin-gloss' },
      { rawStart: 8, rawEnd: 10, rule: 'pinyin-gloss' },
    ]);
  });
});

describe('a page nested beyond all sense', { timeout: 120_000 }, () => {
  it.each([
    ['ten thousand elements', 10_000, '<div>', '</div>'],
    ['a million elements', 1_000_000, '<div>', '</div>'],
    ['elements that nobody closes', 500_000, '<font color="red">', ''],
  ])('keeps its text: %s', (_, deep, open, close) => {
    expect(
      shown(`前${open.repeat(deep)}深处<script>不见</script>${close.repeat(deep)}<p>之后`).replace(/\n+/g, '\n'),
    ).toBe(close === '' ? '前深处\n之后' : '前\n深处\n之后');
  });

  it('is one with many paragraphs that nobody closes', () => {
    expect(shown('<p>段'.repeat(30_000))).toBe('段\n'.repeat(30_000).trimEnd());
  });
});
