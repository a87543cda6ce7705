import { beforeEach, describe, expect, it } from 'vitest';
import { redo, undo } from './layer-actions.ts';
import { applyRelationLabel, confirmEnd, startLinking } from './relation-actions.ts';
import {
  addFragment,
  applyLabel,
  carryAttributes,
  focusNeighbour,
  focusSpan,
  nudge,
  removeFocusedSpan,
  setSpanNote,
} from './span-actions.ts';
import { type Bench, createBench } from './test/workplace-double.ts';

const TEXT = '张小满在柳河镇卫生院当护士，周桂兰也在卫生院。';
let bench: Bench;

beforeEach(async () => {
  bench = await createBench(TEXT);
});

function make(words: string, label: string, occurrence = 0): void {
  bench.select(words, occurrence);
  applyLabel(bench.work, label);
}

describe('a label’s key', () => {
  it('makes a span of the selection, which is then in focus, with the caret behind it', () => {
    make('张小满', 'PER');
    expect(bench.spans()).toBe('张小满|PER');
    expect(bench.focused()).toBe('张小满');
    expect(bench.work.pane?.selection()).toEqual([3, 3]);
  });

  it('relabels the span in focus when nothing is selected', () => {
    make('柳河镇', 'PER');
    applyLabel(bench.work, 'LOC');
    expect(bench.spans()).toBe('柳河镇|LOC');
  });

  it('makes another span over the one in focus when something is selected', () => {
    make('柳河镇卫生院', 'ORG');
    make('柳河镇', 'LOC');
    expect(bench.spans()).toBe('柳河镇卫生院|ORG 柳河镇|LOC');
  });

  it('asks for a selection when there is neither', () => {
    applyLabel(bench.work, 'PER');
    expect(bench.work.focus.getState().happening).toEqual({ kind: 'hint', hint: 'select-first' });
  });

  it('says why when the same is there already', () => {
    make('张小满', 'PER');
    make('张小满', 'PER');
    expect(bench.problem()).toBe('span-duplicate');
    expect(bench.spans()).toBe('张小满|PER');
  });

  it('says why when a relation would no longer be allowed', () => {
    make('张小满', 'PER');
    const head = bench.work.focus.getState().spanId;
    make('卫生院', 'ORG');
    focusSpan(bench.work, head);
    startLinking(bench.work);
    confirmEnd(bench.work, 'id2');
    applyRelationLabel(bench.work, 'works_for');
    bench.work.pane?.select(0, 0);
    applyLabel(bench.work, 'LOC');
    expect(bench.problem()).toBe('relation-not-allowed');
    expect(bench.spans()).toBe('张小满|PER 卫生院|ORG');
  });
});

describe('the span in focus', () => {
  it('takes another fragment', () => {
    make('柳河镇', 'LOC');
    bench.select('卫生院');
    addFragment(bench.work, bench.work.pane?.selection() ?? [0, 0]);
    expect(bench.spans()).toBe('柳河镇卫生院|LOC');
    bench.select('护士');
    addFragment(bench.work, bench.work.pane?.selection() ?? [0, 0]);
    expect(bench.spans()).toBe('柳河镇卫生院…护士|LOC');
  });

  it('moves its edges', () => {
    make('小满', 'PER');
    nudge(bench.work, 'start', -1);
    nudge(bench.work, 'end', 1);
    expect(bench.spans()).toBe('张小满在|PER');
    nudge(bench.work, 'end', -1);
    expect(bench.spans()).toBe('张小满|PER');
  });

  it('is removed with its relations, and comes back with them', () => {
    make('张小满', 'PER');
    make('卫生院', 'ORG');
    focusSpan(bench.work, 'id1');
    startLinking(bench.work);
    confirmEnd(bench.work, 'id2');
    applyRelationLabel(bench.work, 'works_for');
    focusSpan(bench.work, 'id2');
    removeFocusedSpan(bench.work);
    expect([bench.spans(), bench.relations()]).toEqual(['张小满|PER', '']);
    undo(bench.work);
    expect([bench.spans(), bench.relations()]).toEqual(['张小满|PER 卫生院|ORG', '张小满 works_for 卫生院']);
    expect(bench.focused()).toBe('卫生院');
    redo(bench.work);
    expect(bench.spans()).toBe('张小满|PER');
  });

  it('loses a note that is made blank', () => {
    make('张小满', 'PER');
    setSpanNote(bench.work, 'id1', ' 待查 ');
    expect(bench.work.layer.getState().layer?.content.spans.get('id1')?.note).toBe('待查');
    setSpanNote(bench.work, 'id1', ' ');
    expect(bench.work.layer.getState().layer?.content.spans.get('id1')).not.toHaveProperty('note');
  });
});

describe('going from span to span', () => {
  it('starts at the caret and goes round', () => {
    make('卫生院', 'ORG');
    make('周桂兰', 'PER');
    bench.work.focus.setState({ spanId: null });
    bench.work.pane?.select(0, 0);
    const visited: (string | undefined)[] = [];
    for (let i = 0; i < 3; i += 1) {
      focusNeighbour(bench.work, 1);
      visited.push(bench.focused());
    }
    expect(visited).toEqual(['卫生院', '周桂兰', '卫生院']);
    focusNeighbour(bench.work, -1);
    expect(bench.focused()).toBe('周桂兰');
    expect(bench.revealed.at(-1)).toBe(TEXT.indexOf('周桂兰'));
  });

  it('goes nowhere in an empty layer', () => {
    focusNeighbour(bench.work, 1);
    expect(bench.focused()).toBeUndefined();
  });
});

it('attributes that the new label knows too are carried over, the others take their defaults', () => {
  const title = { zh: '', en: '' };
  const attributes = [
    { name: 'form', title, type: 'choice', choices: [{ name: 'name', title }] },
    { name: 'lead', title, type: 'flag', default: false },
    { name: 'kind', title, type: 'text' },
  ] as const;
  expect(carryAttributes({ form: 'name', kind: 3, old: 'x' }, attributes)).toEqual({ form: 'name', lead: false });
  expect(carryAttributes({ form: 'pronoun', lead: true }, attributes)).toEqual({ lead: true });
});
