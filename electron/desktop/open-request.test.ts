import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parseOpenRequest } from './open-request.ts';

const folder = resolve('/projects');

test('a plain start asks for nothing', () => {
  expect(parseOpenRequest(['/opt/zhupi/zhupi'], folder)).toEqual({});
  expect(parseOpenRequest([], folder)).toEqual({});
});

test('a project file given by name is looked for in the folder of the start', () => {
  expect(parseOpenRequest(['/opt/zhupi/zhupi', '通讯.zhupi'], folder)).toEqual({
    projectPath: resolve(folder, '通讯.zhupi'),
  });
});

test('an absolute path stays as it is, whatever the case of its ending', () => {
  const path = resolve('/elsewhere/A.ZHUPI');
  expect(parseOpenRequest(['zhupi', path], folder)).toEqual({ projectPath: path });
});

test('a file URL becomes a path', () => {
  const path = resolve('/elsewhere/新 闻.zhupi');
  expect(parseOpenRequest(['zhupi', pathToFileURL(path).href], folder)).toEqual({ projectPath: path });
});

test.runIf(process.platform !== 'win32')('a URL that names another machine is no file of this one', () => {
  expect(parseOpenRequest(['zhupi', 'file://server/share/a.zhupi'], folder)).toEqual({});
});

test('Electron’s own path and flags are passed over', () => {
  const argv = ['electron', '--inspect=0', 'dist/desktop/main.js', '--user-data-dir=/x/y.zhupi', '-r', 'a.zhupi'];
  expect(parseOpenRequest(argv, folder)).toEqual({ projectPath: resolve(folder, 'a.zhupi') });
});

test('an address comes alone or beside a file, in any order', () => {
  expect(parseOpenRequest(['zhupi', '#/review/a1'], folder)).toEqual({ address: '#/review/a1' });
  expect(parseOpenRequest(['zhupi', '#/review/a1', 'a.zhupi'], folder)).toEqual({
    projectPath: resolve(folder, 'a.zhupi'),
    address: '#/review/a1',
  });
});

test('the first file and the first address count', () => {
  expect(parseOpenRequest(['a.zhupi', 'b.zhupi', '#/a', '#/b'], folder)).toEqual({
    projectPath: resolve(folder, 'a.zhupi'),
    address: '#/a',
  });
});

test.each(['#x', 'javascript:alert(1)#/a', '#/a b', '#/a\nb', `#/${'a'.repeat(2000)}`])('%j is no address', (text) => {
  expect(parseOpenRequest([text], folder)).toEqual({});
});

test('the sample can be asked for', () => {
  expect(parseOpenRequest(['electron', '.', '--sample'], folder)).toEqual({ sample: true });
});
