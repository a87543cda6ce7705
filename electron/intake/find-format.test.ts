import { describe, expect, it } from 'vitest';
import type { FileFormat, Reading } from '../../shared/api/import.ts';
import { encodeZip } from './archive/test/encode-zip.ts';
import { toSource } from './byte-source.ts';
import { findFormat } from './find-format.ts';
import { encodeLegacy } from './test/encode-legacy.ts';
import { encodeUtf16 } from './test/encode-utf16.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zipOf = (...names: string[]): Uint8Array =>
  encodeZip(names.map((name) => ({ name: utf8(name), data: utf8(`<${name}/>`) })));

async function formatOf(name: string, content: string | Uint8Array, reading: Reading = {}) {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const found = await findFormat(toSource(name, name, bytes), reading);
  return found.ok ? found.value : found.problem;
}

const DOCX = zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml');
const XLSX = zipOf('[Content_Types].xml', 'xl/workbook.xml');

describe('a file is known by its content', () => {
  it.each<[string, string | Uint8Array, FileFormat]>([
    ['page.txt', '<!DOCTYPE html>\n<p>文字', 'html'],
    ['page', '\ufeff  <!-- saved from url=(0022)http://news.example/ -->\n<html><body>文字', 'html'],
    ['page.txt', encodeLegacy('<html><body>文字</body></html>', 'gb18030'), 'html'],
    ['page.txt', encodeUtf16('\ufeff<html><body>文字</body></html>', 'le'), 'html'],
    ['page.csv', '<?xml version="1.0"?>\n<html xmlns="x"><body/></html>', 'html'],
    ['records.txt', '{"id": 1, "text": "文字"}\n{"id": 2, "text": "文字"}', 'jsonl'],
    ['records', '[\n  {"text": "文字"}]', 'jsonl'],
    ['words.zip', DOCX, 'docx'],
    ['letter', DOCX, 'docx'],
    ['table.zip', XLSX, 'xlsx'],
    ['articles', zipOf('a.txt', 'b.txt'), 'zip'],
    // A Word file among others is still an archive.
    ['articles.zip', zipOf('a.txt', 'word/document.xml'), 'zip'],
    ['empty.zip', encodeZip([]), 'zip'],
  ])('%s', async (name, content, format) => {
    expect(await formatOf(name, content)).toBe(format);
  });
});

describe('a file is known by its name where its content is characters', () => {
  it.each<[string, string | Uint8Array, FileFormat]>([
    ['a.txt', '【新华社电】文字。', 'text'],
    ['a.txt', '[记者 李小禾]文字。', 'text'],
    ['a.txt', '<p>一段', 'text'],
    ['a.txt', encodeUtf16('甲乙丙，丁。\n', 'be'), 'text'],
    ['A.TXT', encodeLegacy('甲乙丙', 'big5'), 'text'],
    ['没有结尾', '文字。', 'text'],
    ['a.log', '文字。', 'text'],
    ['a.md', '# 标题', 'markdown'],
    ['a.HTM', '<p>一段', 'html'],
    ['a.csv', 'id,text\n1,文字', 'csv'],
    ['a.tsv', 'id\ttext', 'csv'],
    ['a.json', '["甲", "乙"]', 'jsonl'],
    ['a.ndjson', '"甲"', 'jsonl'],
  ])('%s', async (name, content, format) => {
    expect(await formatOf(name, content)).toBe(format);
  });
});

describe('a file that is not what its name says', () => {
  it.each([
    ['letter.docx', '只是文字。', 'docx'],
    ['letter.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'docx'],
    ['table.xlsx', 'id,text', 'xlsx'],
    ['all.zip', 'PK', 'zip'],
    ['a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48), 'text'],
    ['a.html', '%PDF-1.7', 'html'],
  ])('is refused: %s', async (name, content, format) => {
    expect(await formatOf(name, content)).toEqual({ code: 'file-format-wrong', params: { path: name, format } });
  });

  it('is an archive where it is one', async () => {
    expect(await formatOf('a.txt', zipOf('a.txt'))).toBe('zip');
  });
});

describe('a file of a kind that holds no articles', () => {
  it.each([
    ['picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48)],
    ['paper.pdf', '%PDF-1.7\n文字'],
    ['letter', '{\\rtf1\\ansi'],
    ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a.ann', 'T1\tPER 0 2\t张三'],
    ['feed.xml', '<?xml version="1.0"?><rss/>'],
    ['controls', Uint8Array.from({ length: 200 }, (_, i) => i % 8)],
  ])('is refused: %s', async (name, content) => {
    expect(await formatOf(name, content)).toEqual({ code: 'file-kind-unknown', params: { path: name } });
  });
});

describe('what a person said of a file', () => {
  it('counts before content and name', async () => {
    expect(await formatOf('a.html', '<html>', { format: 'text' })).toBe('text');
    expect(await formatOf('a.txt', '# 标题', { format: 'markdown' })).toBe('markdown');
    expect(await formatOf('letter.docx', DOCX, { format: 'zip' })).toBe('zip');
  });

  it.each<[FileFormat, string | Uint8Array]>([
    ['docx', '文字'],
    ['text', DOCX],
    ['csv', Uint8Array.of(0, 1, 2, 3, 0xff)],
  ])('but not where it can not be: %s', async (format, content) => {
    expect(await formatOf('a', content, { format })).toEqual({
      code: 'file-format-wrong',
      params: { path: 'a', format },
    });
  });
});
