import { describe, expect, it, vi } from 'vitest';
import { done } from '../../annotations/model/outcome.ts';
import { formatStamp, takePasted, toPastedFile } from './pasted.ts';

const clipboard = (texts: Readonly<Record<string, string>>, files: readonly File[] = []): DataTransfer =>
  ({ getData: (type: string) => texts[type] ?? '', files }) as unknown as DataTransfer;
const droppedFiles = vi.fn(async () => done([{ kind: 'path', path: '/a.docx' } as const]));
const contentOf = (file: ReturnType<typeof toPastedFile>): string =>
  file.kind === 'content' ? Buffer.from(file.base64, 'base64').toString('utf8') : '';

describe('a paste', () => {
  it('is text, with the markup of the page it comes from', () => {
    const data = clipboard({ 'text/html': '<p>柳荫社区</p>', 'text/plain': '柳荫社区\r\n清晨' });
    expect(takePasted(data, { droppedFiles })).toEqual({
      kind: 'text',
      html: '<p>柳荫社区</p>',
      plain: '柳荫社区\n清晨',
    });
  });

  it('is files where there is no text', async () => {
    const pasted = takePasted(clipboard({}, [new File([], 'a.docx')]), { droppedFiles });
    expect(pasted.kind === 'files' && (await pasted.files)).toEqual(done([{ kind: 'path', path: '/a.docx' }]));
  });

  it('is the text where a picture of it lies beside it', () => {
    const data = clipboard({ 'text/plain': '柳荫社区' }, [new File([], 'image.png')]);
    expect(takePasted(data, { droppedFiles })).toMatchObject({ kind: 'text' });
  });

  it('is nothing where there is neither', () => {
    expect(takePasted(clipboard({ 'text/plain': ' \n' }), { droppedFiles })).toEqual({ kind: 'nothing' });
  });
});

describe('a pasted article', () => {
  it('is a page in UTF-8, whatever encoding it says of itself', () => {
    const html = '<meta charset="gb2312"><p>柳荫社区</p>';
    const file = toPastedFile({ html, plain: '柳荫社区' }, '剪贴板 1');
    expect(file).toMatchObject({ kind: 'content', name: '剪贴板 1.html' });
    expect(contentOf(file)).toBe(`\u{FEFF}${html}`);
  });

  it('is plain text where there is no markup', () => {
    const file = toPastedFile({ html: '', plain: '柳荫社区' }, '剪贴板 1');
    expect(file).toMatchObject({ name: '剪贴板 1.txt' });
    expect(contentOf(file)).toBe('柳荫社区');
  });
});

it('a moment is written so that any system takes it as a file name', () => {
  expect(formatStamp(new Date(2026, 10, 1, 9, 5, 7))).toBe('2026-11-01 09.05.07');
});
