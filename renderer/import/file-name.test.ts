import { expect, it } from 'vitest';
import { formatBytes, splitPath } from './file-name.ts';

it.each([
  ['/news/2022/a.html', '/news/2022', 'a.html'],
  ['C:\\news\\a.html', 'C:\\news', 'a.html'],
  ['a.txt', '', 'a.txt'],
  ['news.zip/a.txt', 'news.zip', 'a.txt'],
])('the path %s has its folders and its name', (path, folder, name) => {
  expect(splitPath(path)).toEqual({ folder, name });
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [3400, '3.4 KB'],
  [56_200_000, '56 MB'],
  [1_240_000_000, '1.2 GB'],
])('%i bytes are %s', (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown);
});
