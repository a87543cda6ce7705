import { expect, test } from 'vitest';
import { makeWordTest } from './word-line.ts';

const isBar = makeWordTest({ telling: ['分享', '分享到', 'pin'], others: ['微信', '到'] });

test.each(['分享', '【分享到】微信', '分享|到:微信', '微信 分享 12', 'pin 分享'])(
  'made of words and signs: %s',
  (line) => {
    expect(isBar(line)).toBe(true);
  },
);

test.each(['', '微信', '··', '分享会', 'pinyin', '微信分享了', 'spin 分享'])('not: %s', (line) => {
  expect(isBar(line)).toBe(false);
});

test('a line that has many ways to be read is read once', () => {
  expect(isBar(`${'分享到'.repeat(53)}。`)).toBe(true);
  expect(isBar(`${'分享到'.repeat(53)}x`)).toBe(false);
  expect(isBar('分享'.repeat(10_000))).toBe(false);
});
