import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Children, createChildren, exitOf } from './children.ts';
import { obtainElectron } from './obtain-electron.ts';
import { openWindow } from './open-window.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * `npm start [-- ARGUMENTS]`: builds what is stale, then opens Zhupi in Electron, or in a browser where that can't be had.
 * Lives until the window is closed or Ctrl-C is pressed, and leaves no process behind.
 * @param args handed to Zhupi; without any it opens the sample project for whoever has no project yet
 */
export async function launch(args: readonly string[]): Promise<void> {
  const children = createChildren();
  const end = async (code: number): Promise<void> => {
    if (children.stopping) return;
    await children.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

  // When a signal has ended a step, `end` is at work already: the steps below then have nothing to say.
  const program = args.length > 0 ? args : ['--sample'];
  const built = await build(children);
  if (children.stopping) return;
  if (!built) return end(1);
  const code = await openElectron(program, children);
  if (children.stopping) return;
  return end(code ?? (await serve(program, children, end)));
}

async function build(children: Children): Promise<boolean> {
  const script = join(root, 'build', 'build.ts');
  const { code } = await exitOf(children.start(process.execPath, [script, '--if-stale'], { stdio: 'inherit' }));
  return code === 0;
}

/** @returns the exit code of Electron when the person has left it, undefined where it could not be opened */
async function openElectron(args: readonly string[], children: Children): Promise<number | undefined> {
  const electron = await obtainElectron(root, children);
  if (children.stopping) return undefined;
  let reason = electron.path === undefined ? electron.reason : '';
  if (electron.path !== undefined) {
    // Chromium refuses to start as root with its sandbox on.
    const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const { code, signal } = await exitOf(
      children.start(electron.path, [...sandbox, root, ...args], { stdio: 'inherit' }),
    );
    // 127 is the loader's, for a missing library; a signal is a crash. A person who closes the window leaves with 0.
    if (code !== null && code !== 127) return code;
    reason = `it does not run: ${signal ?? `code ${code}`}`;
  }
  if (!children.stopping) console.log(`Electron can't be had here (${reason}); Zhupi is served to a browser instead:`);
  return undefined;
}

/** Runs the loopback shell, passes on what it says, and opens a window on the address in its first line. */
async function serve(
  args: readonly string[],
  children: Children,
  end: (code: number) => Promise<void>,
): Promise<number> {
  const script = join(root, 'dist', 'cli', 'zhupi.js');
  const server = children.start(process.execPath, [script, 'serve', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = exitOf(server);
  if (server.stdout !== null) {
    const lines = createInterface({ input: server.stdout });
    lines.on('line', (line) => console.log(line));
    lines.once('line', (url) => {
      if (URL.canParse(url)) openWindow(url, children, () => void end(0));
    });
  }
  return (await ended).code ?? 1;
}
