import { describe, expect, it, vi } from 'vitest';
import { encodeZip } from '../../intake/archive/test/encode-zip.ts';
import { encodeXlsx } from '../../intake/tables/test/encode-xlsx.ts';
import { encodeDocx, paragraph } from '../../intake/test/encode-docx.ts';
import { encodeLegacy } from '../../intake/test/encode-legacy.ts';
import { CROSSING, FERRY } from '../../service/test/texts.ts';
import { describeProjects } from '../test/empty-project.ts';
import { runZhupi } from '../test/run-zhupi.ts';

vi.setConfig({ testTimeout: 60_000 });

const makeProject = describeProjects();

/** Imports and answers with the report; whatever failed is in it. */
async function importInto(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', ...args, '--json'], { cwd });
  return { code, stderr, report: JSON.parse(stdout) };
}

const show = async (cwd: string, id: string) =>
  JSON.parse((await runZhupi(['show', 'a.zhupi', id, '--json'], { cwd })).stdout);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a folder', () => {
  it('gives an article for each file of every kind, and leaves alone what is no such file', async () => {
    const cwd = makeProject({
      'all/a.txt': '渡口明日停航一天，行人改走石桥。',
      'all/b.md': '# 赶集\n\n云集镇逢*五*赶集，今天来了一百多个摊位。\n',
      'all/c.html': '<html><body><h1>修桥</h1><p>青禾镇的石桥昨天开始修缮，工期两个月。</p></body></html>',
      'all/d.docx': encodeDocx({ body: paragraph('灯塔守了四十年的老人昨天退休。') }),
      'all/e.csv': 'id,text\ncsv-1,"第一行写的是晴天，湖面无风。"\n',
      'all/f.xlsx': encodeXlsx([
        [
          ['id', 'text'],
          ['xlsx-1', '表格里写的是雨天，渡船停开。'],
        ],
      ]),
      'all/g.jsonl': '{"id":"json-1","text":"记录里写的是雪天，山路封闭。"}\n',
      'all/h.zip': encodeZip([{ name: utf8('news/inner.txt'), data: utf8('压缩包里写的是雾天，航班延误。') }]),
      'all/photo.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      'all/.hidden.txt': '不该导入的文字。',
    });
    const { code, report } = await importInto(cwd, 'all');
    expect(report).toMatchObject({ counts: { imported: 8, skipped: 0, failed: 0 }, skipped: [], failed: [] });
    expect(report.imported.map(({ id, file }: Record<string, string>) => [id, file?.replaceAll('\\', '/')])).toEqual([
      ['a', 'all/a.txt'],
      ['b', 'all/b.md'],
      ['c', 'all/c.html'],
      ['d', 'all/d.docx'],
      ['csv-1', 'all/e.csv#2'],
      ['xlsx-1', 'all/f.xlsx#2'],
      ['json-1', 'all/g.jsonl#1'],
      ['inner', 'all/h.zip/news/inner.txt'],
    ]);
    expect(code).toBe(0);
    expect((await show(cwd, 'b')).text).toBe('赶集\n云集镇逢五赶集，今天来了一百多个摊位。');
    expect((await show(cwd, 'c')).title).toBe('修桥');
    expect((await runZhupi(['check', 'a.zhupi'], { cwd })).code).toBe(0);
  });
});

describe('an encoding', () => {
  it('is found out, kept with the article, and shown', async () => {
    const cwd = makeProject({ 'gb.txt': encodeLegacy(CROSSING, 'gb18030') });
    const { code, report } = await importInto(cwd, 'gb.txt');
    expect(report.imported).toMatchObject([{ id: 'gb', encoding: 'gb18030' }]);
    expect(code).toBe(0);
    expect((await runZhupi(['show', 'a.zhupi', 'gb', '--raw'], { cwd })).stdout).toBe(CROSSING);
    expect((await runZhupi(['show', 'a.zhupi', 'gb'], { cwd })).stdout).toMatch(/^encoding +gb18030$/m);
  });

  it('that can’t be told is left to the person, and then believed, whatever it is called', async () => {
    const cwd = makeProject({ 'short.txt': encodeLegacy('城', 'gb18030') });
    const unsure = await importInto(cwd, 'short.txt');
    expect(unsure.report).toMatchObject({ imported: [], failed: [{ code: 'file-encoding-unsure' }] });
    expect(unsure.stderr).toMatch(/short\.txt .*--encoding/);
    expect(unsure.code).toBe(1);
    const { code, report } = await importInto(cwd, 'short.txt', '--encoding', 'GB2312');
    expect(report.imported).toMatchObject([{ title: '城', encoding: 'gb18030' }]);
    expect(code).toBe(0);
  });

  it('that does not fit is told with the place, and nothing is taken', async () => {
    const cwd = makeProject({ 'gb.txt': encodeLegacy(CROSSING, 'gb18030') });
    const { code, report } = await importInto(cwd, 'gb.txt', '--encoding', 'utf8');
    expect(report.failed).toMatchObject([{ code: 'file-encoding-wrong' }]);
    expect(code).toBe(1);
  });
});

describe('columns', () => {
  const TABLE = `no,head,story,day,where\nn-1,轮渡停航,"${FERRY}",2021-07-19,南岸晚报\n`;

  it('are those that a person names', async () => {
    const cwd = makeProject({ 't.csv': TABLE });
    const named = ['--text-column', 'story', '--id-column', 'no', '--title-column', 'head', '--date-column', 'day'];
    const { code, report } = await importInto(cwd, 't.csv', ...named, '--outlet-column', 'where');
    expect(report.imported).toMatchObject([{ id: 'n-1', title: '轮渡停航' }]);
    expect(code).toBe(0);
    expect(await show(cwd, 'n-1')).toMatchObject({ publishedAt: '2021-07-19', outlet: '南岸晚报', text: FERRY });
  });

  it('that the table does not have are named beside those it has', async () => {
    const cwd = makeProject({ 't.csv': TABLE });
    const { code, report, stderr } = await importInto(cwd, 't.csv', '--text-column', 'body');
    expect(report.failed).toMatchObject([{ code: 'table-column-missing' }]);
    expect(stderr).toContain('no column “body” (there are: no, head, story, day, where)');
    expect(code).toBe(1);
  });

  it('of which none reads like a text have to be named: the sentence says with which option', async () => {
    const cwd = makeProject({ 't.csv': 'a,b\n1,2\n3,4\n' });
    const { code, report, stderr } = await importInto(cwd, 't.csv');
    expect(report.failed).toMatchObject([{ code: 'table-no-text-column' }]);
    expect(stderr).toContain('--text-column');
    expect(code).toBe(1);
  });
});

describe('a kind', () => {
  it('that a person names counts before what the file looks like', async () => {
    const page = '<html><body><p>源码也是文章：这里讲怎样写网页。</p></body></html>';
    const cwd = makeProject({ 'p.html': page });
    await importInto(cwd, 'p.html', '--format', 'text');
    expect((await show(cwd, 'p')).text).toBe(page);
  });

  it('that the file can’t be is refused', async () => {
    const cwd = makeProject({ 'p.txt': '只是文字。' });
    const { code, report } = await importInto(cwd, 'p.txt', '--format', 'docx');
    expect(report.failed).toMatchObject([{ code: 'file-format-wrong' }]);
    expect(code).toBe(1);
  });
});
