import { describe, expect, it } from 'vitest';
import { placeLabels } from './arc-labels.ts';
import type { RoutedArc, Stretch } from './arc-route.ts';

const WIDTH = 30;

function arc(id: string, stretch: Stretch, ...others: Stretch[]): RoutedArc {
  const { from, to, y } = stretch;
  const points = [
    { x: from, y: y + 20 },
    { x: from, y },
    { x: to, y },
    { x: to, y: y + 20 },
  ];
  return { id, points, stretches: [stretch, ...others] };
}

const wide: Stretch = { from: 100, to: 300, y: 50 };

describe('the label of an arc', () => {
  it('sits in the middle of the longest level stretch', () => {
    expect(placeLabels([arc('r', wide)], () => WIDTH)).toEqual([{ id: 'r', x: 200, y: 50 }]);
  });

  it('stands beside a stretch that has no room for it, so that the line stays whole', () => {
    expect(placeLabels([arc('r', { from: 100, to: 130, y: 50 })], () => WIDTH)).toEqual([{ id: 'r', x: 150, y: 50 }]);
  });

  it('stands at the left where the right is off the page', () => {
    const [label] = placeLabels([arc('r', { from: 100, to: 130, y: 50 })], () => WIDTH, [], { left: 0, right: 140 });
    expect(label?.x).toBe(80);
  });

  it('covers no other label', () => {
    const [first, second] = placeLabels([arc('a', wide), arc('b', { ...wide, y: 53 })], () => WIDTH);
    expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeGreaterThanOrEqual(WIDTH);
  });

  it('moves off the seal of the focus', () => {
    const seal = { left: 195, right: 208, top: 45, bottom: 58, cost: 60 };
    const [label] = placeLabels([arc('r', wide)], () => WIDTH, [seal]);
    expect(Math.abs((label?.x ?? 0) - 201.5)).toBeGreaterThanOrEqual(WIDTH / 2 + 6);
  });

  it('avoids the line of another arc while its own has room', () => {
    const crossing = arc('other', { from: 195, to: 500, y: 47 });
    const [label] = placeLabels([arc('r', wide), crossing], () => WIDTH);
    expect((label?.x ?? 0) + WIDTH / 2).toBeLessThanOrEqual(195);
  });
});
