import { describe, expect, it } from 'vitest';
import { createOneAtATime } from './one-at-a-time.ts';
import { createRecentlyUsed } from './recently-used.ts';

describe('work one at a time', () => {
  it('runs in the order it was asked for, each when the last is over', async () => {
    const oneAtATime = createOneAtATime();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([oneAtATime(work('a')), oneAtATime(work('b'))])).toEqual(['a', 'b']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('goes on after a failure, which only reaches who asked', async () => {
    const oneAtATime = createOneAtATime();
    const failing = oneAtATime(() => Promise.reject(new Error('no')));
    const next = oneAtATime(async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});

describe('what was used last', () => {
  it('is kept, and makes what was not used for longest leave', () => {
    const kept = createRecentlyUsed<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
    kept.set('a', 4);
    kept.delete('c');
    expect([kept.get('a'), kept.get('c')]).toEqual([4, undefined]);
  });
});
