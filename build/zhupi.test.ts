import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The machine's own Node where it is older than the one Zhupi needs, which is what a fresh Debian has. */
const oldNode = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
  .filter((path) => existsSync(path))
  .find(
    (path) => Number.parseInt(spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout, 10) < 24,
  );

describe('the zhupi command', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhupi-command-'));
    mkdirSync(join(folder, 'build'));
    for (const name of ['zhupi.mjs', 'runtime.mjs']) cpSync(join(root, 'build', name), join(folder, 'build', name));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const command = (): string => join(folder, 'build', 'zhupi.mjs');
  const putProgram = (source: string): void => {
    mkdirSync(join(folder, 'dist', 'cli'), { recursive: true });
    writeFileSync(join(folder, 'dist', 'cli', 'zhupi.js'), source);
  };
  const putOwnNode = (): void => {
    mkdirSync(join(folder, 'node_modules', 'node', 'bin'), { recursive: true });
    symlinkSync(process.execPath, join(folder, 'node_modules', 'node', 'bin', 'node'));
  };

  it('says what to do when nothing was built', () => {
    const { status, stderr } = spawnSync(process.execPath, [command()], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toBe('zhupi: not built yet; run `npm run build` in the project.\n');
  });

  it('hands arguments and exit code through', () => {
    putProgram('console.log(process.argv.slice(2).join("|")); process.exitCode = 3;');
    const { status, stdout } = spawnSync(process.execPath, [command(), 'show', 'a b'], { encoding: 'utf8' });
    expect(stdout).toBe('show|a b\n');
    expect(status).toBe(3);
  });

  describe.skipIf(oldNode === undefined)('on an old Node', () => {
    const old = oldNode ?? '';

    it('goes on with the Node of the project', () => {
      putProgram('console.log(process.versions.node, process.argv[2]); process.exitCode = 3;');
      putOwnNode();
      const { status, stdout } = spawnSync(old, [command(), 'show'], { encoding: 'utf8' });
      expect(stdout).toBe(`${process.versions.node} show\n`);
      expect(status).toBe(3);
    });

    it('says what to install where the project has none', () => {
      putProgram('');
      const { status, stderr } = spawnSync(old, [command()], { encoding: 'utf8' });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^zhupi: this is Node \d+\.\d+\.\d+, and Zhupi needs 24 or newer: run `npm ci`.*\n$/);
    });

    it('hands a signal on, and ends with the code its program ends with', async () => {
      putProgram("process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('ready');");
      putOwnNode();
      const child = spawn(old, [command()], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      createInterface({ input: child.stdout }).once('line', () => child.kill('SIGTERM'));
      expect(await ended).toBe(5);
    });

    it('shows a shell the signal that ended its program', async () => {
      putProgram("process.kill(process.pid, 'SIGKILL');");
      putOwnNode();
      const { status } = spawnSync(old, [command()]);
      expect(status).toBe(137);
    });
  });
});
