import { expect, test } from 'vitest';
import { checkRuling } from '../../annotations/review/check-ruling.ts';
import type { CandidateItem } from '../../annotations/review/disagreement.ts';
import {
  isComplete,
  nudged,
  reversed,
  type SpanDraft,
  toDraft,
  withAttribute,
  withRelationLabel,
  withSelection,
  withSpanLabel,
} from './drafts.ts';
import { at, LABELS, SETTLEMENT, span, TEXT } from './test/sample-layers.ts';

function spanDraft(label: string, words: string): SpanDraft {
  const draft = toDraft({ type: 'span', span: span('s', label, at(words)) }, []);
  if (draft.type !== 'span') throw new Error('a span is edited as a span');
  return draft;
}
const surface = ({ fragments }: SpanDraft) => fragments.map(([start, end]) => TEXT.slice(start, end)).join('|');

test('another label brings its defaults and drops what it does not know', () => {
  const draft = withAttribute(spanDraft('PER', '老何'), 'lead', true);
  expect(draft.attributes).toEqual({ lead: true });
  expect(withSpanLabel(draft, 'ORG', LABELS).attributes).not.toHaveProperty('lead');
  expect(withSpanLabel(draft, 'ORG', LABELS).attributes).toHaveProperty('form', 'name');
});

test('edges move by characters and stop before nothing is left', () => {
  const draft = spanDraft('PER', '老何');
  expect(surface(nudged(draft, 'start', -1, TEXT))).toBe('工老何');
  expect(surface(nudged(draft, 'end', 1, TEXT))).toBe('老何与');
  const single = nudged(draft, 'end', -1, TEXT);
  expect(surface(single)).toBe('老');
  expect(nudged(single, 'end', -1, TEXT)).toBe(single);
});

test('a selection replaces the span or adds a fragment to it', () => {
  const draft = spanDraft('PER', '老何');
  expect(surface(withSelection(draft, at('陆平'), TEXT, false))).toBe('陆平');
  expect(surface(withSelection(draft, at('陆平'), TEXT, true))).toBe('老何|陆平');
  expect(withSelection(draft, [3, 3], TEXT, false)).toBe(draft);
});

test('a relation is edited between the gold spans its ends became; an end that is not gold has to be chosen', () => {
  const item = SETTLEMENT.disagreements.flatMap(({ disagreement }) =>
    disagreement.candidates.map((candidate) => candidate.item),
  );
  const relation = item.find((candidate): candidate is Extract<CandidateItem, { type: 'relation' }> => {
    return candidate.type === 'relation' && candidate.tail.fragments[0]?.[0] === at('管理站')[0];
  });
  if (relation === undefined) throw new Error('no relation');
  const draft = toDraft(relation, SETTLEMENT.spans);
  if (draft.type !== 'relation') throw new Error('a relation is edited as a relation');
  expect(draft.tail).toBe('');
  expect(isComplete(draft)).toBe(false);

  const other = SETTLEMENT.spans.find(({ span: gold }) => gold.label === 'ORG')?.span.id ?? '';
  const whole = { ...draft, tail: other };
  expect(isComplete(whole)).toBe(true);
  const disagreement = SETTLEMENT.disagreements.find(
    ({ disagreement: d }) => d.kind === 'relation-missing',
  )?.disagreement;
  const rules = { labelSet: LABELS, text: TEXT };
  const check = (edited: typeof whole) =>
    disagreement && checkRuling(disagreement, { type: 'edit', item: edited }, rules, SETTLEMENT.spans).ok;
  expect(check(whole)).toBe(true);
  expect(check(reversed(whole))).toBe(false);
  expect(withRelationLabel(whole, 'member_of', LABELS).label).toBe('member_of');
});

test('an end can not be its own other end', () => {
  expect(isComplete({ type: 'relation', label: 'works_for', head: 'a', tail: 'a', attributes: {} })).toBe(false);
});
