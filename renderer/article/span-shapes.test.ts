import { describe, expect, it } from 'vitest';
import type { Fragment, Span } from '../../annotations/model/span.ts';
import { SpanIndex } from '../state/layer-index.ts';
import { levelsOf } from './levels.ts';
import { TEXT_ROW } from './row-metrics.ts';
import { type ParagraphRows, type SpanShape, shapesOf } from './span-shapes.ts';

const WIDTH = 18;

/** A paragraph of forty characters from offset 100, ten a row, each 18 px wide. */
const paragraph: ParagraphRows = {
  start: 100,
  end: 140,
  metrics: TEXT_ROW,
  places: {
    placeOf(offset, side) {
      const row = Math.floor((side === 'before' ? offset - 101 : offset - 100) / 10);
      return { row, x: (offset - 100 - row * 10) * WIDTH };
    },
    rowStart: (row) => 100 + row * 10,
  },
};

function span(id: string, ...fragments: Fragment[]): Span {
  return { id, label: 'PER', fragments, attributes: {}, origin: 'human' };
}

function shapes(...spans: Span[]): readonly SpanShape[] {
  const levelled = SpanIndex.of(spans)
    .runsTouching(0, 1000)
    .flatMap((run) => {
      const levels = levelsOf(run);
      return run.map((one) => ({ span: one, level: levels.get(one.id) ?? 0 }));
    });
  return shapesOf(paragraph, levelled, { shown: true, widthOf: () => 11 });
}

const ofKind = <K extends SpanShape['kind']>(all: readonly SpanShape[], kind: K): Extract<SpanShape, { kind: K }>[] =>
  all.filter((shape): shape is Extract<SpanShape, { kind: K }> => shape.kind === kind);

describe('the fill of a span', () => {
  it('is 22 px high with a 2 px underline, and a pixel shorter than its characters at both ends', () => {
    const [fill] = ofKind(shapes(span('a', [102, 105])), 'fill');
    expect(fill).toMatchObject({ left: 37, width: 52, top: 11, height: 24, fillHeight: 22 });
  });

  it('has no caps where a row breaks it', () => {
    const fills = ofKind(shapes(span('a', [108, 112])), 'fill');
    expect(fills.map(({ left, width }) => [left, left + width])).toEqual([
      [145, 180],
      [0, 35],
    ]);
  });

  it('is painted before those inside it, higher and with a lower underline', () => {
    const [outer, inner] = ofKind(shapes(span('inner', [103, 105]), span('outer', [102, 106])), 'fill');
    expect([outer?.span.id, inner?.span.id]).toEqual(['outer', 'inner']);
    expect((inner?.top ?? 0) - (outer?.top ?? 0)).toBe(2);
    const bottom = (fill: typeof outer): number => (fill?.top ?? 0) + (fill?.height ?? 0);
    expect(bottom(outer) - bottom(inner)).toBeCloseTo(3.6);
  });

  it('is cut where the paragraph ends, open towards the next one', () => {
    const fills = ofKind(shapes(span('a', [138, 150])), 'fill');
    expect(fills.map(({ left, width }) => [left, left + width])).toEqual([[145, 180]]);
  });
});

describe('the fragments of a discontinuous span', () => {
  it('are joined by a line at the height of their underline', () => {
    const all = shapes(span('a', [101, 103], [106, 108]));
    const [fill] = ofKind(all, 'fill');
    const [joiner] = ofKind(all, 'joiner');
    expect(joiner).toMatchObject({ left: 54, width: 54, height: 2 });
    expect((joiner?.top ?? 0) + 2).toBe((fill?.top ?? 0) + (fill?.height ?? 0));
  });

  it('carry one chip, over the first', () => {
    expect(ofKind(shapes(span('a', [101, 103], [106, 108])), 'chip')).toHaveLength(1);
  });
});

describe('chips', () => {
  it('over the same character stand side by side, outer before inner', () => {
    const chips = ofKind(shapes(span('inner', [102, 104]), span('outer', [102, 107])), 'chip');
    expect(chips.map(({ span: { id }, left }) => [id, left])).toEqual([
      ['outer', 37],
      ['inner', 50],
    ]);
  });

  it('are none when they are switched off', () => {
    const levelled = [{ span: span('a', [102, 104]), level: 0 }];
    expect(ofKind(shapesOf(paragraph, levelled, { shown: false, widthOf: () => 11 }), 'chip')).toEqual([]);
  });
});
