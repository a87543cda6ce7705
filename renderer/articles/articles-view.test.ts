import { beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../shared/api/members.ts';
import { annotatorSign } from './annotator-sign.ts';
import {
  filterArticles,
  isFiltered,
  rememberedScroll,
  rememberScroll,
  showAllArticles,
  sortArticles,
  toPageInput,
  useArticlesView,
} from './articles-view.ts';
import { rowAddress, rowStatus, spansOf } from './row-status.ts';
import { columnsOf } from './table-columns.ts';

beforeEach(() => useArticlesView.setState(useArticlesView.getInitialState(), true));
const view = () => useArticlesView.getState();
const layer = (owner: string, status: 'new' | 'in-progress' | 'done' | 'skipped', spans = 0) => ({
  owner,
  status,
  spans,
  relations: 0,
});

describe('the table of articles', () => {
  it('asks for everything in order at first', () => {
    expect(toPageInput(view(), undefined)).toEqual({ sort: 'position', descending: false });
  });

  it('asks as the annotator who looks', () => {
    filterArticles({ query: ' 钟 ', status: 'done', language: 'zh-Hant' });
    expect(toPageInput(view(), '林晓')).toEqual({
      viewer: '林晓',
      sort: 'position',
      descending: false,
      query: '钟',
      status: 'done',
      language: 'zh-Hant',
    });
  });

  it('starts at the top with another filter, and shows all again', () => {
    useArticlesView.setState({ selected: 40 });
    rememberScroll(1000);
    filterArticles({ settlement: 'gold' });
    expect([view().selected, rememberedScroll()]).toEqual([0, 0]);
    expect(isFiltered(view())).toBe(true);
    showAllArticles();
    expect(isFiltered(view())).toBe(false);
  });

  it('sorts names upwards, numbers and dates downwards first, and turns round', () => {
    sortArticles('title');
    expect(view()).toMatchObject({ sort: 'title', descending: false });
    sortArticles('title');
    expect(view()).toMatchObject({ sort: 'title', descending: true });
    sortArticles('characters');
    expect(view()).toMatchObject({ sort: 'characters', descending: true });
  });
});

describe('the status of a row', () => {
  const layers = [layer('林晓', 'done', 4), layer('周原', 'in-progress', 9)];

  it('is an annotator’s own', () => {
    expect(rowStatus({ layers: [layer('林晓', 'done')], settlement: 'unresolved' }, '林晓').word).toBe('done');
    expect(rowStatus({ layers: [], settlement: 'none' }, '林晓').word).toBe('new');
  });

  it('is to a reviewer what has come of all', () => {
    expect(rowStatus({ layers, settlement: 'gold' }, undefined)).toEqual({ word: 'gold', shape: 'gold' });
    expect(rowStatus({ layers, settlement: 'single' }, undefined)).toEqual({ word: 'single', shape: 'done' });
    expect(rowStatus({ layers, settlement: 'none' }, undefined).word).toBe('in-progress');
    expect(rowStatus({ layers: [layer('林晓', 'skipped')], settlement: 'none' }, undefined).word).toBe('skipped');
    expect(rowStatus({ layers: [], settlement: 'none' }, undefined).word).toBe('new');
  });

  it('leads a reviewer to what there is to review, everybody else to their layer', () => {
    const row = (settlement: 'none' | 'single' | 'unresolved' | 'gold') => ({ id: 'a', settlement });
    expect(rowAddress(row('gold'), undefined)).toEqual({ screen: 'review', articleId: 'a' });
    expect(rowAddress(row('single'), undefined)).toEqual({ screen: 'annotate', articleId: 'a' });
    expect(rowAddress(row('unresolved'), '林晓')).toEqual({ screen: 'annotate', articleId: 'a' });
  });

  it('counts the spans of whoever has most', () => {
    expect([spansOf({ layers }), spansOf({ layers: [] })]).toEqual([9, 0]);
  });
});

describe('the columns', () => {
  const people = (count: number): Member[] =>
    Array.from({ length: count }, (_, i) => ({ name: `标注者${i}`, role: 'annotator' as const }));

  it('show an annotator nothing of the others', () => {
    const [first = null] = people(3);
    expect(columnsOf(people(3), first)).toEqual({ kind: 'own', annotators: [], viewer: '标注者0' });
  });

  it('show a reviewer each annotator, or all together where they are many', () => {
    const reviewer: Member = { name: '沈遥', role: 'reviewer' };
    expect(columnsOf([...people(2), reviewer], reviewer)).toMatchObject({
      kind: 'each',
      annotators: ['标注者0', '标注者1'],
    });
    expect(columnsOf([...people(7), reviewer], reviewer).kind).toBe('together');
  });

  it('have a sign for every annotator', () => {
    expect([annotatorSign('甲乙', 0), annotatorSign('甲乙', 1), annotatorSign('甲乙', 2)]).toEqual(['甲', '乙', '3']);
  });
});
