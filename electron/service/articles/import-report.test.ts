import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../annotations/test/article.ts';
import { LISTED } from '../../../shared/api/import.ts';
import { createReport, type ReadArticle, toRemovedTexts } from './import-report.ts';

function read(rawText: string, patch = {}): ReadArticle {
  const { id: _, ...article } = articleOf(rawText, patch);
  return { file: 'a.txt', taken: { article, characters: 1, rawSha256: '', sketch: new Uint32Array() } };
}

describe('the report on an import', () => {
  it('counts what each rule took out, and what wants an eye', () => {
    const report = createReport(false);
    const remarks = [
      { kind: 'caption', start: 0, end: 1 },
      { kind: 'lost-digits', start: 1, end: 2 },
    ];
    report.imported(read('甲\r\n乙\r\n', { remarks }), 'a-1', { articleId: 'a-0', title: '丙' });
    expect(report.toReport().imported).toEqual([
      {
        articleId: 'a-1',
        title: '甲',
        file: 'a.txt',
        characters: 1,
        encoding: 'utf-8',
        removals: { crlf: 2 },
        warnings: 1,
        versionOf: { articleId: 'a-0', title: '丙' },
      },
    ]);
  });

  it('counts all, and lists as many as can be sent', () => {
    const report = createReport(false);
    for (let i = 0; i < LISTED + 5; i += 1) {
      report.imported(read('甲'), `a-${i}`, undefined);
      report.skipped('a.txt', { code: 'file-empty', params: {} });
      report.failed('a.txt', { code: 'file-empty', params: {} });
    }
    const { counts, imported, skipped, failed } = report.toReport();
    expect(counts).toEqual({ imported: LISTED + 5, skipped: LISTED + 5, failed: LISTED + 5 });
    expect([imported.length, skipped.length, failed.length]).toEqual([LISTED, LISTED, LISTED]);
  });

  it('of a dry run shows what would be removed until that is too much to send', () => {
    const report = createReport(true);
    const rawText = '链'.repeat(1000);
    const removals = [0, 250, 500, 750].map((rawStart) => ({ rawStart, rawEnd: rawStart + 240, rule: 'link-farm' }));
    const { taken } = read(rawText);
    const article = { ...taken.article, source: { ...taken.article.source, removals } };
    for (let i = 0; i < LISTED; i += 1)
      report.imported({ file: 'a.txt', taken: { ...taken, article } }, `a-${i}`, undefined);
    const { counts, imported } = report.toReport();
    expect(counts.imported).toBe(LISTED);
    const told = imported.filter(({ removed }) => removed !== undefined);
    expect(told.length).toBe(Math.ceil(4_000_000 / 960));
    expect(imported.at(-1)?.removals).toEqual({ 'link-farm': 4 });
  });
});

describe('texts that were taken out', () => {
  it('are shown in their order, blank ones left out, long ones by their ends and no character cut', () => {
    const rawText = `头\u3000\r\n${'甲'.repeat(159)}😀${'乙'.repeat(200)}尾`;
    const removals = [
      { rawStart: 1, rawEnd: 3, rule: 'blanks' },
      { rawStart: 4, rawEnd: rawText.length, rule: 'link-farm' },
    ];
    const shown = toRemovedTexts({ rawText, removals });
    expect(shown).toEqual([{ rule: 'link-farm', text: `${'甲'.repeat(159)} … ${'乙'.repeat(59)}尾` }]);
  });
});
