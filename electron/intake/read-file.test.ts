import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Reading } from '../../shared/api/import.ts';
import type { IntakeFile, IntakeItem } from '../service/ports/intake.ts';
import { encodeZip, type ZipPart } from './archive/test/encode-zip.ts';
import { readFile } from './read-file.ts';
import { encodeDocx, paragraph } from './test/encode-docx.ts';
import { encodeLegacy } from './test/encode-legacy.ts';
import { encodeUtf16 } from './test/encode-utf16.ts';
import { gather } from './test/gather.ts';

const TEXT = '滨河新区图书馆周末开馆。\n记者在现场看到，读者排起了长队。';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readAll(file: IntakeFile, path: string, reading: Reading = {}): Promise<IntakeItem[]> {
  const progress = { bytesRead: 0, bytesTotal: 0 };
  return gather(readFile(file, path, { reading, clean: true, patterns: {} }, progress));
}

function read(name: string, bytes: Uint8Array, reading: Reading = {}): Promise<IntakeItem[]> {
  return readAll({ kind: 'bytes', name, bytes }, name, reading);
}

/** Places with the beginning of their text or the code of their problem. */
function outline(items: readonly IntakeItem[]): string[] {
  return items.map(
    (item) => `${item.place} ${item.type === 'article' ? item.article.text.slice(0, 4) : item.problem.code}`,
  );
}

function partOf(name: string, data: string | Uint8Array): ZipPart {
  return { name: utf8(name), data: typeof data === 'string' ? utf8(data) : data, utf8: true };
}

describe('a text file', () => {
  it.each([
    ['utf-8', utf8(TEXT), false],
    ['utf-8', utf8(`\ufeff${TEXT}`), true],
    ['utf-16le', encodeUtf16(`\ufeff${TEXT}`, 'le'), true],
    ['utf-16be', encodeUtf16(TEXT, 'be'), true],
    ['gb18030', encodeLegacy(TEXT, 'gb18030'), true],
  ] as const)(
    'is read in %s, with its bytes kept where the text does not give them back',
    async (encoding, bytes, kept) => {
      const [item, ...others] = await read('a.txt', bytes);
      expect(others).toEqual([]);
      expect(item).toMatchObject({ article: { source: { encoding, rawText: TEXT } } });
      expect(item?.type === 'article' && item.original).toEqual(kept ? bytes : undefined);
    },
  );

  it('in an encoding that can not be told is left out, until a person names it', async () => {
    const bytes = encodeLegacy('城', 'gb18030');
    expect(await read('a.txt', bytes)).toMatchObject([
      {
        problem: {
          code: 'file-encoding-unsure',
          params: { path: 'a.txt', candidates: expect.stringMatching(/^gb18030, big5/) },
        },
      },
    ]);
    expect(outline(await read('a.txt', bytes, { encoding: 'gb18030' }))).toEqual([' 城']);
  });

  it('that a person names a wrong encoding for is left out, with the byte that does not fit', async () => {
    const params = { path: 'a.txt', encoding: 'utf-8', byte: 1 };
    expect(await read('a.txt', encodeLegacy('张三', 'gb18030'), { encoding: 'utf-8' })).toEqual([
      { type: 'failed', place: '', problem: { code: 'file-encoding-wrong', params } },
    ]);
  });

  it('that was garbled before is left out, until a person insists', async () => {
    const garbled = new TextDecoder('windows-1252').decode(utf8(TEXT));
    const [item] = await read('a.txt', utf8(garbled));
    expect(item).toMatchObject({
      problem: { code: 'file-garbled', params: { path: 'a.txt', number: expect.any(Number) } },
    });
    expect(await read('a.txt', utf8(garbled), { encoding: 'utf-8' })).toMatchObject([
      { article: { source: { rawText: garbled } } },
    ]);
    expect(outline(await read('b.txt', utf8(`${TEXT}\ufffd\ufffd`)))).toEqual([' file-garbled']);
  });

  it('with half a character at its end is taken without it, and that is told', async () => {
    const whole = utf8(`${TEXT}尾`);
    const items = await read('a.txt', whole.subarray(0, -1));
    expect(items).toMatchObject([
      { type: 'article', article: { source: { rawText: TEXT } }, original: whole.subarray(0, -1) },
      {
        type: 'failed',
        problem: { code: 'file-damaged', params: { path: 'a.txt', detail: `E5 B0 @ ${whole.length - 3}` } },
      },
    ]);
  });

  it.each([
    ['no byte', new Uint8Array()],
    ['a mark', utf8('\ufeff')],
    ['blanks', utf8(' \r\n\t\u3000\u00a0\n')],
  ])('of %s is empty', async (_, bytes) => {
    expect(await read('a.txt', bytes)).toEqual([
      { type: 'failed', place: '', problem: { code: 'file-empty', params: { path: 'a.txt' } } },
    ]);
  });

  it('of two hundred megabytes in one line is refused without being read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhupi-large-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'large.txt');
    const file = openSync(path, 'w');
    writeSync(file, '长'.repeat(100_000));
    // The rest is a hole: it would be zeros, if anybody read it.
    ftruncateSync(file, 200 * 1024 * 1024);
    closeSync(file);
    const before = process.memoryUsage().arrayBuffers;
    expect(await readAll({ kind: 'path', path }, 'large.txt')).toEqual([
      { type: 'failed', place: '', problem: { code: 'file-too-large', params: { path: 'large.txt', limit: '32 MB' } } },
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });
});

describe('an archive', () => {
  it('gives its files of every kind, and of others nothing', async () => {
    const zip = encodeZip([
      partOf('2021/一.txt', TEXT),
      partOf('2021/页.html', `<html><body><p>网页${TEXT}</p></body></html>`),
      partOf('2021/页_files/logo.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)),
      partOf('表.csv', 'id,text\n甲,表格第一行的文字。\n乙,表格第二行的文字。\n'),
      partOf('信.docx', encodeDocx({ body: paragraph('信件里的文字。') })),
      partOf('空.txt', ''),
    ]);
    expect(outline(await read('全部.zip', zip))).toEqual([
      '/2021/一.txt 滨河新区',
      '/2021/页.html 网页滨河',
      '/表.csv#2 表格第一',
      '/表.csv#3 表格第二',
      '/信.docx 信件里的',
      '/空.txt file-empty',
    ]);
  });

  it('names its files in sentences and in the article', async () => {
    const items = await read('全部.zip', encodeZip([partOf('a/一.txt', TEXT), partOf('b.txt', ' ')]));
    expect(items).toMatchObject([
      { article: { source: { fileName: '全部.zip/a/一.txt' } } },
      { problem: { params: { path: '全部.zip/b.txt' } } },
    ]);
  });

  it('may hold an archive, but not one in another', async () => {
    const inner = encodeZip([partOf('一.txt', TEXT)]);
    const middle = encodeZip([partOf('inner.zip', inner), partOf('二.txt', TEXT)]);
    expect(outline(await read('a.zip', encodeZip([partOf('x/inner.zip', inner)])))).toEqual([
      '/x/inner.zip/一.txt 滨河新区',
    ]);
    expect(outline(await read('a.zip', encodeZip([partOf('middle.zip', middle)])))).toEqual([
      '/middle.zip/inner.zip archive-bomb',
      '/middle.zip/二.txt 滨河新区',
    ]);
  });

  it('without a file that could be read says so', async () => {
    expect(outline(await read('a.zip', encodeZip([partOf('a.png', 'x')])))).toEqual([' file-kind-unknown']);
  });

  it('takes what a person said of its files for them, not for itself', async () => {
    const zip = encodeZip([partOf('城.txt', encodeLegacy('城', 'gb18030'))]);
    expect(outline(await read('a.zip', zip, { format: 'zip', encoding: 'gb18030' }))).toEqual(['/城.txt 城']);
  });

  it('loses no other file by one that is damaged or unsafe', async () => {
    const zip = encodeZip([{ ...partOf('a.txt', TEXT), crc: 1 }, partOf('../b.txt', TEXT), partOf('c.txt', TEXT)]);
    expect(outline(await read('a.zip', zip))).toEqual([
      '/a.txt file-damaged',
      '/../b.txt archive-unsafe-name',
      '/c.txt 滨河新区',
    ]);
  });
});

describe('a table', () => {
  it('is read in its encoding, and its markup as a page', async () => {
    const csv = 'id,title,text\n1,题,<p>第一段文字。</p><p>第二段文字。</p>\n2,题,"多行\n文字。"\n3,题,\n';
    const items = await read('a.csv', encodeLegacy(csv, 'gb18030'));
    expect(items).toMatchObject([
      {
        place: '#2',
        id: '1',
        article: { title: '题', text: '第一段文字。\n第二段文字。', source: { encoding: 'gb18030' } },
      },
      { place: '#3', id: '2', article: { text: '多行\n文字。' } },
      { place: '#5', problem: { code: 'record-no-text' } },
    ]);
  });

  it('of JSON may hold halves of a pair: they are pointed out, not lost', async () => {
    const [item] = await read('a.jsonl', utf8('{"text":"文字\\ud800在此"}\n'));
    expect(item).toMatchObject({ article: { source: { rawText: '文字\ufffd在此' } } });
  });
});

describe('a file on disk', () => {
  it('that grew since it was looked at is read whole, or refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhupi-grown-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'a.txt');
    writeFileSync(path, TEXT);
    const { openSource } = await import('./byte-source.ts');
    const source = await openSource({ kind: 'path', path }, 'a.txt');
    writeFileSync(path, TEXT + TEXT);
    const all = await source.all(1000);
    expect(all.ok && new TextDecoder().decode(all.value)).toBe(TEXT + TEXT);
    expect(await source.all(source.size)).toMatchObject({ problem: { code: 'file-too-large' } });
    expect(Buffer.concat(await gather(source.stream())).toString()).toBe(TEXT + TEXT);
  });
});
