import { describe, expect, test } from 'vitest';
import { toSource } from '../byte-source.ts';
import { createCsvReader, lookAtCsv } from './csv.ts';
import { allOf, countedFile, fileOf, isText, outline } from './test/sources.ts';

const ignore = () => undefined;

async function itemsOf(text: string, reading = {}, name = '稿件.csv') {
  return allOf(createCsvReader()(fileOf(name, text), reading, ignore));
}

async function outlineOf(text: string, reading = {}, name?: string) {
  return (await itemsOf(text, reading, name)).map(outline);
}

describe('a table', () => {
  test('gives an article a row, its fields by the names of columns', async () => {
    const [item] = await itemsOf(
      '编号,标题,作者,来源,发布时间,链接,正文,栏目\nA1,渡口停航,林见川,江湾日报,2024年3月5日 10:30,https://a.example/1,周四起渡口停航。,本地\n',
    );
    expect(item).toMatchObject({
      place: '#2',
      rawText: '周四起渡口停航。',
      mediaType: 'text/csv',
      encoding: 'utf-8',
      id: 'A1',
      meta: { 栏目: '本地' },
      found: {
        fields: {
          title: '渡口停航',
          byline: '林见川',
          outlet: '江湾日报',
          publishedAt: '2024-03-05T10:30:00',
          url: 'https://a.example/1',
        },
      },
    });
  });

  test('keeps a time that is none among the other columns, as it is', async () => {
    const [item] = await itemsOf('text,date\n渡口停航的消息,上周四\n');
    expect(item).toMatchObject({ meta: { date: '上周四' }, found: { fields: {} } });
  });

  test.each([
    ['commas', ',', '稿件.csv'],
    ['semicolons', ';', '稿件.csv'],
    ['bars', '|', '稿件.csv'],
    ['tabs', '\t', '稿件.tsv'],
  ])('may be parted by %s', async (_, sign, name) => {
    const rows = [
      ['id', 'text'],
      ['1', '甲,乙;丙'].map((cell) => (cell.includes(sign) ? `"${cell}"` : cell)),
      ['2', '丁'],
    ];
    const text = rows.map((row) => row.join(sign)).join('\n');
    expect(await outlineOf(text, {}, name)).toEqual(['#2 甲,乙;丙', '#3 丁']);
  });

  test('says its own delimiter in a line of Excel', async () => {
    expect(await outlineOf('sep=;\r\nid;text\r\n1;甲,乙\r\n')).toEqual(['#3 甲,乙']);
  });

  test('may have a byte order mark, CRLF, and no line end at its end', async () => {
    expect(await outlineOf('\uFEFFtext,id\r\n第一篇,1\r\n第二篇,2')).toEqual(['#2 第一篇', '#3 第二篇']);
  });

  test('may be of a time when CR alone ended a line', async () => {
    expect(await outlineOf('text,id\r第一篇,1\r第二篇,2\r')).toEqual(['#2 第一篇', '#3 第二篇']);
  });

  test('keeps quotes, commas and line ends of a quoted cell; places are lines of the file', async () => {
    expect(await outlineOf('id,text\n1,"他说：""好"",\r\n第二段"\n\n2,尾\n')).toEqual([
      '#2 他说："好",\r\n第二段',
      '#5 尾',
    ]);
  });

  test('without a header has columns 1, 2, 3', async () => {
    const text =
      '1,渡口停航。周四起停航，恢复时间另行通知。,2024-03-05\n2,桥修好了。行人可以通过，车辆还要等一周。,2024-03-06\n';
    expect(await lookAtCsv(fileOf('a.csv', text), {})).toMatchObject({
      ok: true,
      value: { columns: ['1', '2', '3'], guess: { text: '2' } },
    });
    expect(await outlineOf(text, { columns: { text: '3' } })).toEqual(['#1 2024-03-05', '#2 2024-03-06']);
  });

  test('with a header of names that nobody knows is read by the longest column', async () => {
    const look = await lookAtCsv(fileOf('a.csv', 'alpha,beta\n甲,渡口停航，恢复时间另行通知，乘客改走大桥。\n'), {});
    expect(look).toMatchObject({ ok: true, value: { columns: ['alpha', 'beta'], guess: { text: 'beta' } } });
  });

  test('in GB18030 is read so, said or found out', async () => {
    const hex = 'b6c9bfdaccd6c2dbb4f3bbe1d0c2cec5b1a8b5c0cffbcfa2';
    const bytes = Buffer.concat([Buffer.from('text,id\n'), Buffer.from(hex, 'hex'), Buffer.from(',1\n')]);
    for (const reading of [{ encoding: 'gb18030' } as const, {}]) {
      const items = await allOf(createCsvReader()(toSource('a.csv', 'a.csv', bytes), reading, ignore));
      expect(items).toMatchObject([{ place: '#2', rawText: '渡口讨论大会新闻报道消息', encoding: 'gb18030' }]);
    }
  });

  test('in UTF-16 is read so', async () => {
    const bytes = Buffer.from('\uFEFFtext,id\r\n渡口,1\r\n', 'utf16le');
    const items = await allOf(createCsvReader()(toSource('a.csv', 'a.csv', bytes), {}, ignore));
    expect(items.map(outline)).toEqual(['#2 渡口']);
  });

  test('of nothing but a header holds nothing', async () => {
    expect(await outlineOf('id,text\n')).toEqual(['file-empty']);
  });
});

describe('what is wrong with a table', () => {
  test('a quote that is never closed costs its line and no other', async () => {
    const text = 'id,text\n1,"没有收尾\n2,"第二篇，完好"\n3,第三篇\n';
    expect(await outlineOf(text)).toEqual(['#2 table-broken 2', '#3 第二篇，完好', '#4 第三篇']);
  });

  test('a quote that is never closed and has no other after it costs its line and no other', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index},第${index}篇`).join('\n');
    const outlines = await outlineOf(`id,text\nx,"没有收尾\n${rows}\n`);
    expect(outlines[0]).toBe('#2 table-broken 2');
    expect(outlines.slice(1)).toEqual(Array.from({ length: 20_000 }, (_, index) => `#${index + 3} 第${index}篇`));
  });

  test('quotes that are not doubled inside a quoted cell cost the cell’s lines, named from first to last', async () => {
    const text = 'id,text,date\n1,"甲段\n他说"好"就走\n丙段",2024-03-05\n2,"下一篇",2024-03-06\n';
    expect(await outlineOf(text)).toEqual(['#2 table-broken 2–4', '#5 下一篇']);
  });

  test('quotes inside a cell without quotes around it are characters', async () => {
    expect(await outlineOf('id,text\n1,他说"好"就走\n2,乙\n')).toEqual(['#2 他说"好"就走', '#3 乙']);
  });

  test('every row may be broken, and every one is reported', async () => {
    const text = `id,text\n${'1,"甲"乙\n'.repeat(3000)}`;
    expect(await outlineOf(text)).toEqual(
      Array.from({ length: 3000 }, (_, index) => `#${index + 2} table-broken ${index + 2}`),
    );
  });

  test('a broken row is no reason to doubt the next, unless its quotes are open', async () => {
    expect(await outlineOf('id,text\n1,"甲"乙\n2,他说"好"\n')).toEqual(['#2 table-broken 2', '#3 他说"好"']);
    expect(await outlineOf('id,text\n1,"甲\n2,他说"好"\n3,丙\n')).toEqual(['#2 table-broken 2–3', '#4 丙']);
  });

  test('rows with too few or too many cells are reported, appended empty ones are not', async () => {
    const text = 'id,title,text\n1,甲\n2,甲,乙,丙\n3,甲,乙,,\n4,甲,乙\n';
    expect(await outlineOf(text)).toEqual(['#2 table-broken 2', '#3 table-broken 3', '#4 乙', '#5 乙']);
  });

  test('a row of empty cells is none; one without a text is reported', async () => {
    const text = 'id,text\n,\n1,　\n2,乙\n';
    const items = await itemsOf(text);
    expect(items.map(outline)).toEqual(['#3 record-no-text', '#4 乙']);
    expect(items[0]).toMatchObject({ problem: { params: { path: '稿件.csv#3', column: 'text' } } });
  });

  test('a faulty byte costs its line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,text\n1,甲\n2,'),
      Buffer.from([0xe7, 0x94]),
      Buffer.from('\n3,丙\n4,丁'),
      Buffer.from([0xe4]),
    ]);
    const items = await allOf(createCsvReader()(toSource('a.csv', 'a.csv', bytes), {}, ignore));
    expect(items.map(outline)).toEqual(['#2 甲', '#3 table-broken 3', '#4 丙', '#5 table-broken 5']);
  });

  test('a table of names and numbers has no text', async () => {
    const items = await itemsOf('name,year\n甲,2001\n乙,2002\n');
    expect(items).toEqual([
      { place: '', problem: { code: 'table-no-text-column', params: { path: '稿件.csv', columns: 'name, year' } } },
    ]);
  });

  test('a chosen column that is not there is named, with those that are', async () => {
    const items = await itemsOf('id,text\n1,甲\n', { columns: { text: 'text', title: '标题' } });
    expect(items).toEqual([
      {
        place: '',
        problem: { code: 'table-column-missing', params: { path: '稿件.csv', columns: 'id, text', column: '标题' } },
      },
    ]);
  });
});

describe('cells with markup', () => {
  test('are read as pages where there is a reader for pages, others are not', async () => {
    const html = '<div><p>渡口停航。</p><p>周四起。</p></div>';
    const read = createCsvReader((cell) => ({
      rawText: cell.replace(/<[^>]*>/g, ''),
      found: { removals: [], captions: [], fields: { title: '网页上的标题', outlet: '网页' } },
    }));
    const items = await allOf(read(fileOf('a.csv', `title,text\n表里的标题,${html}\n乙,a < b 且 b > c\n`), {}, ignore));
    expect(items.filter(isText).map(({ rawText, mediaType }) => [rawText, mediaType])).toEqual([
      ['渡口停航。周四起。', 'text/html'],
      ['a < b 且 b > c', 'text/csv'],
    ]);
    expect(items[0]).toMatchObject({ found: { fields: { title: '表里的标题', outlet: '网页' } } });
  });
});

test('a table without end is read no further than a portion ahead', async () => {
  const row = Buffer.from(`1,"${'渡口停航，改走大桥。'.repeat(50)}"\n`);
  const portion = Buffer.concat(Array.from({ length: 40 }, () => row));
  const { source, counted } = countedFile('a.csv', function* () {
    yield Buffer.from('id,text\n');
    for (;;) yield portion;
  });
  let taken = 0;
  for await (const item of createCsvReader()(source, {}, ignore)) {
    expect(isText(item)).toBe(true);
    taken += row.length;
    // A run of 256 K characters is parsed at once, up to 768 KB in UTF-8, and the first rows are looked at beforehand.
    expect(counted.read - taken).toBeLessThan(1024 * 1024 + 2 * portion.length);
    if (taken > 20 * 1024 * 1024) break;
  }
});
