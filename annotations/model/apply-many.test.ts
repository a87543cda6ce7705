import { describe, expect, it } from 'vitest';
import { apply } from './apply.ts';
import type { SimpleChange } from './change.ts';
import { EMPTY_LAYER } from './layer.ts';
import type { Span } from './span.ts';

const spanAt = (id: string, start: number, label = 'PER'): Span => ({
  id,
  label,
  fragments: [[start, start + 1]],
  attributes: {},
  origin: 'human',
});
const add = (span: Span): SimpleChange => ({ type: 'addSpan', span });
const many = Array.from({ length: 20 }, (_, i) => add(spanAt(`s${i}`, 2 * i)));
const applyAll = (changes: readonly SimpleChange[]) => apply(EMPTY_LAYER, { type: 'batch', changes: [...changes] });

describe('a batch of many spans', () => {
  it('finds the same label on the same words wherever it came in', () => {
    for (const place of [0, 6, 38]) {
      const applied = applyAll([...many, add(spanAt('again', place))]);
      expect(applied).toMatchObject({ ok: false, problem: { code: 'span-duplicate' } });
    }
    expect(applyAll([...many, add(spanAt('other', 6, 'LOC'))]).ok).toBe(true);
  });

  it('gives a place away when its span is removed, moved or relabelled', () => {
    const [first, second] = [spanAt('s0', 0), spanAt('s1', 2)];
    const moved: SimpleChange = { type: 'updateSpan', before: second, after: { ...second, fragments: [[41, 42]] } };
    const relabelled: SimpleChange = { type: 'updateSpan', before: second, after: { ...second, label: 'LOC' } };
    for (const leaving of [moved, relabelled]) {
      expect(applyAll([...many, leaving, add(spanAt('new', 2))]).ok).toBe(true);
    }
    const removed: SimpleChange = { type: 'removeSpan', span: first };
    expect(applyAll([...many, removed, add(spanAt('new', 0))]).ok).toBe(true);
    expect(applyAll([...many, moved, add(spanAt('new', 41))])).toMatchObject({ problem: { code: 'span-duplicate' } });
  });

  it('lets a span be changed where it is', () => {
    const before = spanAt('s5', 10);
    const applied = applyAll([...many, { type: 'updateSpan', before, after: { ...before, note: '注' } }]);
    expect(applied.ok && applied.value.spans.get('s5')?.note).toBe('注');
  });
});
