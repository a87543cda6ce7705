import { expect, test } from 'vitest';
import { surfaceOf } from '../model/span.ts';
import { marked } from '../test/marked-layer.ts';
import { findRelations, findSpans } from './find-spans.ts';
import { parseQuery } from './query.ts';

const { text, layer, spans } = marked(
  '[張三|PER#a]在[[北京|LOC#c]大学|ORG#b]，[张三丰|PER#d]在[柳荫|LOC#e]、槐树[社区|LOC#e]。',
  { relations: ['a works_for b', 'd works_for b', 'b located_in c'] },
);
const all = new Map(spans.map((span) => [span.id, span]));

test.each([
  ['张三', ['張三', '张三丰']],
  ['label:loc', ['北京', '柳荫 社区']],
  ['label:loc 社区 柳荫', ['柳荫 社区']],
  ['label:org,loc 北京', ['北京大学', '北京']],
  ['label:dis', []],
])('spans: %s', (query, expected) => {
  const found = findSpans(layer.spans, text, parseQuery(query));
  expect(found.map((span) => surfaceOf(span, text))).toEqual(expected);
});

test.each([
  ['张三', ['a works_for b', 'd works_for b']],
  ['张三丰 大学', ['d works_for b']],
  ['head:北京', ['b located_in c']],
  ['tail:北京 label:works_for', ['a works_for b', 'd works_for b']],
  ['head:大学 tail:大学', []],
])('relations: %s', (query, expected) => {
  const found = findRelations(layer.relations, all, text, parseQuery(query));
  expect(found.map(({ head, label, tail }) => `${head} ${label} ${tail}`.replaceAll('ann1-', '')).sort()).toEqual(
    expected,
  );
});
