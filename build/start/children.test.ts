import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Children, createChildren, exitOf } from './children.ts';

const FOREVER = 'setInterval(() => {}, 1000);';
/** For what the system does in its own time, on a machine that is busy. */
const WAIT = { timeout: 15_000 };
/** Said last, when the handlers of signals are in place. */
const SAY_READY = "console.log('ready');";

/** A process that has ended but that nobody has asked about yet still has a number: Linux shows it as a zombie. */
function isAlive(pid: number): boolean {
  try {
    if (process.platform === 'linux') return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new Error('stdout is not a pipe');
  return new Promise((resolve) => createInterface({ input: stdout }).once('line', resolve));
}

describe('children of the launcher', () => {
  let children: Children;

  beforeEach(() => {
    children = createChildren();
  });

  afterEach(() => children.stop());

  const run = (script: string, parent: Children = children): ChildProcess =>
    parent.start(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });

  it('end when they are asked to', async () => {
    const child = run(`process.on('SIGTERM', () => process.exit(7)); ${SAY_READY} ${FOREVER}`);
    await firstLine(child);
    const ended = exitOf(child);
    await children.stop();
    expect(await ended).toEqual({ code: 7, signal: null });
  });

  it.skipIf(process.platform === 'win32')('are killed when they do not listen', async () => {
    const impatient = createChildren(100);
    const child = run(`process.on('SIGTERM', () => {}); ${SAY_READY} ${FOREVER}`, impatient);
    await firstLine(child);
    const ended = exitOf(child);
    await impatient.stop();
    expect(await ended).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('take their own children with them', async () => {
    const child = run(
      `const inner = require('node:child_process').spawn(process.execPath, ['-e', "${FOREVER}"], { stdio: 'ignore' });` +
        `process.on('SIGTERM', () => process.exit()); console.log(inner.pid); ${FOREVER}`,
    );
    const grandchild = Number(await firstLine(child));
    expect(isAlive(grandchild)).toBe(true);
    await children.stop();
    await vi.waitFor(() => expect(isAlive(grandchild)).toBe(false), WAIT);
  });

  it('take their own children with them when they end by themselves', async () => {
    const child = run(
      `const inner = require('node:child_process').spawn(process.execPath, ['-e', "${FOREVER}"], { stdio: 'ignore' });` +
        'inner.unref(); console.log(inner.pid);',
    );
    const grandchild = Number(await firstLine(child));
    await exitOf(child);
    await vi.waitFor(() => expect(isAlive(grandchild)).toBe(false), WAIT);
  });

  it('that can not be started count as missing commands', async () => {
    expect(await exitOf(children.start('no-such-command', []))).toEqual({ code: 127, signal: null });
  });

  it('are not started any more once the end has begun', async () => {
    await children.stop();
    expect(children.stopping).toBe(true);
    expect(() => run(FOREVER)).toThrow('the launcher is ending');
  });
});
