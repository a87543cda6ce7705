import { describe, expect, it } from 'vitest';
import { checkPortability } from './portability.ts';
import { makeTree, readTree } from './tree.ts';
import { toLines } from './violation.ts';

const breaches = (path: string, text: string): string[] => toLines(checkPortability(makeTree({ [path]: text })));

// Pieces, so that the rule finds nothing in its own test.
const HOME = ['', 'home', 'someone', 'zhupi'].join('/');
const WINDOWS_HOME = ['C:', 'Users', 'someone'].join('\\');

describe('a project that builds the same anywhere', () => {
  it.each([HOME, `see ${HOME}/a.ts`, `"${HOME}"`, WINDOWS_HOME])('has no path of one machine: %s', (text) => {
    expect(breaches('README.md', text)).toHaveLength(1);
  });

  it.each([
    '../shared/seeds',
    'annotations/work/x.ts',
    '~/work/x',
    'https://example.com/home/page',
    '/usr/bin/chromium',
  ])('may say %s', (text) => {
    expect(breaches('README.md', text)).toEqual([]);
  });

  it.each(['^1.2.3', '~1.2.3', '1.x', 'latest', '>=1.0.0', 'file:../x'])('does not ask for version %s', (version) => {
    expect(breaches('package.json', JSON.stringify({ dependencies: { zod: version } }))).toHaveLength(1);
  });

  it.each(['1.2.3', '1.2.3-rc.1'])('asks for version %s', (version) => {
    expect(breaches('package.json', JSON.stringify({ devDependencies: { zod: version } }))).toEqual([]);
  });

  it('names no registry and no address in the lock file', () => {
    const host = ['registry', 'npmjs', 'org'].join('.');
    expect(breaches('.npmrc', `registry=https://${host}/`)).toHaveLength(2);
    expect(breaches('package-lock.json', '{"resolved": "https://example.com/zod.tgz"}')).toHaveLength(1);
    expect(breaches('package-lock.json', '{"resolved": "node_modules/x", "link": true}')).toEqual([]);
  });

  it('is this one', () => {
    expect(toLines(checkPortability(readTree()))).toEqual([]);
  });
});
