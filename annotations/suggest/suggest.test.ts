import { describe, expect, it } from 'vitest';
import { parseLabelSet } from '../model/label-set.ts';
import newsTemplate from '../model/templates/news-zh.json' with { type: 'json' };
import { labelSet } from '../test/label-set.ts';
import { marked } from '../test/marked-layer.ts';
import { kindLabelsOf } from './kinds.ts';
import { type SuggestInput, suggest } from './suggest.ts';
import { buildSurfaceIndex } from './surface-index.ts';
import { shown } from './test/shown.ts';

function proposedFor(source: string, more: Partial<SuggestInput> = {}): string {
  const { text, layer } = marked(source);
  const input: SuggestInput = {
    text,
    spans: layer.spans,
    dictionary: buildSurfaceIndex([
      { surface: '柳荫社區', label: 'LOC', score: 0.8 },
      { surface: '北京', label: 'NOBODY', score: 0.8 },
    ]),
    names: [],
    kindLabels: { time: 'POST', person: 'PER' },
    labels: new Set(labelSet.entities.map(({ name }) => name)),
    dismissed: [],
    without: new Set(),
    ...more,
  };
  return shown(suggest(input), text);
}

describe('suggestions for an article', () => {
  it('come from all sources in reading order', () => {
    expect(
      proposedFor('2022年，[张三|PER]到柳荫社区，张三见了李四。', { names: [{ kind: 'person', place: [18, 20] }] }),
    ).toBe('2022年|POST 柳荫社区|LOC 张三|PER 李四|PER');
  });

  it('come from no source that is switched off', () => {
    const off = new Set(['dictionary', 'pattern'] as const);
    expect(proposedFor('2022年，[张三|PER]到柳荫社区，张三。', { without: off })).toBe('张三|PER');
  });

  it('have no label that can not be given', () => {
    expect(proposedFor('北京')).toBe('');
  });
});

describe('the label of a kind', () => {
  const parsed = parseLabelSet(newsTemplate);
  const news = parsed.ok ? parsed.value : labelSet;

  it('goes by its name', () => {
    expect(kindLabelsOf(news)).toEqual({
      time: 'TIME',
      quantity: 'QTY',
      money: 'QTY',
      percentage: 'QTY',
      title: 'DOC',
      person: 'PER',
      place: 'LOC',
      organisation: 'ORG',
    });
  });

  it('can be chosen, also to be none, but only among labels that are there', () => {
    const chosen = kindLabelsOf(news, { time: null, title: 'EVT', person: 'GONE' });
    expect(chosen).toMatchObject({ title: 'EVT', place: 'LOC' });
    expect(chosen).not.toHaveProperty('time');
    expect(chosen).not.toHaveProperty('person');
  });
});
