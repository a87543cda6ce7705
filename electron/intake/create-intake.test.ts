import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createIntake } from './create-intake.ts';

const intake = createIntake();

async function read(name: string, content: string | readonly number[]) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  const outcome = await intake.read({ name, bytes });
  return outcome.ok ? outcome.value : outcome.problem;
}

describe('a text file', () => {
  it('becomes an article that knows where it came from', async () => {
    const raw = '东城区图书馆新馆开放\r\n记者在现场看到𠮷野家的招牌😀。\r\n';
    const article = await read('消息.txt', raw);
    expect(article).toMatchObject({
      title: '东城区图书馆新馆开放',
      text: raw.replaceAll('\r', ''),
      language: 'zh-Hans',
      textSha256: createHash('sha256').update(raw.replaceAll('\r', '')).digest('hex'),
      source: {
        fileName: '消息.txt',
        mediaType: 'text/plain',
        encoding: 'utf-8',
        sha256: createHash('sha256').update(raw).digest('hex'),
        rawText: raw,
      },
    });
  });

  it('whose name is no Unicode has one that a gold file can hold', async () => {
    expect(await read('\ud800.txt', '\n\u200b甲')).toMatchObject({ source: { fileName: '\ufffd.txt' } });
  });

  it('loses its byte order mark, but nothing else that looks like one', async () => {
    expect(await read('a.txt', [0xef, 0xbb, 0xbf, 0xe7, 0x94, 0xb2])).toMatchObject({
      text: '甲',
      source: { rawText: '甲' },
    });
    expect(await read('a.txt', [0xe7, 0x94, 0xb2, 0xef, 0xbb, 0xbf])).toMatchObject({ text: '甲\ufeff' });
  });

  it.each([
    ['GB 18030', [0xd5, 0xc5, 0xc8, 0xfd]],
    ['Big5', [0xb1, 0x69, 0xa4, 0x54]],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x20, 0x5f, 0x09, 0x4e]],
    ['UTF-8 that is cut off', [0xe7, 0x94, 0xb2, 0xe7, 0x94]],
    ['a surrogate in three bytes', [0xed, 0xa0, 0x80]],
    ['a byte too long', [0xc0, 0x80]],
  ])('in %s is refused, not guessed at', async (_, bytes) => {
    expect(await read('a.txt', bytes)).toEqual({ code: 'file-not-utf8', params: { path: 'a.txt' } });
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark', [0xef, 0xbb, 0xbf]],
    ['blanks', ' \r\n\t\u3000\u00a0\n'],
  ])('that holds %s is empty', async (_, content) => {
    expect(await read('a.txt', content)).toEqual({ code: 'file-empty', params: { path: 'a.txt' } });
  });

  it('gets its name for a title where no line reads like one', async () => {
    const article = await read('a.txt', '雨。');
    expect(article).toMatchObject({ title: '雨。' });
  });
});

describe('a file of another kind', () => {
  it.each(['page.html', 'PAGE.HTM', 'data.jsonl', 'table.csv', 'project.zhupi', 'note.ann'])(
    'is left out: %s',
    async (name) => {
      expect(await read(name, '文字。')).toEqual({ code: 'file-kind-unknown', params: { path: name } });
    },
  );

  it('is known by its bytes where its name says nothing', async () => {
    expect(await read('picture', [0x89, 0x50, 0x4e, 0x47, 0, 0])).toMatchObject({ code: 'file-kind-unknown' });
    expect(await read('notes', '没有结尾的名字。')).toMatchObject({ text: '没有结尾的名字。' });
    expect(await read('notes.md', '别的结尾。')).toMatchObject({ text: '别的结尾。' });
  });
});
