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
    const rawText = '轮渡又开了两岸都有人\n2024-03-05 来源:白鹭洲新闻网\n雾散了,轮渡又开了,两岸的人都来了。';
    const fieldsSeen = (outlet: string) =>
      toView({ ...articleOf(rawText), outlet }, 'frozen').fieldPlaces.map(({ field }) => field);
    expect(fieldsSeen('白鹭洲新闻网')).toContain('outlet');
    expect(fieldsSeen('渡口日报')).not.toContain('outlet');
  });
});
