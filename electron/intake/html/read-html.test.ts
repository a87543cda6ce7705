import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { toSource } from '../byte-source.ts';
import type { FoundItem } from '../reader.ts';
import { encodeLegacy } from '../test/encode-legacy.ts';
import { gather } from '../test/gather.ts';
import { readHtml, readPage } from './read-html.ts';

const PARAGRAPHS = [
  '　　本报讯（记者 李小禾）滨河新区图书馆将于本周六正式开馆，馆内藏书三十万册，市民凭身份证即可办理借阅手续，每人最多可借十册。',
  '　　据介绍，图书馆总建筑面积两万平方米，设有儿童阅览室、盲文阅览室、自习室和报告厅，每周开放六天，周一闭馆整理。',
  '　　“希望更多的孩子来这里看书，”馆长赵敏说，“我们还会在暑假期间举办讲座、展览和读书会，欢迎大家报名参加。”',
];

interface PageParts {
  readonly head?: string;
  readonly info?: string;
  readonly body?: string;
  readonly after?: string;
}

function pageOf({
  head = '',
  info = '',
  body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n'),
  after = '',
}: PageParts): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>滨河新区图书馆周末开馆_滨河新闻网</title>${head}</head><body>
<div class="top"><a href="/">首页</a> <a href="/news">新闻</a></div>
<nav><ul><li><a href="/a">时政</a></li><li><a href="/b">社会</a></li></ul></nav>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/n">新闻</a> &gt; 正文</div>
<div class="main"><h1>滨河新区图书馆周末开馆</h1><div class="info">${info}</div><div id="content">${body}</div>${after}</div>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/1">老馆闭馆搬迁公告发布</a></li><li><a href="/2">暑期活动开始报名</a></li></ul></div>
<footer><p>Copyright © 2024 滨河新闻网 版权所有</p></footer></body></html>`;
}

function partsOf(html: string) {
  const { rawText, found } = readPage(html);
  const frame = found.removals.filter(({ rule }) => rule === 'page-frame');
  let at = 0;
  const kept: string[] = [];
  for (const { rawStart, rawEnd } of frame) {
    kept.push(rawText.slice(at, rawStart));
    at = rawEnd;
  }
  kept.push(rawText.slice(at));
  return {
    rawText,
    found,
    kept: kept.join('').split('\n'),
    left: frame
      .map(({ rawStart, rawEnd }) => rawText.slice(rawStart, rawEnd))
      .join('')
      .split('\n')
      .filter(Boolean),
  };
}

async function read(html: string | Uint8Array, name = 'a.html'): Promise<FoundItem[]> {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  return gather(readHtml(toSource(name, name, bytes), {}, () => undefined));
}

describe('a page around an article', () => {
  it('is proposed for removal, and no sentence of the article', () => {
    const { kept, left } = partsOf(pageOf({ info: '2024-03-05 10:30 来源：滨河日报' }));
    expect(kept).toEqual(['滨河新区图书馆周末开馆', '2024-03-05 10:30 来源：滨河日报', ...PARAGRAPHS]);
    expect(left).toEqual([
      '首页 新闻',
      '时政',
      '社会',
      '当前位置：首页 > 新闻 > 正文',
      '相关新闻',
      '老馆闭馆搬迁公告发布',
      '暑期活动开始报名',
      'Copyright © 2024 滨河新闻网 版权所有',
    ]);
  });

  it('is shown with all its text: nothing is left out unseen', () => {
    const { rawText, kept, left } = partsOf(pageOf({}));
    expect(rawText.split('\n').toSorted()).toEqual([...kept, ...left].toSorted());
  });

  it('leaves captions, tables and short headings to the article', () => {
    const figure = '<figure><img src="a.jpg"><figcaption>图为图书馆外景。</figcaption></figure>';
    const table = '<table><tr><td>周二至周五</td><td>9:00</td></tr></table>';
    const body = `<p>${PARAGRAPHS[0]}</p>${figure}<h3>一、开放时间</h3>${table}<p>${PARAGRAPHS[1]}</p>`;
    const { kept, found, rawText } = partsOf(pageOf({ body }));
    expect(kept.slice(1)).toEqual([
      PARAGRAPHS[0],
      '图为图书馆外景。',
      '一、开放时间',
      '周二至周五\t9:00',
      PARAGRAPHS[1],
    ]);
    expect(found.captions.map(([start, end]) => rawText.slice(start, end))).toEqual(['图为图书馆外景。']);
  });

  it('is also an aside between its paragraphs', () => {
    const body = `<p>${PARAGRAPHS[0]}</p><aside><h4>专题</h4><a href="/x">点击进入专题</a></aside><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p>`;
    const { left, kept } = partsOf(pageOf({ body }));
    expect(left).toEqual(expect.arrayContaining(['专题', '点击进入专题']));
    expect(kept.slice(1)).toEqual(PARAGRAPHS);
  });

  it('leaves the line of the editor behind the text to the rules', () => {
    const { kept } = partsOf(pageOf({ after: '<div class="editor">（责任编辑：孙悦）</div>' }));
    expect(kept.at(-1)).toBe('（责任编辑：孙悦）');
  });

  it('is not guessed at where no article can be told', () => {
    expect(partsOf('<ul><li><a href="/1">甲</a><li><a href="/2">乙</a></ul>').left).toEqual([]);
    expect(partsOf('<p>短讯。</p>').left).toEqual([]);
  });
});

describe('fields of a page', () => {
  it('are what its head says', () => {
    const head =
      '<meta name="author" content="李小禾"><meta property="og:site_name" content="滨河新闻网">' +
      '<meta property="article:published_time" content="2024-03-05T10:30:00+08:00">' +
      '<link rel="canonical" href="https://news.example/1.html">';
    expect(readPage(pageOf({ head })).found.fields).toEqual({
      title: '滨河新区图书馆周末开馆',
      byline: '李小禾',
      outlet: '滨河新闻网',
      publishedAt: '2024-03-05T10:30:00+08:00',
      url: 'https://news.example/1.html',
    });
  });

  it('are what it says of itself by schema.org', () => {
    const head =
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"滨河新区图书馆周末开馆",' +
      '"datePublished":"2024-03-05","author":[{"@type":"Person","name":"李小禾"}]}]}</script>' +
      '<script type="application/ld+json">{ not json</script>';
    expect(readPage(pageOf({ head })).found.fields).toMatchObject({ byline: '李小禾', publishedAt: '2024-03-05' });
  });

  it('give way to what stands in the page for readers', () => {
    const head = '<meta name="author" content="admin"><meta property="og:site_name" content="滨河新闻网">';
    const { fields } = readPage(pageOf({ head, info: '来源：滨河日报 作者：李小禾' })).found;
    expect(fields).toEqual({ title: '滨河新区图书馆周末开馆' });
  });

  it.each([
    ['题目在标题里_站名', '<p>题目在标题里</p>', '题目在标题里'],
    ['站名 - 题目在标题里', '<p>题目在标题里</p>', '题目在标题里'],
    ['新桥通车 | 站名', '<h2>新桥通车</h2>', '新桥通车'],
    ['无标题文档', '<p>文字', undefined],
    ['别处没有的题目', '<p>文字', '别处没有的题目'],
  ])('have the title as the page shows it: %s', (title, body, expected) => {
    expect(readPage(`<html><head><title>${title}</title></head><body>${body}</body></html>`).found.fields.title).toBe(
      expected,
    );
  });
});

describe('a page as a file', () => {
  it('is one article with its bytes', async () => {
    const html = pageOf({});
    const bytes = new TextEncoder().encode(html);
    expect(await read(bytes)).toEqual([
      expect.objectContaining({ mediaType: 'text/html', encoding: 'utf-8', place: '', original: bytes }),
    ]);
  });

  it.each(['gb2312', 'GBK', 'gb18030'])('is read in the encoding that it names: %s', async (name) => {
    const [item] = await read(
      encodeLegacy(`<html><head><meta charset="${name}"></head><body>张三</body></html>`, 'gb18030'),
    );
    expect(item).toMatchObject({ encoding: 'gb18030', rawText: '张三' });
  });

  it('is read in the encoding that it is in, where it names another', async () => {
    const meta = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">';
    const [item] = await read(`<html><head>${meta}</head><body>滨河新区图书馆</body></html>`);
    expect(item).toMatchObject({ encoding: 'utf-8', rawText: '滨河新区图书馆' });
  });

  it('runs no script and fetches nothing', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const touched: string[] = [];
    Object.assign(globalThis, { touchedByPage: (what: string) => touched.push(what) });
    onTestFinished(() => {
      Reflect.deleteProperty(globalThis, 'touchedByPage');
    });
    const hostile =
      '<script>touchedByPage("script")</script><script src="http://127.0.0.1:9/x.js"></script>' +
      '<img src="http://127.0.0.1:9/x.png" onerror="touchedByPage(\'img\')" onload="touchedByPage(\'load\')">' +
      '<link rel="stylesheet" href="http://127.0.0.1:9/x.css"><iframe src="http://127.0.0.1:9/"></iframe>' +
      '<svg onload="touchedByPage(\'svg\')"></svg><a href="javascript:touchedByPage(\'a\')">链接</a>' +
      '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><base href="http://127.0.0.1:9/">';
    const [item] = await read(pageOf({ head: hostile, body: `${hostile}<p>${PARAGRAPHS.join('</p><p>')}</p>` }));
    expect(item).toMatchObject({ rawText: expect.stringContaining(PARAGRAPHS[0] ?? '') });
    expect((item as { rawText: string }).rawText).not.toContain('touchedByPage');
    expect(touched).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
  });
});
