import { describe, expect, it } from 'vitest';
import type { Fragment, Span } from '../../annotations/model/span.ts';
import { SpanIndex } from '../state/layer-index.ts';
import { listSpans, nextOccurrence, toRows } from './span-listing.ts';

const TEXT = '小满和大川，小满在柳河，小满走了';

function span(id: string, label: string, ...fragments: Fragment[]): Span {
  return { id, label, fragments, attributes: {}, origin: 'human' };
}

const spans = [
  span('c', 'PER', [12, 14]),
  span('river', 'LOC', [9, 11]),
  span('b', 'PER', [6, 8]),
  span('d', 'PER', [3, 5]),
  span('a', 'PER', [0, 2]),
];

describe('the index of an article', () => {
  const listed = listSpans(SpanIndex.of(spans), TEXT, ['LOC', 'ORG', 'PER']);

  it('goes by label as the label set does, then by how often', () => {
    expect(listed.map(({ label, count }) => `${label} ${count}`)).toEqual(['LOC 1', 'PER 4']);
    expect(listed[1]?.surfaces.map(({ surface, spans: all }) => `${surface} ${all.length}`)).toEqual([
      '小满 3',
      '大川 1',
    ]);
  });

  it('names a label once, on its first row', () => {
    expect(toRows(listed).map(({ label, labelCount }) => [label, labelCount])).toEqual([
      ['LOC', 1],
      ['PER', 4],
      ['PER', null],
    ]);
  });

  it('lists labels that are no longer in the label set last', () => {
    const old = [...spans, span('old', 'GONE', [0, 1])];
    expect(listSpans(SpanIndex.of(old), TEXT, ['PER', 'LOC']).map(({ label }) => label)).toEqual([
      'PER',
      'LOC',
      'GONE',
    ]);
  });

  it('writes a discontinuous span with a space between its fragments', () => {
    const split = SpanIndex.of([span('s', 'PER', [0, 1], [3, 4])]);
    expect(listSpans(split, TEXT, [])[0]?.surfaces[0]?.surface).toBe('小 大');
  });
});

describe('pressing a surface', () => {
  const occurrences = [span('a', 'PER', [0, 2]), span('b', 'PER', [6, 8])];

  it('goes from one occurrence to the next, round', () => {
    expect(nextOccurrence(occurrences, null)?.id).toBe('a');
    expect(nextOccurrence(occurrences, 'a')?.id).toBe('b');
    expect(nextOccurrence(occurrences, 'b')?.id).toBe('a');
  });
});
