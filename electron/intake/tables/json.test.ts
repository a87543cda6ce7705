import { describe, expect, test } from 'vitest';
import { toSource } from '../byte-source.ts';
import { ReadFailure } from '../reader.ts';
import { createJsonReader, lookAtJson } from './json.ts';
import { allOf, countedFile, fileOf, isText, outline } from './test/sources.ts';

const ignore = () => undefined;

async function itemsOf(text: string, reading = {}, name = '稿件.jsonl') {
  return allOf(createJsonReader()(fileOf(name, text), reading, ignore));
}

async function outlineOf(text: string, reading = {}, name?: string) {
  return (await itemsOf(text, reading, name)).map(outline);
}

describe('JSON lines', () => {
  test('give an article a line, fields by names of keys, the rest beside it', async () => {
    const record = {
      id: 7,
      title: '渡口停航',
      content: '周四起停航。',
      published_at: '2024/3/5 8:05',
      tags: ['水运', '通告'],
    };
    expect(await itemsOf(`${JSON.stringify(record)}\n`)).toMatchObject([
      {
        place: '#1',
        rawText: '周四起停航。',
        mediaType: 'application/x-ndjson',
        id: '7',
        found: { fields: { title: '渡口停航', publishedAt: '2024-03-05T08:05:00' } },
        meta: { tags: '水运\n通告' },
      },
    ]);
  });

  test('may end in CRLF, have blank lines among them, and no line end at their end', async () => {
    expect(await outlineOf('\uFEFF{"text":"甲"}\r\n\r\n  \n{"text":"乙"}')).toEqual(['#1 甲', '#4 乙']);
  });

  test('may be texts and nothing more', async () => {
    expect(await outlineOf('"甲一"\n"乙二"\n')).toEqual(['#1 甲一', '#2 乙二']);
  });

  test('reach into records by `a.b`, and find fields beside the text', async () => {
    const line = JSON.stringify({ id: 1, data: { text: '渡口停航', title: '通告' }, author: { id: 9 } });
    expect(await lookAtJson(fileOf('a.jsonl', line), {})).toMatchObject({
      ok: true,
      value: {
        columns: ['id', 'data.text', 'data.title', 'author.id'],
        rows: [['1', '渡口停航', '通告', '9']],
        guess: { text: 'data.text', title: 'data.title', id: 'id' },
      },
    });
    expect(await itemsOf(line, { columns: { text: 'data.title', id: 'author.id' } })).toMatchObject([
      { rawText: '通告', id: '9', meta: { id: '1', 'data.text': '渡口停航' } },
    ]);
  });

  test('that are broken, no records or empty cost themselves', async () => {
    const text = '{"text":"甲"}\n{"text":"乙\n17\n{"text":""}\n{"title":"无"}\n{"text":"丙"}\n';
    expect(await outlineOf(text)).toEqual([
      '#1 甲',
      '#2 record-broken 2',
      '#3 record-broken 3',
      '#4 record-no-text',
      '#5 record-no-text',
      '#6 丙',
    ]);
  });

  test('whose first hundreds are broken are read all the same', async () => {
    const outlines = await outlineOf(`${'{"text":\n'.repeat(2000)}{"text":"甲"}\n`);
    expect(outlines).toHaveLength(2001);
    expect(outlines.at(-1)).toBe('#2001 甲');
  });

  test('with a faulty byte cost themselves, half a character at the very end among them', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"text":"甲"}\n{"text":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"text":"丙"}\n{"text":"丁'),
      Buffer.from([0xe7]),
    ]);
    const items = await allOf(createJsonReader()(toSource('a.jsonl', 'a.jsonl', bytes), {}, ignore));
    expect(items.map(outline)).toEqual(['#1 甲', '#2 record-broken 2', '#3 丙', '#4 record-broken 4']);
  });

  test('never make a text that is no Unicode', async () => {
    const [item] = await itemsOf('{"text":"甲\\ud800乙","title":"\\udc00"}');
    expect(item).toMatchObject({ rawText: '甲\uFFFD乙', found: { fields: { title: '\uFFFD' } } });
  });

  test('keep a key that JavaScript knows as its own', async () => {
    const [item] = await itemsOf('{"text":"甲","__proto__":"乙","constructor":"丙"}');
    expect(item && 'meta' in item && Object.entries(item.meta)).toEqual([
      ['__proto__', '乙'],
      ['constructor', '丙'],
    ]);
  });

  test('cut long cells beside the text, and show it', async () => {
    const [item] = await itemsOf(JSON.stringify({ text: '甲', html: '𠮷'.repeat(600) }));
    expect(item).toMatchObject({ meta: { html: `${'𠮷'.repeat(500)}…` } });
  });
});

describe('a JSON file', () => {
  test('may be an array, over one line or many', async () => {
    expect(await outlineOf('[{"text":"甲"},{"text":"乙"}]', {}, 'a.json')).toEqual(['#1 甲', '#2 乙']);
    const text = JSON.stringify([{ text: '甲[,]{}"\\' }, { text: '乙' }], null, 2);
    expect(await outlineOf(text, {}, 'a.json')).toEqual(['#1 甲[,]{}"\\', '#2 乙']);
    expect(await outlineOf('["甲一","乙二"]', {}, 'a.json')).toEqual(['#1 甲一', '#2 乙二']);
  });

  test('whose array breaks gives the elements that are whole, and says where the others are', async () => {
    const text = '[\n  {"text":"甲"},\n  {"text":"没有收尾},\n  {"text":},\n  {"text":"丁"}\n';
    expect(await outlineOf(text, {}, 'a.json')).toEqual([
      '#1 甲',
      '#2 record-broken 3',
      '#3 record-broken 4',
      '#4 丁',
      'file-damaged',
    ]);
  });

  test('may be one record, over one line or many', async () => {
    const record = { title: '通告', text: '渡口停航。' };
    expect(await outlineOf(JSON.stringify(record), {}, 'a.json')).toEqual(['#1 渡口停航。']);
    expect(await outlineOf(JSON.stringify(record, null, 2), {}, 'a.json')).toEqual(['#1 渡口停航。']);
  });

  test('may hold its records inside an object', async () => {
    const text = JSON.stringify({ code: 0, result: { total: 2, data: [{ text: '甲' }, { text: '乙' }] } });
    expect(await outlineOf(text, {}, 'a.json')).toEqual(['#1 甲', '#2 乙']);
  });

  test('with paragraphs in a list is one record', async () => {
    const text = JSON.stringify({ title: '通告', content: ['第一段。', '第二段。'] });
    expect(await outlineOf(text, {}, 'a.json')).toEqual(['#1 第一段。\n第二段。']);
  });

  test('that is none is a failure with a sentence', async () => {
    const failure = await itemsOf('{"text": 甲, "title": \n', {}, 'a.json').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReadFailure);
    expect(failure).toMatchObject({ problem: { code: 'file-not-json', params: { path: 'a.json' } } });
  });
});

describe('memory', () => {
  const line = Buffer.from(`${JSON.stringify({ text: '渡口停航，改走大桥。'.repeat(60) })}\n`);
  const portion = Buffer.concat(Array.from({ length: 32 }, () => line));

  test('JSON lines without end are read no further than a portion ahead of what is taken', async () => {
    const { source, counted } = countedFile('a.jsonl', function* () {
      for (;;) yield portion;
    });
    let taken = 0;
    for await (const item of createJsonReader()(source, {}, ignore)) {
      expect(isText(item)).toBe(true);
      taken += line.length;
      // The first 100 rows tell the columns.
      expect(counted.read - taken).toBeLessThan(100 * line.length + 2 * portion.length);
      if (taken > 40 * 1024 * 1024) break;
    }
  });

  test('a line over the limit is skipped without being gathered, and the others are taken', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const { source } = countedFile('a.jsonl', function* () {
      yield Buffer.from('{"text":"甲"}\n{"text":"');
      for (let megabyte = 0; megabyte < 200; megabyte += 1) yield chunk;
      yield Buffer.from('"}\n{"text":"乙"}');
    });
    const items = await allOf(createJsonReader()(source, {}, ignore));
    expect(items.map(outline)).toEqual(['#1 甲', '#2 line-too-long 2', '#3 乙']);
  });

  test('an array without end is read as far as its elements are taken', async () => {
    const element = Buffer.from(`${JSON.stringify({ text: '渡口停航，改走大桥。'.repeat(60) })},\n`);
    const { source, counted } = countedFile('a.json', function* () {
      yield Buffer.from('[');
      for (;;) yield element;
    });
    let taken = 0;
    for await (const item of createJsonReader()(source, {}, ignore)) {
      expect(isText(item)).toBe(true);
      taken += element.length;
      expect(counted.read - taken).toBeLessThan(102 * element.length);
      if (taken > 20 * 1024 * 1024) break;
    }
  });

  test('an element of an array over the limit is skipped, and the others are taken', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const { source } = countedFile('a.json', function* () {
      yield Buffer.from('[{"text":"甲"},\n{"text":"');
      for (let megabyte = 0; megabyte < 40; megabyte += 1) yield chunk;
      yield Buffer.from('"},\n{"text":"乙"}]');
    });
    const items = await allOf(createJsonReader()(source, {}, ignore));
    expect(items.map(outline)).toEqual(['#1 甲', '#2 line-too-long 2', '#3 乙']);
  });
});
