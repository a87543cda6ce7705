import { describe, expect, test } from 'vitest';
import { appUrl, isAppFrame, isAppUrl, isWebUrl } from './origin.ts';

test('the page and its screens are ours', () => {
  expect(appUrl()).toBe('zhupi://app/index.html');
  expect(isAppUrl(appUrl('#/annotate/a1'))).toBe(true);
});

test.each([
  'file:///index.html',
  'https://app/index.html',
  'zhupi://other/index.html',
  'zhupi://app.example/index.html',
  'zhupi:app/index.html',
  'about:blank',
  'blob:zhupi://app/1',
  '',
])('%j is not ours', (url) => {
  expect(isAppUrl(url)).toBe(false);
});

test.each(['https://example.org/a', 'http://example.org'])('%s may be opened in the browser', (url) => {
  expect(isWebUrl(url)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'smb://server/share',
  'ms-settings:',
  'https://user:secret@example.org',
  'zhupi://app/',
  'not an address',
])('%s is not handed to the system', (url) => {
  expect(isWebUrl(url)).toBe(false);
});

describe('a frame is listened to', () => {
  const top = { url: appUrl(), parent: null };

  test('when it is the top frame of our page', () => {
    expect(isAppFrame(top)).toBe(true);
  });

  test('not when it is framed, foreign, or gone', () => {
    expect(isAppFrame({ url: appUrl(), parent: top })).toBe(false);
    expect(isAppFrame({ url: 'https://example.org/', parent: null })).toBe(false);
    expect(isAppFrame(null)).toBe(false);
  });
});
