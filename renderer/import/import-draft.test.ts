import { describe, expect, it } from 'vitest';
import type { FileLook } from '../../shared/api/import.ts';
import {
  chosenOf,
  columnsOf,
  encodingOf,
  type ImportDraft,
  isReady,
  isSettled,
  likeFiles,
  makeDraft,
  toImportInput,
  withColumns,
  withEncoding,
  withFormat,
  withLook,
} from './import-draft.ts';

const text = (file: string, encoding: Partial<NonNullable<FileLook['encoding']>> = {}): FileLook => ({
  file,
  format: 'text',
  bytes: 120,
  encoding: { name: 'utf-8', sure: true, candidates: ['utf-8'], ...encoding },
  preview: '柳荫社区的早晨',
});
const unsure = (file: string) => text(file, { name: 'gb18030', sure: false, candidates: ['gb18030', 'big5'] });
const table = (file: string, columns: readonly string[], guess?: string): FileLook => ({
  file,
  format: 'csv',
  bytes: 300,
  encoding: { name: 'utf-8', sure: true, candidates: ['utf-8'] },
  preview: '',
  table: { columns, rows: [], ...(guess === undefined ? {} : { guess: { text: guess } }) },
});
const chosen = [{ kind: 'path', path: '/news' }] as const;
/** Names of those like the first one. */
const alike = (draft: ImportDraft): readonly string[] => {
  const [first] = draft.files;
  return first === undefined ? [] : likeFiles(draft, first).map(({ file }) => file);
};
const draftOf = (...files: readonly FileLook[]) => makeDraft(chosen, { files, failed: [] });

describe('files that were chosen', () => {
  it('are imported at once where all is sure', () => {
    expect(isSettled(draftOf(text('/news/a.txt'), text('/news/b.txt')))).toBe(true);
  });

  it.each([
    ['an encoding is a guess', draftOf(text('/news/a.txt'), unsure('/news/b.txt'))],
    ['there is a table', draftOf(table('/news/a.csv', ['text'], 'text'))],
    ['there is nothing', draftOf()],
    [
      'one cannot be read',
      makeDraft(chosen, {
        files: [text('/news/a.txt')],
        failed: [{ file: '/news/b.docx', problem: { code: 'file-damaged', params: {} } }],
      }),
    ],
  ])('are asked about when %s', (_, draft) => {
    expect(isSettled(draft)).toBe(false);
  });

  it('stand with their questions first, each group in the order in which they were found', () => {
    const draft = draftOf(text('1'), table('2', ['t'], 't'), unsure('3'), text('4'), unsure('5'));
    expect(draft.files.map(({ file }) => file)).toEqual(['3', '5', '2', '1', '4']);
  });
});

describe('a guess that is not contradicted', () => {
  it('is sent as the person’s word, and nothing is said of what is sure', () => {
    expect(toImportInput(draftOf(unsure('a'), text('b')))).toEqual({
      files: chosen,
      clean: true,
      readings: { a: { encoding: 'gb18030' } },
    });
    expect(toImportInput(draftOf(text('b')))).toEqual({ files: chosen, clean: true });
  });

  it('leaves the columns of a table to be found out again', () => {
    expect(toImportInput(draftOf(table('a', ['正文', '编号'], '正文')))).not.toHaveProperty('readings');
  });
});

describe('another encoding', () => {
  it('is sent for all files it was chosen for', () => {
    const draft = withEncoding(draftOf(unsure('a'), unsure('b'), text('c')), ['a', 'b'], 'big5');
    expect(draft.files.map(encodingOf)).toEqual(['big5', 'big5', 'utf-8']);
    expect(toImportInput(draft).readings).toEqual({ a: { encoding: 'big5' }, b: { encoding: 'big5' } });
  });

  it('lets go of the columns, whose names it may change', () => {
    const draft = withColumns(draftOf(table('a', ['x', 'y'], 'x')), ['a'], { text: 'y' });
    expect(withEncoding(draft, ['a'], 'big5').files[0]?.reading).toEqual({ encoding: 'big5' });
  });

  it('stays in its place in the list once it is known', () => {
    const draft = withLook(draftOf(unsure('a')), 'a', text('a', { name: 'big5' }));
    expect(draft.files[0]).toMatchObject({ question: 'encoding', look: { encoding: { name: 'big5', sure: true } } });
  });
});

describe('a table', () => {
  it('makes no articles until somebody says which column is the text', () => {
    const draft = draftOf(table('a', ['x', 'y']));
    expect(draft.files.map(isReady)).toEqual([false]);
    const answered = withColumns(draft, ['a'], { text: 'y', title: 'x' });
    expect(answered.files.map(isReady)).toEqual([true]);
    expect(answered.files.map(columnsOf)).toEqual([{ text: 'y', title: 'x' }]);
    expect(toImportInput(answered).readings).toEqual({ a: { columns: { text: 'y', title: 'x' } } });
  });

  it('is like another with the same columns, until that is read the same way', () => {
    const asked = draftOf(table('a', ['x', 'y']), table('b', ['x', 'y']), table('c', ['y', 'x']), text('d'));
    expect(alike(asked)).toEqual([]);
    const answered = withColumns(asked, ['a'], { text: 'y', title: 'x' });
    expect(alike(answered)).toEqual(['b']);
    expect(alike(withColumns(answered, ['b'], { title: 'x', text: 'y' }))).toEqual([]);
  });
});

it('an unsure file is like another with the same guess, once it is read otherwise', () => {
  const asked = draftOf(unsure('a'), text('b', { name: 'big5', sure: false }), unsure('c'), text('d'));
  expect(alike(asked)).toEqual([]);
  expect(alike(withEncoding(asked, ['a'], 'big5'))).toEqual(['c']);
  expect(alike(withEncoding(asked, ['a', 'c'], 'big5'))).toEqual([]);
});

it('another kind is sent, and what was said of columns is gone', () => {
  const draft = withFormat(withColumns(draftOf(table('a', ['x'], 'x')), ['a'], { text: 'x' }), 'a', 'text');
  expect(toImportInput(draft).readings).toEqual({ a: { format: 'text' } });
});

it('a file is looked at again as it came: by content where there is one, else by its path', () => {
  const content = { kind: 'content', name: 'a.txt', base64: 'YQ==' } as const;
  const draft = makeDraft([content, ...chosen], { files: [], failed: [] });
  expect(chosenOf(draft, 'a.txt')).toBe(content);
  expect(chosenOf(draft, '/news/b.txt')).toEqual({ kind: 'path', path: '/news/b.txt' });
});
