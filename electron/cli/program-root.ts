import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ProgramRoot {
  /** The folder that holds package.json, `dist/` and `samples/`: the checkout, or the inside of the installed package. */
  readonly folder: string;
  readonly version: string;
}

/** The nearest package.json above this file is ours, whether it runs from source or from a chunk in `dist/`. */
export function findProgramRoot(from: string = import.meta.dirname): ProgramRoot {
  const text = readIfPresent(join(from, 'package.json'));
  if (text !== undefined) return { folder: from, version: versionIn(text) };
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json is missing above the program');
  return findProgramRoot(parent);
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function versionIn(packageJson: string): string {
  const content: unknown = JSON.parse(packageJson);
  if (typeof content === 'object' && content !== null && 'version' in content && typeof content.version === 'string') {
    return content.version;
  }
  throw new Error('package.json has no version');
}
