import { beforeEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../annotations/model/outcome.ts';
import { makeSuggestion, type Suggestion } from '../../annotations/suggest/suggestion.ts';
import type { ArticleSuggestions, DismissalsInput } from '../../shared/api/suggestions.ts';
import type { Result } from '../../shared/problem.ts';
import { undo } from '../article/layer-actions.ts';
import { applyLabel } from '../article/span-actions.ts';
import { type Bench, createBench } from '../article/test/workplace-double.ts';
import { openLayerOf } from '../article/workplace.ts';
import { acceptHeld, acceptSuggestions, alikeHeld, dismissHeld, heldSuggestion, walk } from './suggestion-actions.ts';
import { createSuggestionStore, type SuggestionStore } from './suggestion-store.ts';

const TEXT = '张小满在柳河镇卫生院当护士，张小满和張小滿都在卫生院。';

let bench: Bench;
let suggestions: SuggestionStore;
let answer: Result<ArticleSuggestions>;
const asked: (readonly string[])[] = [];
const dismissed: DismissalsInput[] = [];

const propose = (surface: string, label: string, occurrence = 0): Suggestion => {
  let start = -1;
  for (let i = 0; i <= occurrence; i += 1) start = TEXT.indexOf(surface, start + 1);
  return makeSuggestion(label, [start, start + surface.length], 'dictionary', 0.8);
};

beforeEach(async () => {
  bench = await createBench(TEXT);
  asked.length = 0;
  dismissed.length = 0;
  const proposed = [propose('柳河镇', 'LOC'), propose('卫生院', 'ORG'), propose('卫生院', 'ORG', 1)];
  answer = done({ suggestions: proposed, dismissed: [], revision: 0 });
  suggestions = createSuggestionStore({
    calls: {
      ofArticle: async ({ without = [] }) => {
        asked.push(without);
        return answer;
      },
      dismiss: async (input) => {
        dismissed.push(input);
        return done({ places: input.places.length });
      },
      restore: async ({ places }) => done({ places: places.length }),
    },
    layer: () => bench.work.layer.getState().layer,
    without: () => [],
  });
  await suggestions.open();
});

const held = (): string | undefined => {
  const suggestion = heldSuggestion(suggestions);
  return suggestion && TEXT.slice(suggestion.start, suggestion.end);
};
const here = (): string | undefined => (held() === undefined ? bench.focused() : `${held()}?`);
const words = (): string =>
  suggestions
    .getState()
    .list.all.map(({ start, end }) => TEXT.slice(start, end))
    .join(' ');

describe('suggestions', () => {
  it('are asked for without guesses first, which take their time', () => {
    expect(asked).toEqual([['words'], []]);
    expect(words()).toBe('柳河镇 卫生院 卫生院');
  });

  it('annotate nothing by themselves', () => {
    expect(bench.spans()).toBe('');
  });

  it('of the words of a new span come up at once, in both scripts', () => {
    bench.select('张小满');
    applyLabel(bench.work, 'PER');
    suggestions.propose('张小满', 'PER');
    expect(words()).toBe('柳河镇 卫生院 张小满 張小滿 卫生院');
  });

  it('that could not be asked for leave the ones there are, and say why', async () => {
    answer = refused('connection-lost');
    await suggestions.refresh();
    expect(words()).toBe('柳河镇 卫生院 卫生院');
    expect(suggestions.getState().problem?.code).toBe('connection-lost');
  });
});

describe('accepting', () => {
  it('makes spans that remember who proposed them, in one step', () => {
    expect(acceptSuggestions(bench.work, suggestions, suggestions.getState().list.all)).toBe(3);
    expect(bench.spans()).toBe('柳河镇|LOC 卫生院|ORG 卫生院|ORG');
    const origins = [...(openLayerOf(bench.work)?.content.spans.values() ?? [])].map(({ origin }) => origin);
    expect(origins).toEqual(Array(3).fill({ suggester: 'dictionary', score: 0.8 }));
    expect(words()).toBe('');
    undo(bench.work);
    expect(bench.spans()).toBe('');
  });

  it('goes on to the next; after the last the new span is in focus', () => {
    walk(bench.work, suggestions, 1);
    expect(held()).toBe('柳河镇');
    acceptHeld(bench.work, suggestions);
    expect(held()).toBe('卫生院');
    expect(alikeHeld(bench.work, suggestions)).toHaveLength(2);
    acceptHeld(bench.work, suggestions);
    acceptHeld(bench.work, suggestions);
    expect(bench.spans()).toBe('柳河镇|LOC 卫生院|ORG 卫生院|ORG');
    expect(here()).toBe('卫生院');
  });

  it('takes no place twice, and none that a span has taken', () => {
    const twice = [propose('卫生院', 'ORG'), propose('卫生院', 'LOC')];
    expect(acceptSuggestions(bench.work, suggestions, twice)).toBe(1);
    expect(acceptSuggestions(bench.work, suggestions, twice)).toBe(0);
    expect(bench.spans()).toBe('卫生院|ORG');
  });
});

describe('not here', () => {
  it('is stored and goes on', () => {
    walk(bench.work, suggestions, 1);
    dismissHeld(bench.work, suggestions);
    expect(held()).toBe('卫生院');
    expect(words()).toBe('卫生院 卫生院');
    const { label, start, end } = propose('柳河镇', 'LOC');
    expect(dismissed).toEqual([{ articleId: 'a', owner: 'lin', places: [{ label, start, end }] }]);
    expect(bench.spans()).toBe('');
  });

  it('holds for what the window itself proposes', async () => {
    bench.select('张小满');
    applyLabel(bench.work, 'PER');
    suggestions.propose('张小满', 'PER');
    await suggestions.dismiss([propose('張小滿', 'PER')]);
    suggestions.propose('张小满', 'PER');
    expect(words()).toBe('柳河镇 卫生院 张小满 卫生院');
  });
});

describe('Tab', () => {
  it('goes through spans and suggestions in reading order, round at the ends', () => {
    bench.select('张小满');
    applyLabel(bench.work, 'PER');
    bench.work.focus.setState({ spanId: null });
    bench.work.pane?.select(0, 0);
    const way = (step: 1 | -1, turns: number) =>
      Array.from({ length: turns }, () => {
        walk(bench.work, suggestions, step);
        return here();
      });
    expect(way(1, 5)).toEqual(['张小满', '柳河镇?', '卫生院?', '卫生院?', '张小满']);
    expect(way(-1, 4)).toEqual(['卫生院?', '卫生院?', '柳河镇?', '张小满']);
  });
});
