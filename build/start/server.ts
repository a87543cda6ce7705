import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Children, type Exit, exitOf } from './children.ts';

export interface Server {
  /** The address with its token, which is the first line the loopback shell says; undefined where it ended before. */
  readonly address: Promise<string | undefined>;
  readonly ended: Promise<Exit>;
}

/** Runs the built loopback shell. What it says is passed on to this terminal. */
export function startServer(root: string, args: readonly string[], children: Children): Server {
  const script = join(root, 'dist', 'cli', 'zhupi.js');
  const server = children.start(process.execPath, [script, 'serve', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = exitOf(server);
  const address = new Promise<string | undefined>((resolve) => {
    if (server.stdout === null) throw new Error('the output of the loopback shell is not a pipe');
    const lines = createInterface({ input: server.stdout });
    lines.on('line', (line) => console.log(line));
    lines.once('line', (line) => resolve(URL.canParse(line) ? line : undefined));
    lines.once('close', () => resolve(undefined));
  });
  return { address, ended };
}
