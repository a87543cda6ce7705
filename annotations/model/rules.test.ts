import { describe, expect, test } from 'vitest';
import { labelSet } from '../test/label-set.ts';
import { marked } from '../test/marked-layer.ts';
import { apply } from './apply.ts';
import { encodeAllowedPairs, ruleOnArguments, rulingsFor } from './argument-rule.ts';
import { type Change, invert, makeBatch } from './change.ts';
import { type RelationLabel, relationLabel } from './label-set.ts';
import { type LayerContent, toLayerContent } from './layer.ts';
import type { Relation } from './relation.ts';
import { checkRules } from './rules.ts';
import type { Span } from './span.ts';

const { text, layer, span } = marked('[张三|PER#a]和[李四|PER#b]在[𠮷野馆|ORG#c]、[北京|LOC#d]', {
  relations: ['a works_for c', 'a kin_of b'],
});
const content = toLayerContent(layer);
const [kin, works] = layer.relations as [Relation, Relation];

/** What the rules say to a change that the layer itself takes. */
function judge(change: Change, from: LayerContent = content) {
  const applied = apply(from, change);
  if (!applied.ok) throw new Error(applied.problem.code);
  return checkRules(applied.value, change, { labelSet, text });
}

const newSpan: Span = { id: 'n', label: 'POST', fragments: [[0, 1]], attributes: {}, origin: 'human' };
const newRelation: Relation = {
  id: 'k',
  label: 'located_in',
  head: 'ann1-c',
  tail: 'ann1-d',
  attributes: {},
  origin: 'human',
};

describe('a span is allowed', () => {
  test.each<[string, Partial<Span>]>([
    ['with a label of the set', {}],
    ['up to the end of the text', { fragments: [[text.length - 1, text.length]] }],
    [
      'with attributes of its label',
      { label: 'PER', attributes: { role: 'lead', sure: false, age: 41, alias: '小三' } },
    ],
  ])('%s', (_, patch) => {
    expect(judge({ type: 'addSpan', span: { ...newSpan, ...patch } })).toEqual({ ok: true, value: undefined });
  });
});

describe('a span is refused', () => {
  test.each<[string, Partial<Span>, object]>([
    ['with a label the set does not have', { label: 'GPE' }, { code: 'label-unknown', params: { label: 'GPE' } }],
    [
      'beyond the text',
      { fragments: [[0, 99]] },
      { code: 'span-outside-text', params: { start: 0, end: 99, length: text.length } },
    ],
    [
      'from the middle of a character',
      { fragments: [[7, 9]] },
      { code: 'span-splits-character', params: { start: 7, end: 9 } },
    ],
    [
      'to the middle of a character',
      { fragments: [[5, 7]] },
      { code: 'span-splits-character', params: { start: 5, end: 7 } },
    ],
    [
      'with an attribute its label does not have',
      { attributes: { role: 'lead' } },
      { code: 'attribute-unknown', params: { label: 'POST', attribute: 'role' } },
    ],
    [
      'with a value that is no choice',
      { label: 'PER', attributes: { role: 'boss' } },
      { code: 'attribute-bad-value', params: { label: 'PER', attribute: 'role', value: 'boss' } },
    ],
    ['with text for a flag', { label: 'PER', attributes: { sure: 'yes' } }, { code: 'attribute-bad-value' }],
    ['with text for a number', { label: 'PER', attributes: { age: '41' } }, { code: 'attribute-bad-value' }],
    [
      'with half a character for text',
      { label: 'PER', attributes: { alias: '\ud83d' } },
      { code: 'attribute-bad-value' },
    ],
    ['with a number for text', { label: 'PER', attributes: { alias: 3 } }, { code: 'attribute-bad-value' }],
  ])('%s', (_, patch, problem) => {
    expect(judge({ type: 'addSpan', span: { ...newSpan, ...patch } })).toMatchObject({ ok: false, problem });
  });

  test('when it takes a label that one of its relations does not allow', () => {
    const change: Change = { type: 'updateSpan', before: span('c'), after: { ...span('c'), label: 'LOC' } };
    expect(judge(change)).toEqual({
      ok: false,
      problem: {
        code: 'relation-not-allowed',
        params: { relation: 'works_for', head: 'PER', tail: 'LOC', allowed: 'PER → ORG' },
      },
    });
  });
});

describe('a relation', () => {
  test('is allowed between labels that its rule names', () => {
    expect(judge({ type: 'addRelation', relation: newRelation }).ok).toBe(true);
  });

  test('is refused between others, with the pairs that are allowed', () => {
    const relation = { ...newRelation, head: 'ann1-a' };
    expect(judge({ type: 'addRelation', relation })).toEqual({
      ok: false,
      problem: {
        code: 'relation-not-allowed',
        params: { relation: 'located_in', head: 'PER', tail: 'LOC', allowed: 'ORG, LOC → LOC' },
      },
    });
  });

  test('is refused with a label or attribute the set does not have', () => {
    expect(judge({ type: 'addRelation', relation: { ...newRelation, label: 'owns' } })).toMatchObject({
      problem: { code: 'label-unknown' },
    });
    expect(judge({ type: 'addRelation', relation: { ...newRelation, attributes: { since: 1 } } })).toMatchObject({
      problem: { code: 'attribute-unknown' },
    });
    expect(
      judge({ type: 'updateRelation', before: works, after: { ...works, attributes: { since: 'x' } } }),
    ).toMatchObject({ problem: { code: 'attribute-bad-value' } });
  });

  test('is refused when it turns into one that its ends do not allow', () => {
    expect(judge({ type: 'updateRelation', before: works, after: { ...works, label: 'holds_post' } })).toMatchObject({
      problem: { code: 'relation-not-allowed' },
    });
  });

  test('without direction is there already when it is there the other way round', () => {
    const relation = { ...kin, id: 'k', head: kin.tail, tail: kin.head };
    expect(judge({ type: 'addRelation', relation })).toEqual({
      ok: false,
      problem: { code: 'relation-duplicate', params: { label: 'kin_of' } },
    });
    expect(judge({ type: 'addRelation', relation: { ...relation, label: 'knows' } }).ok).toBe(true);
    const reversed = { ...kin, head: kin.tail, tail: kin.head };
    expect(judge({ type: 'updateRelation', before: kin, after: reversed }).ok).toBe(true);
  });
});

describe('article labels', () => {
  test.each<[string, Record<string, string | boolean>, object]>([
    ['of the set are allowed', { topic: 'city', opinion: true }, { ok: true }],
    [
      'it does not have are refused',
      { mood: 'sad' },
      { problem: { code: 'attribute-unknown', params: { attribute: 'mood' } } },
    ],
    ['with another value are refused', { topic: 'sport' }, { problem: { code: 'attribute-bad-value' } }],
  ])('%s', (_, after, expected) => {
    expect(judge({ type: 'setArticleLabels', before: {}, after })).toMatchObject(expected);
  });
});

describe('work that an older label set allowed', () => {
  const old: Span = { id: 'o', label: 'GPE', fragments: [[2, 3]], attributes: {}, origin: 'human' };
  const added = apply(content, { type: 'addSpan', span: old });

  test('can be removed, and its removal undone is judged like anything new', () => {
    if (!added.ok) throw new Error(added.problem.code);
    expect(judge({ type: 'removeSpan', span: old }, added.value).ok).toBe(true);
    expect(judge(invert({ type: 'removeSpan', span: old }))).toMatchObject({ problem: { code: 'label-unknown' } });
  });

  test('does not stand in the way of other changes', () => {
    if (!added.ok) throw new Error(added.problem.code);
    expect(judge({ type: 'addSpan', span: newSpan }, added.value).ok).toBe(true);
    expect(judge({ type: 'setStatus', before: 'done', after: 'in-progress' }, added.value).ok).toBe(true);
  });
});

test('of a batch what matters is where it ends', () => {
  const relabelled: Span = { ...span('c'), label: 'LOC' };
  const change = makeBatch([
    { type: 'removeRelation', relation: works },
    { type: 'updateSpan', before: span('c'), after: relabelled },
    { type: 'addRelation', relation: newRelation },
  ]);
  expect(judge(change).ok).toBe(true);
});

describe('argument rules', () => {
  const rule = (name: string): RelationLabel => relationLabel(labelSet, name) as RelationLabel;

  test.each<[string, string, string, object]>([
    ['works_for', 'PER', 'ORG', { allowed: true }],
    ['works_for', 'ORG', 'PER', { allowed: false, fault: 'both' }],
    ['works_for', 'LOC', 'ORG', { allowed: false, fault: 'head' }],
    ['works_for', 'PER', 'LOC', { allowed: false, fault: 'tail' }],
    ['same_as', 'ORG', 'PER', { allowed: true }],
    ['kin_of', 'PER', 'ORG', { allowed: false, fault: 'tail' }],
  ])('%s from %s to %s', (name, head, tail, expected) => {
    expect(ruleOnArguments(rule(name), head, tail)).toMatchObject(expected);
  });

  test('a relation without direction is allowed the other way round', () => {
    const near: RelationLabel = { ...rule('kin_of'), head: ['PER'], tail: ['LOC'] };
    expect(ruleOnArguments(near, 'LOC', 'PER').allowed).toBe(true);
    expect(ruleOnArguments({ ...near, kind: 'directed' }, 'LOC', 'PER').allowed).toBe(false);
  });

  test('all rulings for a pair, the allowed ones first, else as in the set', () => {
    const names = rulingsFor(labelSet, 'PER', 'PER').map(({ relation, allowed }) => `${relation.name} ${allowed}`);
    expect(names).toEqual([
      'knows true',
      'kin_of true',
      'same_as true',
      'works_for false',
      'holds_post false',
      'located_in false',
    ]);
  });

  test('the allowed pairs read as a sentence can use them', () => {
    expect([encodeAllowedPairs(rule('located_in')), encodeAllowedPairs(rule('kin_of'))]).toEqual([
      'ORG, LOC → LOC',
      'PER ↔ PER',
    ]);
  });
});
