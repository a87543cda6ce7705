import { isBuiltin } from 'node:module';
import { dirname, normalize } from 'node:path/posix';
import { allowance, NETWORK_MODULES, type Room, roomOf, TEST_NODE_MODULES, TEST_PACKAGES } from './rooms.ts';
import { specifiersOf } from './specifiers.ts';
import { isCode, isTest, type SourceFile, type Tree } from './tree.ts';
import { type Violation, violationAt } from './violation.ts';

/** Who may import whom, as the design draws it. Every breach names both rooms and says what is allowed. */
export function checkImports(tree: Tree): Violation[] {
  const paths = new Set(tree.map((file) => file.path));
  return tree.filter(isCode).flatMap((file) => {
    const room = roomOf(file.path);
    return room === undefined ? [] : checkFile(file, room, paths);
  });
}

function checkFile(file: SourceFile, room: Room, paths: ReadonlySet<string>): Violation[] {
  const { found, computed } = specifiersOf(file);
  const isProduct = room.packages !== 'any';
  const violations = found.flatMap(({ value, start }) => {
    const fault = value.startsWith('.') ? faultOfFile(file, room, value, paths) : faultOfModule(file, room, value);
    return fault === undefined ? [] : [violationAt(file, start, `${fault} ${allowance(room)}`)];
  });
  const hidden = isProduct ? computed : [];
  return [
    ...violations,
    ...hidden.map((start) =>
      violationAt(file, start, 'imports a name computed at run time, which no rule can check: write the name out.'),
    ),
  ];
}

function faultOfFile(file: SourceFile, room: Room, specifier: string, paths: ReadonlySet<string>): string | undefined {
  const target = normalize(`${dirname(file.path)}/${specifier.replace(/\?.*$/, '')}`);
  const targetRoom = roomOf(target);
  const isProduct = room.packages !== 'any';
  // What a build leaves in dist/ comes and goes; only scripts around the product look there.
  if (target.startsWith('dist/') && !isProduct) return undefined;
  if (isCodeName(target) && !paths.has(target))
    return `imports ${target}, which does not exist (endings are written out).`;
  if (targetRoom === undefined) {
    // Scripts may read package.json or a configuration; the product gets what it needs from its own rooms.
    return isProduct ? `imports ${target}, which lies in no room.` : undefined;
  }
  if (isTest(target) && !isTest(file.path)) return `imports ${target}, which is there for tests only.`;
  if (targetRoom === room || room.rooms.includes(targetRoom.name)) return undefined;
  return `(${room.name}) imports ${target} (${targetRoom.name}).`;
}

function faultOfModule(file: SourceFile, room: Room, specifier: string): string | undefined {
  if (isBuiltin(specifier)) return faultOfNode(file, room, specifier);
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const packages = room.packages;
  if (packages === 'any') return undefined;
  if (packages.some((allowed) => (allowed.endsWith('/*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed))) {
    return undefined;
  }
  if (isTest(file.path) && isOneOf(TEST_PACKAGES, name)) return undefined;
  return `(${room.name}) imports the package ${name}.`;
}

function faultOfNode(file: SourceFile, room: Room, specifier: string): string | undefined {
  const name = specifier.replace(/^node:/, '');
  if (!specifier.startsWith('node:')) return `imports ${specifier}: write node:${name}.`;
  if (room.node === 'any') return undefined;
  if (room.node === 'local') {
    if (!isOneOf(NETWORK_MODULES, name)) return undefined;
  } else if (room.node.includes(name)) return undefined;
  if (isTest(file.path) && isOneOf(TEST_NODE_MODULES, name)) return undefined;
  return `(${room.name}) imports ${specifier}.`;
}

function isCodeName(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) || !/\.[a-z0-9]+$/i.test(path);
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
