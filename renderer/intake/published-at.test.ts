import { describe, expect, it } from 'vitest';
import { isPublishedAt } from './published-at.ts';

describe('a date', () => {
  it.each(['', '2022', '2022-02', '2022-02-06', '2022-02-06T14:02', '2022-02-06T14:02:40'])(
    'is taken as %j',
    (written) => {
      expect(isPublishedAt(written)).toBe(true);
    },
  );

  it.each(['2022年2月6日', '06/02/2022', '2022-13', '2022-02-6', '2022-02-06 14:02', '2022-02-06T24:00'])(
    'is not taken as %j',
    (written) => {
      expect(isPublishedAt(written)).toBe(false);
    },
  );
});
