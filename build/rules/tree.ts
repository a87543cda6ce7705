import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** A text file of the project. `path` is relative to the root and uses `/` on every system. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a rule looks at: the real tree, or a few files made up in a test. */
export type Tree = readonly SourceFile[];

/** What was installed or built: everything that .gitignore leaves out. */
const FOLDERS_OF_OTHERS = new Set([
  'node_modules',
  'dist',
  'release',
  'test-results',
  'playwright-report',
  '.git',
  '.tmp',
]);
const TEXT_ENDINGS = new Set([
  '.ts',
  '.tsx',
  '.mjs',
  '.cjs',
  '.js',
  '.json',
  '.css',
  '.html',
  '.md',
  '.yml',
  '.yaml',
  '.py',
  '.sh',
  '',
]);

/** Project root, two folders above this file. */
export const projectRoot: string = join(import.meta.dirname, '..', '..');

/** Reads every text file that belongs to the project; sample articles are data, not source, and stay out. */
export function readTree(root: string = projectRoot): Tree {
  return readdirSync(root, { withFileTypes: true, recursive: false })
    .flatMap((entry) =>
      isOfOthers(entry.name) ? [] : entry.isDirectory() ? pathsBelow(root, entry.name) : [entry.name],
    )
    .filter((path) => TEXT_ENDINGS.has(extname(path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** A tree for tests: path → text. */
export function makeTree(files: Readonly<Record<string, string>>): Tree {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

/** TypeScript and JavaScript files, the ones that can be parsed. */
export function isCode(file: SourceFile): boolean {
  return /\.(ts|tsx|mjs|cjs|js)$/.test(file.path);
}

/** Tests, and what lies in a `test/` folder only for their sake. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)test\//.test(path) || path.startsWith('e2e/');
}

/** 1-based line of an offset (UTF-16). */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function pathsBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`.split(sep).join('/');
    if (isOfOthers(entry.name)) return [];
    return entry.isDirectory() ? pathsBelow(root, path) : [path];
  });
}

function isOfOthers(name: string): boolean {
  return FOLDERS_OF_OTHERS.has(name) || name.startsWith('dist-');
}
