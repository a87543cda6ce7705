import { expect, test } from 'vitest';
import { apply } from '../model/apply.ts';
import type { Change } from '../model/change.ts';
import { type LayerContent, toLayerContent } from '../model/layer.ts';
import { type Fragment, surfaceOf } from '../model/span.ts';
import { expectChange } from '../test/expect-change.ts';
import { labelSet } from '../test/label-set.ts';
import { marked } from '../test/marked-layer.ts';
import { foldText } from '../text/folding.ts';
import { findWords } from './find-words.ts';
import { countSpans, toAddSpansAtHits, toRemoveSpansAtHits } from './hit-changes.ts';

const { text, layer } = marked('[张三|PER#a]和[张三|PER#b]、[张三|LOC#c]，张三，[张三|PER#d]丰|张三 来', {
  relations: ['a knows b'],
});
const content = toLayerContent(layer);

function hits(word: string): readonly Fragment[] {
  return findWords(text, foldText(text), [word]);
}

function spansAfter(change: Change | undefined): readonly string[] {
  if (change === undefined) return ['nothing'];
  const after = apply(content, change);
  if (!after.ok) throw new Error(after.problem.code);
  expectChange(content, change, after.value);
  return [...after.value.spans.values()].map(
    (span) => `${span.fragments.join(';')}|${span.label}|${surfaceOf(span, text)}`,
  );
}

let ids = 0;
const newId = (): string => {
  ids += 1;
  return `n${ids}`;
};
const given = { labelSet, text, newId };

test('a span comes to each hit that has none of the label, as one step', () => {
  const change = toAddSpansAtHits(content, { ...given, hits: hits('张三'), label: 'PER' });
  expect(change && countSpans(change)).toEqual({ added: 3, removed: 0 });
  expect(spansAfter(change).filter((span) => span.includes('|PER|'))).toHaveLength(6);
});

test('hits that only differ in blanks become one span', () => {
  const change = toAddSpansAtHits(content, {
    ...given,
    hits: [
      [0, 2],
      [0, 2],
      [text.length - 4, text.length - 1],
      [text.length - 4, text.length - 2],
    ],
    label: 'LOC',
  });
  expect(change && countSpans(change)).toEqual({ added: 2, removed: 0 });
});

test('where all are there is nothing to do', () => {
  expect(toAddSpansAtHits(content, { ...given, hits: [[0, 2]], label: 'PER' })).toBeUndefined();
  expect(toRemoveSpansAtHits(content, [[1, 3]])).toBeUndefined();
});

test('spans that lie exactly at hits go, of one label or of any, and their relations with them', () => {
  const ofLabel = toRemoveSpansAtHits(content, hits('张三'), 'LOC');
  expect(ofLabel && countSpans(ofLabel)).toEqual({ added: 0, removed: 1 });
  const all = toRemoveSpansAtHits(content, hits('张三'));
  expect(spansAfter(all)).toEqual([]);
  expect(toRemoveSpansAtHits(content, hits('张三丰'))).toBeUndefined();
});

test('an empty layer takes them too', () => {
  const empty: LayerContent = { ...content, spans: new Map(), relations: new Map() };
  const change = toAddSpansAtHits(empty, { ...given, hits: hits('张三'), label: 'ORG' });
  expect(change && countSpans(change).added).toBe(hits('张三').length);
});
