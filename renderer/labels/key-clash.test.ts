import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { reservedFor, reservedKeys, toLabelKey } from './key-clash.ts';

/** Says each key of a message itself. */
const t = ((key: string) => key) as unknown as TFunction<'annotate'>;

describe('keys of labels', () => {
  it('are not those that remove, note and relate, in either case', () => {
    const reserved = reservedKeys(t);
    expect(reservedFor('x', reserved)?.title).toBe('command.remove');
    expect(reservedFor('N', reserved)?.title).toBe('command.note');
    expect(reservedFor('r', reserved)).toBeDefined();
    expect(reservedFor('1', reserved)).toBeUndefined();
  });

  it('are one letter or digit', () => {
    expect(['P', '7', 'ß', '[', 'ab', ''].map(toLabelKey)).toEqual([
      'p',
      '7',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
