import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from './tree.ts';

const projects = join(projectRoot, 'build', 'tsconfig');

function tsc(...args: string[]): string {
  const script = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  return spawnSync(process.execPath, [script, ...args], { cwd: projectRoot, encoding: 'utf8' }).stdout;
}

/** Whose types a room's project holds, through whichever import they came. */
function runtimesOf(room: string): string[] {
  const files = tsc('-p', join(projects, `${room}.json`), '--listFilesOnly');
  return [
    ...(/[\\/]@types[\\/]node[\\/]/.test(files) ? ['Node'] : []),
    ...(/[\\/]lib\.dom\./.test(files) ? ['DOM'] : []),
  ];
}

describe('the types a room can see', () => {
  it.each([
    ['annotations', []],
    ['shared', []],
    ['electron', ['Node']],
    ['renderer', ['DOM']],
  ])('are in %s those of %j, whatever its packages bring along', (room, runtimes) => {
    expect(runtimesOf(room)).toEqual(runtimes);
  });
});

describe('a file that reaches for another runtime', () => {
  let folder: string;

  beforeEach(() => {
    // Inside the project, where packages resolve as they do for the rooms.
    mkdirSync(join(projectRoot, '.tmp'), { recursive: true });
    folder = mkdtempSync(join(projectRoot, '.tmp', 'walls-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    [
      'annotations',
      "import { readFileSync } from 'node:fs'; export const a = readFileSync;",
      "Cannot find name 'node:fs'",
    ],
    ['annotations', 'export const a = document;', "Cannot find name 'document'"],
    ['annotations', 'export const a = process.pid;', "Cannot find name 'process'"],
    ['shared', 'export const a = fetch;', "Cannot find name 'fetch'"],
    ['electron', 'export const a = document;', "Cannot find name 'document'"],
    ['renderer', 'export const a = process.pid;', "Cannot find name 'process'"],
    ['renderer', "export { join } from 'node:path';", 'node:path'],
  ])('does not compile in %s: %s', (room, source, complaint) => {
    writeFileSync(join(folder, 'probe.ts'), source);
    const config = {
      extends: join(projects, `${room}.json`),
      compilerOptions: { incremental: false, tsBuildInfoFile: null },
      include: ['probe.ts'],
      exclude: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    expect(tsc('-p', folder)).toContain(complaint);
  });
});
