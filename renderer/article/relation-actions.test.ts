import { beforeEach, describe, expect, it } from 'vitest';
import { letGo, nextOut, pressAt } from './press-actions.ts';
import {
  aimAtNeighbour,
  applyRelationLabel,
  confirmEnd,
  focusRelation,
  removeRelation,
  reverseRelation,
  startLinking,
  swapEnds,
  takeOnlyLabel,
} from './relation-actions.ts';
import { applyLabel, focusSpan } from './span-actions.ts';
import { type Bench, createBench } from './test/workplace-double.ts';

const TEXT = '张小满在柳河镇卫生院当护士。';
let bench: Bench;

beforeEach(async () => {
  bench = await createBench(TEXT);
  for (const [words, label] of [
    ['张小满', 'PER'],
    ['柳河镇', 'LOC'],
    ['柳河镇卫生院', 'ORG'],
  ] as const) {
    bench.select(words);
    applyLabel(bench.work, label);
  }
  focusSpan(bench.work, 'id1');
});

const linking = () => bench.work.focus.getState().linking;

describe('a relation made with keys', () => {
  it('goes from the span in focus to the one aimed at; Enter confirms it, a label’s key finishes', () => {
    startLinking(bench.work);
    aimAtNeighbour(bench.work, 1);
    expect(linking()).toEqual({ head: 'id1', tail: 'id3', stage: 'end' });
    takeOnlyLabel(bench.work);
    expect(linking()?.stage).toBe('label');
    applyRelationLabel(bench.work, 'works_for');
    expect(bench.relations()).toBe('张小满 works_for 柳河镇卫生院');
    expect(linking()).toBeNull();
    expect(bench.focused()).toBe('张小满');
  });

  it('passes over its own head', () => {
    startLinking(bench.work);
    aimAtNeighbour(bench.work, -1);
    aimAtNeighbour(bench.work, -1);
    aimAtNeighbour(bench.work, -1);
    expect(linking()?.tail).toBe('id2');
  });

  it('takes the label by itself only when exactly one fits', () => {
    startLinking(bench.work);
    confirmEnd(bench.work, 'id3');
    takeOnlyLabel(bench.work);
    expect(bench.relations()).toBe('');
    swapEnds(bench.work);
    takeOnlyLabel(bench.work);
    expect(bench.relations()).toBe('柳河镇卫生院 same_as 张小满');
  });

  it('that the labels do not allow is refused with the reason, and can still be given another label', () => {
    startLinking(bench.work);
    confirmEnd(bench.work, 'id2');
    applyRelationLabel(bench.work, 'works_for');
    expect(bench.problem()).toBe('relation-not-allowed');
    expect(linking()?.stage).toBe('label');
  });

  it('is given up in two steps', () => {
    startLinking(bench.work);
    confirmEnd(bench.work, 'id3');
    expect(letGo(bench.work)).toBe(true);
    expect(linking()?.stage).toBe('end');
    expect(letGo(bench.work)).toBe(true);
    expect(linking()).toBeNull();
    expect(bench.focused()).toBe('张小满');
  });

  it('needs a span in focus', () => {
    focusSpan(bench.work, null);
    startLinking(bench.work);
    expect(linking()).toBeNull();
    expect(bench.work.focus.getState().happening).toEqual({ kind: 'hint', hint: 'focus-first' });
  });
});

describe('a relation in focus', () => {
  beforeEach(() => {
    startLinking(bench.work);
    confirmEnd(bench.work, 'id3');
    applyRelationLabel(bench.work, 'same_as');
    focusRelation(bench.work, 'id4');
  });

  it('is relabelled by a label’s key', () => {
    applyRelationLabel(bench.work, 'works_for');
    expect(bench.relations()).toBe('张小满 works_for 柳河镇卫生院');
  });

  it('is turned round where the rule allows it', () => {
    reverseRelation(bench.work, 'id4');
    expect(bench.relations()).toBe('柳河镇卫生院 same_as 张小满');
    applyRelationLabel(bench.work, 'works_for');
    expect(bench.problem()).toBe('relation-not-allowed');
  });

  it('is removed alone', () => {
    removeRelation(bench.work, 'id4');
    expect(bench.relations()).toBe('');
    expect(bench.spans()).toBe('张小满|PER 柳河镇卫生院|ORG 柳河镇|LOC');
    expect(bench.work.focus.getState().relationId).toBeNull();
  });
});

describe('pressing the text', () => {
  const inPlace = TEXT.indexOf('柳河镇') + 1;

  it('focuses the innermost span, then the next one out, then the innermost again', () => {
    const seen: (string | undefined)[] = [];
    for (let i = 0; i < 3; i += 1) {
      pressAt(bench.work, inPlace);
      seen.push(bench.focused());
    }
    expect(seen).toEqual(['柳河镇', '柳河镇卫生院', '柳河镇']);
  });

  it('lets the focus go beside all spans', () => {
    pressAt(bench.work, TEXT.indexOf('护士'));
    expect(bench.focused()).toBeUndefined();
    pressAt(bench.work, null);
    expect(bench.focused()).toBeUndefined();
  });

  it('chooses the other end while a relation is being made; again, the next one out', () => {
    startLinking(bench.work);
    pressAt(bench.work, inPlace);
    expect(linking()).toEqual({ head: 'id1', tail: 'id2', stage: 'label' });
    pressAt(bench.work, inPlace);
    expect(linking()).toEqual({ head: 'id1', tail: 'id3', stage: 'label' });
  });

  it('changes nothing beside all spans while a relation is being made', () => {
    startLinking(bench.work);
    pressAt(bench.work, null);
    expect(linking()).toEqual({ head: 'id1', tail: null, stage: 'end' });
  });

  it('finds nothing among no spans', () => {
    expect(nextOut([], null)).toBeUndefined();
  });
});
