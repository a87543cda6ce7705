import { describe, expect, it } from 'vitest';
import { shorten, toTable, widthOf } from './columns.ts';

describe('a table', () => {
  const columns = [{ title: 'ID' }, { title: '标题', flexible: true }, { title: 'N', align: 'right' as const }];
  const rows = [
    ['a1', '青禾镇修桥', '7'],
    ['b22', 'Weather', '1024'],
  ];

  it('gives every column the same place in every line, a Chinese character counting as two', () => {
    expect(toTable(columns, rows)).toEqual([
      'ID   标题           N', //
      'a1   青禾镇修桥     7',
      'b22  Weather     1024',
    ]);
    expect(new Set(toTable(columns, rows).map(widthOf))).toEqual(new Set([21]));
  });

  it('shortens the flexible column, and no other, to the width of the terminal', () => {
    const lines = toTable(columns, [['a1', '青禾镇修桥铺路三十年', '1024']], 20);
    expect(lines[1]).toBe('a1  青禾镇修…   1024');
    expect(widthOf(lines[1] ?? '')).toBe(20);
  });

  it('keeps a cell in its line and moves no cursor', () => {
    expect(toTable(columns, [['a1', '上\n下\u001b[2K', '7']])[1]).toBe('a1  上 下 [2K  7');
  });

  it('leaves no blanks at the end of a line', () => {
    expect(toTable([{ title: 'long title' }], [['x']])).toEqual(['long title', 'x']);
  });
});

describe('shortening', () => {
  it('leaves what fits', () => {
    expect(shorten('青禾镇', 6)).toBe('青禾镇');
  });

  it('cuts no character in two: neither a surrogate pair nor an emoji family', () => {
    expect(shorten('𠮷野家到了', 4)).toBe('𠮷…');
    expect(shorten('👨‍👩‍👧去赶集', 4)).toBe('👨‍👩‍👧…');
    expect(shorten('👨‍👩‍👧去赶集', 2)).toBe('…');
  });
});
