import { describe, expect, it } from 'vitest';
import { encodeZip } from '../archive/test/encode-zip.ts';
import { toSource } from '../byte-source.ts';
import type { FoundItem, FoundText } from '../reader.ts';
import { type DocxParts, encodeDocx, paragraph } from '../test/encode-docx.ts';
import { gather } from '../test/gather.ts';
import { readDocx } from './read-docx.ts';

async function read(bytes: Uint8Array): Promise<FoundItem[]> {
  return gather(readDocx(toSource('a.docx', 'a.docx', bytes), {}, () => undefined));
}

async function textOf(parts: DocxParts): Promise<FoundText> {
  const [item, ...others] = await read(encodeDocx(parts));
  if (item === undefined || 'problem' in item || others.length > 0) throw new Error(JSON.stringify(item));
  return item;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a Word file', () => {
  it('is one article, a line a paragraph, its blanks as they stand there', async () => {
    const bytes = encodeDocx({
      body: paragraph('新桥通车') + paragraph('　　两个  空格，A &lt; B。') + paragraph('') + paragraph('尾'),
    });
    const [item] = await read(bytes);
    expect(item).toMatchObject({
      rawText: '新桥通车\n　　两个  空格，A < B。\n尾',
      encoding: '',
      found: { removals: [], fields: {}, captions: [] },
      original: bytes,
    });
  });

  it('has the rows of its tables in lines, the cells apart', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const row = (...texts: string[]): string => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
    const { rawText } = await textOf({
      body: `${paragraph('前')}<w:tbl>${row('甲', '乙')}${row('丙', '丁')}</w:tbl>${paragraph('后')}`,
    });
    expect(rawText).toBe('前\n甲\t乙\n丙\t丁\n后');
  });

  it('has lines inside of a paragraph, and tabs', async () => {
    const { rawText } = await textOf({
      body: '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>',
    });
    expect(rawText).toBe('甲\n乙\t丙');
  });

  it('has its notes at the end, and no sign that is not in the file', async () => {
    const body =
      '<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>。</w:t></w:r></w:p>';
    const footnotes = `<w:footnote w:id="1">${paragraph('注文。')}</w:footnote>`;
    expect((await textOf({ body, footnotes })).rawText).toBe('正文。\n注文。');
  });

  it('has what was inserted, and not what was deleted', async () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t></w:r><w:ins w:id="1"><w:r><w:t>乙</w:t></w:r></w:ins>' +
      '<w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>';
    expect((await textOf({ body })).rawText).toBe('甲乙');
  });

  it.each(['caption', '题注'])('tells its captions by their style: %s', async (style) => {
    const { rawText, found } = await textOf({ body: paragraph('正文。') + paragraph('图1 新桥夜景', style) });
    expect(found.captions.map(([start, end]) => rawText.slice(start, end))).toEqual(['图1 新桥夜景']);
  });

  it('tells its title by its style, or by its properties where a line says the same', async () => {
    const core = '<dc:title>新桥 &amp; 通车</dc:title><dc:creator>lenovo</dc:creator>';
    const styled = await textOf({ body: paragraph('编者按') + paragraph('新桥通车', 'Title'), core });
    expect(styled.found.fields).toEqual({ title: '新桥通车' });
    expect(styled.meta).toEqual({ title: '新桥 & 通车', creator: 'lenovo' });
    expect((await textOf({ body: paragraph('新桥 &amp; 通车'), core })).found.fields).toEqual({ title: '新桥 & 通车' });
    expect((await textOf({ body: paragraph('别的'), core })).found.fields).toEqual({});
  });
});

describe('a Word file that is none', () => {
  const whole = encodeDocx({ body: paragraph('正文。'.repeat(500)) });

  it.each([
    ['an archive of other things', encodeZip([{ name: utf8('a.xml'), data: utf8('<a/>') }]), 'file-format-wrong'],
    ['cut off', whole.subarray(0, whole.length - 40), 'file-damaged'],
    ['not XML inside', encodeDocx({ body: '<w:p><w:r' }), 'file-damaged'],
    ['nothing but a signature', utf8('PK\x03\x04'), 'file-damaged'],
    [
      'a bomb',
      encodeZip([{ name: utf8('word/document.xml'), data: new Uint8Array(40 * 1024 * 1024) }]),
      'archive-bomb',
    ],
  ])('is refused: %s', async (_, bytes, code) => {
    const items = await read(bytes);
    expect(items.at(-1)).toMatchObject({ place: '', problem: { code } });
    expect(items.filter((item) => 'rawText' in item)).toEqual([]);
  });

  it('says so for elements in each other beyond all sense', async () => {
    const deep = 50_000;
    const items = await read(
      encodeDocx({ body: `${'<w:sdt><w:sdtContent>'.repeat(deep)}${'</w:sdtContent></w:sdt>'.repeat(deep)}` }),
    );
    expect(items).toEqual([{ place: '', problem: expect.objectContaining({ code: 'file-damaged' }) }]);
  });
});
