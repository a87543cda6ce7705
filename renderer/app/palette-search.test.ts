import { describe, expect, it } from 'vitest';
import { findEntries } from './palette-search.ts';

const ENTRIES = [
  { title: 'Articles', section: 'Go to' },
  { title: 'Import articles…', section: 'Project' },
  { title: 'Theme: dark', section: 'Appearance' },
  { title: '继续标注', section: '前往' },
];
const find = (query: string): string[] => findEntries(ENTRIES, query).map(({ title }) => title);

describe('the palette', () => {
  it('shows everything while nothing is typed', () => {
    expect(find('  ')).toEqual(ENTRIES.map(({ title }) => title));
  });

  it('wants every word, in any order and case, in title or section', () => {
    expect(find('DARK theme')).toEqual(['Theme: dark']);
    expect(find('appearance')).toEqual(['Theme: dark']);
    expect(find('dark light')).toEqual([]);
  });

  it('puts titles that begin with the word first', () => {
    expect(find('art')).toEqual(['Articles', 'Import articles…']);
    expect(find('imp')).toEqual(['Import articles…']);
  });

  it('finds Chinese without spaces', () => {
    expect(find('标注')).toEqual(['继续标注']);
  });

  it('keeps the entries of a section together', () => {
    const mixed = [
      { title: 'b1', section: 'B' },
      { title: 'a1', section: 'A' },
      { title: 'b2', section: 'B' },
    ];
    expect(findEntries(mixed, '').map(({ title }) => title)).toEqual(['b1', 'b2', 'a1']);
  });
});
