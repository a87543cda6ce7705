import { describe, expect, it } from 'vitest';
import type { Reading } from '../../shared/api/import.ts';
import { encodeZip } from './archive/test/encode-zip.ts';
import { lookAt } from './look.ts';
import { encodeXlsx } from './tables/test/encode-xlsx.ts';
import { encodeDocx, paragraph } from './test/encode-docx.ts';
import { encodeLegacy } from './test/encode-legacy.ts';

const TEXT = '滨河新区图书馆周末开馆。';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function look(name: string, bytes: Uint8Array, reading: Reading = {}) {
  const looked = await lookAt({ kind: 'bytes', name, bytes }, name, reading);
  return looked.ok ? looked.value : looked.problem;
}

describe('a look at a file', () => {
  it('shows a text in its encoding, sure or not', async () => {
    expect(await look('a.txt', utf8(TEXT))).toMatchObject({
      format: 'text',
      bytes: utf8(TEXT).length,
      encoding: { name: 'utf-8', sure: true },
      preview: TEXT,
    });
    expect(await look('a.txt', encodeLegacy(TEXT, 'gb18030'))).toMatchObject({
      encoding: { name: 'gb18030', sure: false, candidates: expect.arrayContaining(['gb18030', 'big5']) },
      preview: TEXT,
    });
  });

  it('shows what another encoding would give, or where it does not fit', async () => {
    const bytes = encodeLegacy(TEXT, 'gb18030');
    const looked = await look('a.txt', bytes, { encoding: 'windows-1252' });
    expect(looked).toMatchObject({ encoding: { name: 'windows-1252', sure: true, candidates: expect.any(Array) } });
    expect(looked).not.toMatchObject({ preview: TEXT });
    expect(await look('a.txt', bytes, { encoding: 'utf-8' })).toMatchObject({ code: 'file-encoding-wrong' });
  });

  it('is not sure of a text that was garbled before', async () => {
    const garbled = new TextDecoder('gb18030').decode(utf8(TEXT.repeat(3)));
    expect(await look('a.txt', utf8(garbled))).toMatchObject({ encoding: { name: 'utf-8', sure: false } });
  });

  it('shows the text of a page, and of a Word file', async () => {
    const page = encodeLegacy(`<html><meta charset="gbk"><p>${TEXT}</p></html>`, 'gb18030');
    expect(await look('a.html', page)).toMatchObject({
      format: 'html',
      encoding: { name: 'gb18030', sure: true },
      preview: TEXT,
    });
    const word = await look('a.docx', encodeDocx({ body: paragraph(TEXT) }));
    expect(word).toMatchObject({ format: 'docx', preview: TEXT });
    expect(word).not.toHaveProperty('encoding');
  });

  it('shows the columns of tables, and which hold what', async () => {
    const csv = await look('a.csv', encodeLegacy(`编号,正文\n1,${TEXT}\n`, 'gb18030'));
    expect(csv).toMatchObject({
      format: 'csv',
      encoding: { name: 'gb18030' },
      preview: '',
      table: { columns: ['编号', '正文'], rows: [['1', TEXT]], guess: { text: '正文', id: '编号' } },
    });
    expect(await look('a.jsonl', utf8(`{"id":1,"text":"${TEXT}"}\n`))).toMatchObject({
      format: 'jsonl',
      encoding: { name: 'utf-8', sure: true },
      table: { columns: ['id', 'text'], guess: { text: 'text' } },
    });
    const xlsx = encodeXlsx([
      [
        ['id', 'text'],
        ['1', TEXT],
      ],
    ]);
    expect(await look('a.xlsx', xlsx)).toMatchObject({ format: 'xlsx', table: { columns: ['id', 'text'] } });
  });

  it('counts the files of an archive', async () => {
    const zip = encodeZip(['a.txt', 'b/', 'b/c.html'].map((name) => ({ name: utf8(name), data: utf8('') })));
    expect(await look('a.zip', zip)).toMatchObject({ format: 'zip', entries: 2, preview: '' });
  });

  it.each([
    ['nothing', 'a.txt', new Uint8Array(), 'file-empty'],
    ['another kind', 'a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'file-kind-unknown'],
    ['a Word file that is none', 'a.docx', utf8(TEXT), 'file-format-wrong'],
  ])('says what is wrong with %s', async (_, name, bytes, code) => {
    expect(await look(name, bytes)).toMatchObject({ code, params: { path: name } });
  });
});
