import { describe, expect, it } from 'vitest';
import { parsePublishedAt } from './published-at.ts';

describe('a date', () => {
  it.each(['', '2022', '2022-02', '2022-02-06', '2022-02-06T14:02', '2022-02-06T14:02:40'])(
    'is kept as %j',
    (written) => {
      expect(parsePublishedAt(` ${written} `)).toBe(written);
    },
  );

  it('may be written as it is shown', () => {
    expect(parsePublishedAt('2022-02-06 14:02')).toBe('2022-02-06T14:02');
    expect(parsePublishedAt('2022-02-06  14:02:40')).toBe('2022-02-06T14:02:40');
  });

  it.each(['2022年2月6日', '06/02/2022', '2022-13', '2022-02-6', '2022-02-06 2pm', '2022-02-06T24:00'])(
    'is not taken as %j',
    (written) => {
      expect(parsePublishedAt(written)).toBeUndefined();
    },
  );
});
