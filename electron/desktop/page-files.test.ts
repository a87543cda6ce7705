import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePath, readPageFile } from './page-files.ts';

let folder = '';
let root = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhupi-page-'));
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<!doctype html><title>朱批</title>');
  await writeFile(join(root, 'assets', 'app.js'), 'export {};');
  await writeFile(join(root, 'assets', 'notes.md'), 'not for the page');
  await writeFile(join(folder, 'secret.json'), '{}');
  await mkdir(join(folder, 'renderer-other'));
  await writeFile(join(folder, 'renderer-other', 'a.js'), '');
});

afterAll(() => rm(folder, { recursive: true }));

const get = (url: string, method = 'GET') => readPageFile(root, { url, method });

test('the page comes with its policy and media type', async () => {
  const answer = await get('zhupi://app/index.html#/review');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(answer.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await answer.text()).toContain('朱批');
});

test('the root is the page, and a script is a module script', async () => {
  expect(await (await get('zhupi://app/')).text()).toContain('朱批');
  expect((await get('zhupi://app/assets/app.js')).headers.get('content-type')).toMatch(/^text\/javascript/);
});

test.each([
  ['a file that is not there', 'zhupi://app/none.js'],
  ['a folder', 'zhupi://app/assets'],
  ['a kind of file no page needs', 'zhupi://app/assets/notes.md'],
  ['another host', 'zhupi://other/index.html'],
  ['a way out', 'zhupi://app/..%2fsecret.json'],
  ['a way out by backslash', 'zhupi://app/..%5csecret.json'],
  ['a neighbour whose name begins the same', 'zhupi://app/..%2frenderer-other/a.js'],
  ['a NUL', 'zhupi://app/index.html%00.js'],
  ['broken escapes', 'zhupi://app/%E4%BD'],
])('%s is not found, and says so with the policy', async (_, url) => {
  const answer = await get(url);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('only reading is allowed', async () => {
  expect((await get('zhupi://app/index.html', 'POST')).status).toBe(405);
  expect(await (await get('zhupi://app/index.html', 'HEAD')).text()).toBe('');
});

test('dot segments never leave the folder', () => {
  expect(pagePath(root, 'zhupi://app/a/../index.html')).toBe(join(root, 'index.html'));
  expect(pagePath(root, 'zhupi://app/../../index.html')).toBe(join(root, 'index.html'));
});
