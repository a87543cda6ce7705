import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Part of the double of `electron`: one app per user data folder. Real Electron uses Chromium's process singleton, which
 * also brings the first window to the front where the system lets it; its `second-instance` may name further flags.
 */
interface SecondStart {
  readonly argv: readonly string[];
  readonly folder: string;
}

/** @returns whether this process is the first; if not, the first has been told of this one's arguments. */
export function lockInstance(
  userDataFolder: string,
  onSecondStart: (start: SecondStart) => void,
): { readonly isFirst: boolean; readonly told: Promise<void> } {
  const lock = join(userDataFolder, 'double.lock');
  const name = `electron-double-${createHash('sha256').update(userDataFolder).digest('hex').slice(0, 16)}`;
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  if (isHeld(lock)) return { isFirst: false, told: tell(address) };

  rmSync(address, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
    });
    socket.on('end', () => {
      onSecondStart(JSON.parse(text) as SecondStart);
      socket.end();
    });
  });
  // The address is bound before `listen` returns, so whoever finds the lock finds it served.
  server.listen(address).unref();
  writeFileSync(lock, String(process.pid));
  process.once('exit', () => rmSync(lock, { force: true }));
  return { isFirst: true, told: Promise.resolve() };
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

function tell(address: string): Promise<void> {
  const start: SecondStart = { argv: process.argv, folder: process.cwd() };
  return new Promise((resolve, reject) => {
    const socket = connect(address, () => socket.end(JSON.stringify(start)));
    socket.on('close', () => resolve());
    socket.on('error', reject);
    socket.resume();
  });
}
