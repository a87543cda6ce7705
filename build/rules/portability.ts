import type { SourceFile, Tree } from './tree.ts';
import { type Violation, violationAt } from './violation.ts';

/** Written in pieces, so that this file keeps its own rule. */
const MACHINE_PATH = new RegExp(
  `(?<![\\w.@~-])(?:/(?:${['work', 'home', 'root', 'Users'].join('|')})/[\\w.-]|[A-Z]:\\\\\\\\?Users\\\\)`,
  'g',
);
const REGISTRY_HOST = /\b(?:registry|npm)\.[\w-]+(?:\.[\w-]+)*\.(?:org|com|cn|net|io|dev)\b|\bregistry\s*=/g;
const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** The project builds the same on any machine: no path or registry of this one, every version exact. */
export function checkPortability(tree: Tree): Violation[] {
  return tree.flatMap((file) => [
    ...machinePaths(file),
    ...(file.path === 'package-lock.json' || file.path === '.npmrc' || file.path === 'package.json'
      ? registryHosts(file)
      : []),
    ...(file.path === 'package-lock.json' ? resolvedAddresses(file) : []),
    ...(file.path === 'package.json' ? looseVersions(file) : []),
  ]);
}

function machinePaths(file: SourceFile): Violation[] {
  if (file.path === 'package-lock.json') return [];
  return [...file.text.matchAll(MACHINE_PATH)].map((match) =>
    violationAt(file, match.index, `holds a path of one machine (${match[0]}…).`),
  );
}

function registryHosts(file: SourceFile): Violation[] {
  return [...file.text.matchAll(REGISTRY_HOST)].map((match) =>
    violationAt(file, match.index, `names a registry (${match[0]}); which one is used is the machine's business.`),
  );
}

function resolvedAddresses(file: SourceFile): Violation[] {
  return [...file.text.matchAll(/"resolved":\s*"(?:https?|git)[^"]*"/g)].map((match) =>
    violationAt(
      file,
      match.index,
      'names the address a package came from; .npmrc says omit-lockfile-registry-resolved.',
    ),
  );
}

function looseVersions(file: SourceFile): Violation[] {
  const manifest: unknown = JSON.parse(file.text);
  if (typeof manifest !== 'object' || manifest === null) return [];
  return ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']
    .flatMap((field) => Object.entries((manifest as Record<string, Record<string, unknown>>)[field] ?? {}))
    .filter(([, version]) => typeof version !== 'string' || !EXACT_VERSION.test(version))
    .map(([name, version]) =>
      violationAt(
        file,
        file.text.indexOf(`"${name}"`),
        `asks for ${name} ${JSON.stringify(version)}: pin an exact version.`,
      ),
    );
}
