import { dirname } from 'node:path/posix';
import type { Tree } from './tree.ts';
import type { Violation } from './violation.ts';

/**
 * All style sheets end up in one page. A class whose rules stand in the sheets of two features is two features that
 * restyle each other unawares.
 */
export function checkCssClasses(tree: Tree): Violation[] {
  const homes = new Map<string, string>();
  return tree
    .filter(({ path }) => path.endsWith('.css'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, text }) =>
      leadingClasses(text).flatMap(({ name, line }) => {
        const home = homes.get(name) ?? path;
        homes.set(name, home);
        if (dirname(home) === dirname(path)) return [];
        return [{ path, line, message: `styles .${name}, which belongs to ${home}. Give it a name of its own.` }];
      }),
    );
}

/** The class each selector begins with: what the rule is about, whatever stands deeper in it. */
function leadingClasses(text: string): { readonly name: string; readonly line: number }[] {
  const bare = text.replace(/\/\*.*?\*\//gsu, (comment) => comment.replace(/[^\n]/gu, ' '));
  return [...bare.matchAll(/(?:^|[{},])\s*\.([\w-]+)(?=[^;{}]*\{)/gu)].map((match) => ({
    name: match[1] ?? '',
    line: bare.slice(0, match.index + match[0].length).split('\n').length,
  }));
}
