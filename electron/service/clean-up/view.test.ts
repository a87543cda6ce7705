import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../annotations/test/article.ts';
import { PROPOSED } from '../../../annotations/text/clean-up/choice.ts';
import { toCleanText } from '../../../annotations/text/source-map.ts';
import { toView } from './view.ts';

/** An article that other rules than today's have cleaned up: they took out the first word and left the CR. */
function cleanedByOthers(patch = {}) {
  const rawText = '雾散了。\r\n轮渡又开了。';
  const removals = [{ rawStart: 0, rawEnd: 2, rule: 'navigation' }];
  const { text, map } = toCleanText(rawText, removals);
  const article = articleOf(rawText, { text });
  return { ...article, source: { ...article.source, map, removals, ...patch } };
}

describe('the view of a clean-up', () => {
  it('is what the rules say, where the article came about by them', () => {
    const article = articleOf('雾散了。\r\n轮渡又开了。');
    const { proposals, choice } = toView(article, 'proposed');
    expect(proposals).toEqual([{ rawStart: 4, rawEnd: 5, rule: 'crlf', applied: true }]);
    expect(choice).toEqual(PROPOSED);
  });

  it('is what is stored, where the rules have become others', () => {
    const { proposals } = toView(cleanedByOthers(), 'accepted');
    expect(proposals).toEqual([{ rawStart: 0, rawEnd: 2, rule: 'navigation', applied: true }]);
  });

  it('of a frozen article has what was applied and nothing else', () => {
    const restored = [[0, 12]] as const;
    const { proposals } = toView(cleanedByOthers({ choice: { ...PROPOSED, restored } }), 'frozen');
    expect(proposals.every(({ applied }) => applied)).toBe(true);
    expect(proposals).toHaveLength(1);
  });

  it('tells no place of a field that the article has otherwise', () => {
    const found = { removals: [], fields: { outlet: '白鹭洲新闻网' }, captions: [] };
    expect(toView(cleanedByOthers({ found }), 'frozen').fieldPlaces).toEqual([]);
  });
});
