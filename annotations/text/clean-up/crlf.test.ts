import { expect, test } from 'vitest';
import { PROPOSED } from './choice.ts';
import { findCrlf } from './crlf.ts';
import { clean } from './test/removed.ts';

test('the CRs before a LF go, however many they are', () => {
  expect(findCrlf('甲\r\n乙\r\r\n丙')).toEqual([
    [1, 2],
    [4, 6],
  ]);
});

test('a CR that stands alone, or behind a LF, stays', () => {
  expect(findCrlf('甲\r乙\n\r丙\r')).toEqual([]);
});

test('no person can turn it off or take it back', () => {
  const choice = { ...PROPOSED, off: ['crlf' as const, 'blanks' as const], restored: [[0, 4] as const] };
  expect(clean('甲\r\n乙', choice)).toMatchObject({
    text: '甲\n乙',
    proposals: [{ rawStart: 1, rawEnd: 2, rule: 'crlf', applied: true }],
  });
});
