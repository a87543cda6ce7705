import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeDictionary, LONGEST_SURFACE, parseDictionary } from './dictionary.ts';

describe('a dictionary', () => {
  it('has a name and its label on a line, a score and other ways to write it where wanted', () => {
    const text =
      '\ufeff# 地名\r\nsurface\tlabel\r\n柳荫社区\tLOC\r\n\r\n清河区\tLOC\t0.6\t清河| 清河城区 |\n林晓\tPER\t\t小林\t\t';
    expect(parseDictionary(text.replace('# 地名\r\n', ''))).toEqual({
      entries: [
        { surface: '柳荫社区', label: 'LOC', score: 0.8 },
        { surface: '清河区', label: 'LOC', score: 0.6 },
        { surface: '清河', label: 'LOC', score: 0.6 },
        { surface: '清河城区', label: 'LOC', score: 0.6 },
        { surface: '林晓', label: 'PER', score: 0.8 },
        { surface: '小林', label: 'PER', score: 0.8 },
      ],
      faults: [],
    });
  });

  it('loses only its broken lines, and says which they are', () => {
    const lines = [
      '# 说明',
      '柳荫社区',
      '\tLOC',
      '清河区\tLOC\t很高',
      '清河区\tLOC\t0',
      '清河区\tLOC\t1.5',
      `${'长'.repeat(LONGEST_SURFACE + 1)}\tLOC`,
      '甲\tLOC\t1\t乙\t丙',
      '好的\tLOC',
    ];
    expect(parseDictionary(lines.join('\n'))).toEqual({
      entries: [{ surface: '好的', label: 'LOC', score: 0.8 }],
      faults: [
        { line: 2, reason: 'no-label' },
        { line: 3, reason: 'no-surface' },
        { line: 4, reason: 'bad-score' },
        { line: 5, reason: 'bad-score' },
        { line: 6, reason: 'bad-score' },
        { line: 7, reason: 'too-long' },
        { line: 8, reason: 'too-many-columns' },
      ],
    });
  });

  it('counts lines by any line end', () => {
    expect(parseDictionary('甲乙\tA\r\n丙\r丁\n').faults.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('comes back from its own file', () => {
    const cell = fc
      .stringMatching(/^[^\t\r\n#\s\ufeff][^\t\r\n]{0,10}[^\t\r\n\s\ufeff]$/)
      .filter((text) => text === text.trim());
    const entry = fc.record({ surface: cell, label: cell, score: fc.double({ min: 0.01, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        fc.pre(!/^surface$/i.test(entries[0]?.surface ?? ''));
        expect(parseDictionary(encodeDictionary(entries))).toEqual({ entries, faults: [] });
      }),
      { seed: 5 },
    );
  });
});
