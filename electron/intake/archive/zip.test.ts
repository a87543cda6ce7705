import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { ReadFailure } from '../reader.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './limits.ts';
import { encodeZip, type ZipPart } from './test/encode-zip.ts';
import { countEntries, readArchive } from './zip.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Place and text of each file, or place and code of what is wrong. */
async function contentsOf(bytes: Uint8Array, limits?: ArchiveLimits): Promise<string[]> {
  return contentsFrom({ kind: 'bytes', name: '稿件.zip', bytes }, limits);
}

async function contentsFrom(file: Parameters<typeof readArchive>[0], limits?: ArchiveLimits): Promise<string[]> {
  const contents: string[] = [];
  for await (const item of readArchive(file, '稿件.zip', undefined, limits)) {
    if ('problem' in item) {
      contents.push([item.place, item.problem.code].filter(Boolean).join(' '));
      continue;
    }
    const bytes = await item.source.all(1024 * 1024);
    contents.push(`${item.place} ${bytes.ok ? Buffer.from(bytes.value).toString() : bytes.problem.code}`);
  }
  return contents;
}

function part(name: string, text = name, more: Partial<ZipPart> = {}): ZipPart {
  return { name: Buffer.from(name), data: Buffer.from(text), ...more };
}

describe('an archive', () => {
  test('gives its files in its order, from bytes and from a path', async () => {
    const bytes = encodeZip([part('乙/一.txt', '第一篇', { utf8: true }), part('a.txt', '第二篇', { stored: true })]);
    expect(await contentsOf(bytes)).toEqual(['/乙/一.txt 第一篇', '/a.txt 第二篇']);
    const folder = await mkdtemp(join(tmpdir(), 'zhupi-zip-'));
    folders.push(folder);
    await writeFile(join(folder, 'a.zip'), bytes);
    const file = { kind: 'path', path: join(folder, 'a.zip') } as const;
    expect(await contentsFrom(file)).toEqual(['/乙/一.txt 第一篇', '/a.txt 第二篇']);
    expect(await countEntries(file, 'a.zip')).toEqual({ ok: true, value: 2 });
  });

  test('names its files in sentences by their place in it, and can be read in parts and again', async () => {
    const text = '渡口停航。'.repeat(100_000);
    const bytes = encodeZip([part('x/a.txt', text)]);
    for await (const item of readArchive({ kind: 'bytes', name: 'a.zip', bytes }, '下载/a.zip')) {
      if ('problem' in item) throw new Error(item.problem.code);
      const { source } = item;
      expect(source).toMatchObject({ name: 'a.txt', path: '下载/a.zip/x/a.txt', size: Buffer.byteLength(text) });
      expect(Buffer.from(await source.head(15)).toString()).toBe('渡口停航。');
      const portions: Uint8Array[] = [];
      for await (const portion of source.stream()) portions.push(portion);
      expect(portions.length).toBeGreaterThan(1);
      expect(Buffer.concat(portions).toString()).toBe(text);
      expect(await source.all(10)).toMatchObject({ ok: false, problem: { code: 'file-too-large' } });
    }
  });

  test('tells how far it has been read', async () => {
    const bytes = encodeZip([part('a.txt', '甲'), part('b.txt', '乙')]);
    const heard: number[] = [];
    const items = readArchive({ kind: 'bytes', name: 'a.zip', bytes }, 'a.zip', (read) => heard.push(read));
    for await (const item of items) expect(item).not.toHaveProperty('problem');
    expect(heard).toHaveLength(2);
    expect(heard[0]).toBeLessThan(heard[1] ?? 0);
    expect(heard[1]).toBeLessThanOrEqual(bytes.length);
  });

  test('leaves out folders, hidden files and what systems put there', async () => {
    const names = ['文/', '__MACOSX/._a.txt', '.DS_Store', '文/.git/config', 'Thumbs.db', './a.txt'];
    expect(await contentsOf(encodeZip(names.map((name) => part(name, '甲', { utf8: true }))))).toEqual(['/a.txt 甲']);
  });
});

describe('names', () => {
  test('in UTF-8 that no flag tells are read so', async () => {
    expect(await contentsOf(encodeZip([part('新闻/渡口停航.txt', '甲')]))).toEqual(['/新闻/渡口停航.txt 甲']);
  });

  test('that a Chinese Windows wrote are read so', async () => {
    const names = ['b6c9bfdacda3baba2e747874', 'd0c2cec5b1a8b5c0cffbcfa22e747874'].map((hex) =>
      Buffer.from(hex, 'hex'),
    );
    const contents = await contentsOf(encodeZip(names.map((name) => ({ name, data: Buffer.from('甲') }))));
    const decoder = new TextDecoder('gb18030');
    expect(contents).toEqual(names.map((name) => `/${decoder.decode(name)} 甲`));
    expect(contents[1]).toBe('/新闻报道消息.txt 甲');
  });

  test('with Info-ZIP’s Unicode path are read by it, unless it belongs to another name', async () => {
    const name = Buffer.from('????.txt');
    const field = (checked: Uint8Array) => {
      const head = Buffer.alloc(9);
      head.writeUInt16LE(0x7075, 0);
      head.writeUInt8(1, 4);
      head.writeUInt32LE(crc32(checked), 5);
      const path = Buffer.from('渡口.txt');
      head.writeUInt16LE(5 + path.length, 2);
      return Buffer.concat([head, path]);
    };
    const data = Buffer.from('甲');
    expect(await contentsOf(encodeZip([{ name, data, extra: field(name) }]))).toEqual(['/渡口.txt 甲']);
    expect(await contentsOf(encodeZip([{ name, data, extra: field(data) }]))).toEqual(['/????.txt 甲']);
  });

  test('that lead out of the archive are reported, and the other files are taken', async () => {
    const names = [
      '../a.txt',
      'x/../../a.txt',
      '/etc/a.txt',
      'C:/a.txt',
      '..\\..\\a.txt',
      'C:\\a.txt',
      '\\\\host\\a.txt',
    ];
    const contents = await contentsOf(encodeZip([...names, 'x\\b.txt', 'x..y/c.txt'].map((name) => part(name, '甲'))));
    expect(contents.slice(0, names.length)).toEqual(
      names.map((name) => `/${name.replaceAll('\\', '/')} archive-unsafe-name`),
    );
    expect(contents.slice(names.length)).toEqual(['/x/b.txt 甲', '/x..y/c.txt 甲']);
  });

  test('of links are reported, never followed', async () => {
    const link = part('a.txt', '/etc/passwd', { unixMode: 0o120777 });
    expect(await contentsOf(encodeZip([link, part('b.txt', '乙')]))).toEqual([
      '/a.txt archive-unsafe-name',
      '/b.txt 乙',
    ]);
  });
});

describe('what is wrong with an archive', () => {
  test('one file with a password costs itself, an archive of nothing else is one report', async () => {
    const secret = part('a.txt', '密', { encrypted: true });
    expect(await contentsOf(encodeZip([secret, part('b.txt', '乙')]))).toEqual([
      '/a.txt archive-encrypted',
      '/b.txt 乙',
    ]);
    expect(await contentsOf(encodeZip([secret, secret]))).toEqual(['archive-encrypted']);
  });

  test('a method that is not deflate costs the file', async () => {
    expect(await contentsOf(encodeZip([part('a.txt', '甲', { method: 14 }), part('b.txt', '乙')]))).toEqual([
      '/a.txt file-kind-unknown',
      '/b.txt 乙',
    ]);
  });

  test('a damaged file costs itself', async () => {
    const wrongSum = part('a.txt', '甲', { crc: 1 });
    const garbage = part('b.txt', '乙', { packed: Buffer.from('ffffffffff', 'hex') });
    const tooShort = part('c.txt', '丙', { size: 100 });
    expect(await contentsOf(encodeZip([wrongSum, garbage, tooShort, part('d.txt', '丁')]))).toEqual([
      '/a.txt file-damaged',
      '/b.txt file-damaged',
      '/c.txt file-damaged',
      '/d.txt 丁',
    ]);
  });

  test('a file that swells a thousandfold is not unpacked, and the others are taken', async () => {
    const bomb = { name: Buffer.from('a.txt'), data: Buffer.alloc(20 * 1024 * 1024) };
    const bytes = encodeZip([bomb, part('b.txt', '乙')]);
    expect(bytes.length).toBeLessThan(40_000);
    expect(await contentsOf(bytes)).toEqual(['/a.txt archive-bomb', '/b.txt 乙']);
  });

  test('a file that says it is small ends where it becomes larger', async () => {
    const bytes = encodeZip([
      part('a.txt', '', { data: Buffer.alloc(20 * 1024 * 1024), size: 1000 }),
      part('b.txt', '乙'),
    ]);
    expect(await contentsOf(bytes)).toEqual(['/a.txt archive-bomb', '/b.txt 乙']);
    for await (const item of readArchive({ kind: 'bytes', name: 'a.zip', bytes }, 'a.zip')) {
      if ('problem' in item || item.place !== '/a.txt') continue;
      let read = 0;
      const drained = (async () => {
        for await (const portion of item.source.stream()) read += portion.length;
      })();
      await expect(drained).rejects.toBeInstanceOf(ReadFailure);
      expect(read).toBeLessThanOrEqual(1000);
    }
  });

  test('files that share their bytes make an archive nobody unpacks', async () => {
    const parts = Array.from({ length: 50 }, (_, index) =>
      part(`${index}.txt`, '甲'.repeat(1000), { sharesFirst: index > 0 }),
    );
    expect(await contentsOf(encodeZip(parts))).toEqual(['archive-bomb']);
  });

  test('more than is allowed altogether ends the archive, what came before is taken', async () => {
    const parts = ['a', 'b', 'c'].map((name) => part(`${name}.txt`, name.repeat(600)));
    const contents = await contentsOf(encodeZip(parts), { ...ARCHIVE_LIMITS, totalBytes: 1500 });
    expect(contents.map((line) => line.slice(0, 12))).toEqual(['/a.txt aaaaa', '/b.txt bbbbb', 'archive-bomb']);
    expect(await contentsOf(encodeZip(parts), { ...ARCHIVE_LIMITS, entries: 2 })).toHaveLength(3);
  });

  test.each([
    ['sizes before the data', false],
    ['sizes behind the data', true],
  ])('cut off, it gives the files that are whole (%s)', async (_, sizesBehind) => {
    const bytes = encodeZip(
      ['a', 'b', 'c'].map((name) => part(`${name}.txt`, `${name}篇 PK\x07\x08`, { sizesBehind })),
    );
    const third = bytes.lastIndexOf(Buffer.from('c.txt'), bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])));
    expect(await contentsOf(bytes.subarray(0, third + 7))).toEqual([
      '/a.txt a篇 PK\x07\x08',
      '/b.txt b篇 PK\x07\x08',
      'file-damaged',
    ]);
  });

  test('a file that is gone is told as one that can’t be read', async () => {
    expect(await contentsFrom({ kind: 'path', path: join(tmpdir(), 'zhupi-no-such.zip') })).toEqual([
      'file-unreadable',
    ]);
  });

  test('a file that is none says so', async () => {
    expect(await contentsOf(Buffer.from('PK\x03\x04 und nichts weiter'))).toEqual(['file-damaged']);
    expect(await contentsOf(Buffer.from(''))).toEqual(['file-damaged']);
  });
});
