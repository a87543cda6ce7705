import { describe, expect, it } from 'vitest';
import { toArrowhead, toRoundedPath } from './arc-path.ts';

describe('the path of an arc', () => {
  it('turns with corners of nine pixels', () => {
    expect(
      toRoundedPath([
        { x: 0, y: 40 },
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ]),
    ).toBe('M0 40L0 9Q0 0 9 0L100 0');
  });

  it('shrinks a corner to half of the shorter side', () => {
    expect(
      toRoundedPath([
        { x: 0, y: 8 },
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ]),
    ).toBe('M0 8L0 4Q0 0 4 0L100 0');
  });

  it('is straight where nothing turns, and leaves out points that repeat', () => {
    expect(
      toRoundedPath([
        { x: 0, y: 0 },
        { x: 0, y: 0 },
        { x: 5, y: 0 },
      ]),
    ).toBe('M0 0L5 0');
    expect(toRoundedPath([])).toBe('');
  });
});

describe('an arrowhead', () => {
  it('points the way the line ends', () => {
    const down = [
      { x: 0, y: 0 },
      { x: 0, y: 20 },
    ];
    expect(toArrowhead(down)).toBe('M-4 15L0 20L4 15');
    expect(toArrowhead(down.toReversed())).toBe('M-4 5L0 0L4 5');
  });
});
