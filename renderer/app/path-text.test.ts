import { describe, expect, it } from 'vitest';
import { baseName, folderOf, joinPath, toFileName, withEnding } from './path-text.ts';

describe('paths', () => {
  it.each([
    ['/data', 'a.zhupi', '/data/a.zhupi'],
    ['/', 'a.zhupi', '/a.zhupi'],
    ['C:\\data', 'a.zhupi', 'C:\\data\\a.zhupi'],
    ['C:\\', 'a.zhupi', 'C:\\a.zhupi'],
  ])('%s and %s join to %s', (folder, name, path) => {
    expect(joinPath(folder, name)).toBe(path);
    expect(baseName(path)).toBe('a');
  });

  it.each([
    ['/data/a.zhupi', '/data'],
    ['C:\\data\\a.zhupi', 'C:\\data'],
    ['a.zhupi', ''],
  ])('%s lies in %s', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });

  it.each([
    ['新闻', '新闻.zhupi'],
    ['新闻.ZHUPI', '新闻.ZHUPI'],
    ['', ''],
  ])('%s is filed as %s', (name, expected) => {
    expect(withEnding(name, '.zhupi')).toBe(expected);
  });

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.zhupi'],
    ['名 。 .', '名 。.zhupi'],
    ['tab\there', 'tab here.zhupi'],
  ])('%s becomes a name every system takes: %s', (name, expected) => {
    expect(toFileName(name, '.zhupi')).toBe(expected);
  });
});
