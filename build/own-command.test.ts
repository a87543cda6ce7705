import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface OwnCommand {
  linkOwnCommand(root: string, platform?: NodeJS.Platform): void;
}

// A plain script for any Node: it has no types of its own.
const { linkOwnCommand } = (await import(new URL('./own-command.mjs', import.meta.url).href)) as OwnCommand;

describe('the project’s own command', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'zhupi-command-'));
    mkdirSync(join(root, 'build'));
    writeFileSync(
      join(root, 'build', 'zhupi.mjs'),
      '#!/usr/bin/env node\nconsole.log("here", ...process.argv.slice(2));',
      {
        mode: 0o755,
      },
    );
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it.skipIf(process.platform === 'win32')(
    'is found by npx without installing anything, however often it is linked',
    () => {
      linkOwnCommand(root);
      linkOwnCommand(root);
      writeFileSync(join(root, 'package.json'), '{"name":"zhupi","bin":"build/zhupi.mjs"}');
      const { stdout } = spawnSync('npx', ['--offline', 'zhupi', 'templates'], { cwd: root, encoding: 'utf8' });
      expect(stdout).toBe('here templates\n');
    },
  );

  it('has a script of its own kind on Windows', () => {
    linkOwnCommand(root, 'win32');
    expect(readFileSync(join(root, 'node_modules', '.bin', 'zhupi.cmd'), 'utf8')).toContain('build\\zhupi.mjs');
  });
});
