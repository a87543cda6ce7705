import { describe, expect, test } from 'vitest';
import { encodeZip } from '../archive/test/encode-zip.ts';
import { toSource } from '../byte-source.ts';
import { ReadFailure } from '../reader.ts';
import { encodeXlsx, type SheetCell } from './test/encode-xlsx.ts';
import { allOf, outline } from './test/sources.ts';
import { createXlsxReader, lookAtXlsx } from './xlsx.ts';

const ignore = () => undefined;

async function itemsOf(rows: readonly (readonly SheetCell[])[], reading = {}) {
  return readWorkbook(encodeXlsx([rows]), reading);
}

async function readWorkbook(bytes: Uint8Array, reading = {}) {
  return allOf(createXlsxReader()(toSource('稿件.xlsx', '稿件.xlsx', bytes), reading, ignore));
}

async function failureOf(bytes: Uint8Array) {
  const failure = await readWorkbook(bytes).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ReadFailure);
  return failure instanceof ReadFailure ? failure.problem : undefined;
}

describe('a workbook', () => {
  test('gives an article a row, its fields by the names of columns', async () => {
    const header = ['编号', '标题', '正文', '发布时间', '版面'];
    const items = await itemsOf([
      header,
      [7, '渡口停航', '周四起停航。\n乘客改走大桥。', { day: 45356.4375 }, 3.5],
      ['', '', { inline: '第二篇' }, { day: 45357 }],
    ]);
    expect(items).toMatchObject([
      {
        place: '#2',
        rawText: '周四起停航。\n乘客改走大桥。',
        encoding: '',
        id: '7',
        found: { fields: { title: '渡口停航', publishedAt: '2024-03-05T10:30:00' } },
        meta: { 版面: '3.5' },
      },
      { place: '#3', rawText: '第二篇', found: { fields: { publishedAt: '2024-03-06' } } },
    ]);
  });

  test('keeps every character of long texts, blanks at their ends, signs of XML and digits of long numbers', async () => {
    const text = `　${'甲<乙>&丙"\t渡口停航。\n'.repeat(2000)} `;
    const items = await itemsOf([
      ['text', 'id', 'other'],
      [text, '1', 0.1],
      [{ inline: text }, '2', { raw: '<c r="C3"><v>123456789012345678901</v></c>' }],
    ]);
    expect(items).toMatchObject([
      { rawText: text, meta: { other: '0.1' } },
      { rawText: text, meta: { other: '123456789012345678901' } },
    ]);
  });

  test('is read by its first sheet that has a text, or the chosen columns', async () => {
    const bytes = encodeXlsx([
      [],
      [
        ['年', '数'],
        [2024, 1],
      ],
      [['正文'], ['渡口停航']],
      [
        ['正文', '备注'],
        ['桥修好了', '乙'],
      ],
    ]);
    expect((await readWorkbook(bytes)).map(outline)).toEqual(['#2 渡口停航']);
    expect((await readWorkbook(bytes, { columns: { text: '备注' } })).map(outline)).toEqual(['#2 乙']);
    expect(await lookAtXlsx(toSource('a.xlsx', 'a.xlsx', bytes), {})).toEqual({
      ok: true,
      value: { columns: ['正文'], rows: [['渡口停航']], guess: { text: '正文' } },
    });
  });

  test('may have a title above its table, which is reported, and empty rows', async () => {
    const items = await itemsOf([['三月稿件'], [], ['编号', '正文'], [1, '甲'], [], [2, '乙']]);
    expect(items.map(outline)).toEqual(['#1 table-broken 1', '#4 甲', '#6 乙']);
  });

  test('of many megabytes is read', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [
      index,
      `第${index}篇 ${Math.sin(index)} ${'渡口停航'.repeat(50)}`,
    ]);
    const items = await itemsOf([['id', 'text'], ...rows]);
    expect(items.map(outline)).toEqual(rows.map(([, text], index) => `#${index + 2} ${text}`));
  });

  test('of nothing holds nothing', async () => {
    expect((await itemsOf([])).map(outline)).toEqual(['file-empty']);
  });
});

describe('what is wrong with a workbook', () => {
  test('a file that is none is of another format', async () => {
    expect(await failureOf(encodeZip([{ name: Buffer.from('a.txt'), data: Buffer.from('甲') }]))).toEqual({
      code: 'file-format-wrong',
      params: { path: '稿件.xlsx', format: 'xlsx' },
    });
  });

  test('one that is cut off is damaged', async () => {
    const bytes = encodeXlsx([[['text'], ['甲']]]);
    expect(await failureOf(bytes.subarray(0, 500))).toMatchObject({ code: 'file-damaged' });
  });

  test('a part that swells a thousandfold is not unpacked', async () => {
    const bytes = encodeZip([{ name: Buffer.from('xl/workbook.xml'), data: Buffer.alloc(64 * 1024 * 1024, ' ') }]);
    expect(await failureOf(bytes)).toMatchObject({ code: 'archive-bomb' });
  });

  test.each(['A999999999', 'XFD1048576', '&#88;FD1048576', 'ZZZ1'])(
    'a cell at %s needs more memory than there is',
    async (address) => {
      const bytes = encodeXlsx([[['text'], [{ raw: `<c r="${address}"><v>1</v></c>` }]]]);
      expect(await failureOf(bytes)).toMatchObject({ code: 'file-too-large' });
    },
  );
});
