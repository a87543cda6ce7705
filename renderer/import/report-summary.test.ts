import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../shared/api/import.ts';
import type { AppProblem } from '../../shared/problem.ts';
import { countRules, groupFates, toLookAt } from './report-summary.ts';

const article = (articleId: string, rest: Partial<ImportedArticle> = {}): ImportedArticle => ({
  articleId,
  title: `题名${articleId}`,
  file: `${articleId}.txt`,
  characters: 400,
  encoding: 'utf-8',
  removals: {},
  warnings: 0,
  ...rest,
});
const problem = (code: AppProblem['code'], path: string): AppProblem => ({ code, params: { path } });

describe('what the clean-up took out', () => {
  it('is counted over all articles, the busiest rule first; line ends are not worth a word', () => {
    const imported = [
      article('a', { removals: { navigation: 2, crlf: 40 } }),
      article('b', { removals: { navigation: 1, 'pinyin-gloss': 73 } }),
    ];
    expect(countRules(imported)).toEqual([
      { rule: 'pinyin-gloss', places: 73, articles: 1 },
      { rule: 'navigation', places: 3, articles: 2 },
    ]);
  });

  it('wants a look where it is more than blanks, or where something is odd', () => {
    const imported = [
      article('plain'),
      article('indented', { removals: { blanks: 9, crlf: 4 } }),
      article('page', { removals: { blanks: 2, 'page-frame': 1 } }),
      article('odd', { warnings: 1 }),
    ];
    expect(toLookAt(imported).map(({ articleId }) => articleId)).toEqual(['page', 'odd']);
  });
});

it('files with one fate stand together, in the order in which they were met', () => {
  const entries = [
    { file: 'a.docx', problem: problem('file-damaged', 'a.docx') },
    { file: 'b.txt', problem: problem('file-empty', 'b.txt') },
    { file: 'c.docx', problem: problem('file-damaged', 'c.docx') },
  ];
  expect(groupFates(entries)).toEqual([
    { problem: problem('file-damaged', 'a.docx'), files: ['a.docx', 'c.docx'] },
    { problem: problem('file-empty', 'b.txt'), files: ['b.txt'] },
  ]);
});
