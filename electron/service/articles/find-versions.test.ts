import { describe, expect, it } from 'vitest';
import { toSketch } from '../../../annotations/text/near-duplicates.ts';
import { CROSSING, CROSSING_ELSEWHERE, FERRY } from '../test/texts.ts';
import { createVersionFinder } from './find-versions.ts';

function findAll(...texts: readonly string[]) {
  const finder = createVersionFinder();
  return texts.map((text, i) => finder.add(`t${i}`, toSketch(text)));
}

describe('the version finder', () => {
  it('names the earliest text that a new one is like', () => {
    expect(findAll(FERRY, CROSSING, CROSSING_ELSEWHERE, CROSSING, FERRY)).toEqual([
      undefined,
      undefined,
      't1',
      't1',
      't0',
    ]);
  });

  it('finds nothing for texts without letters', () => {
    expect(findAll('……', '！！', '')).toEqual([undefined, undefined, undefined]);
  });

  it('takes a story that comes ten thousand times as easily as once', () => {
    const finder = createVersionFinder();
    const sketch = toSketch(CROSSING);
    const found = Array.from({ length: 10_000 }, (_, i) => finder.add(`t${i}`, sketch));
    expect(new Set(found)).toEqual(new Set([undefined, 't0']));
  });
});
