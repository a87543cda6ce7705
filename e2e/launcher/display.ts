import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Whether a display can be made up where none is. */
export function hasVirtualDisplay(): boolean {
  return process.platform === 'linux' && spawnSync('Xvfb', ['-help']).error === undefined;
}

export interface VirtualDisplay {
  /** Value for DISPLAY. */
  readonly name: string;
  close(): void;
}

/** A display that nobody sees. */
export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  // Xvfb picks a free number and writes it to the file descriptor named here, once it can be used.
  const server: ChildProcess = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const numbers = createInterface({ input: server.stdio[3] as Readable });
  const number = await new Promise<string>((resolve, reject) => {
    numbers.once('line', resolve);
    server.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  return { name: `:${number}`, close: () => server.kill() };
}
