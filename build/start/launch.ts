import { exitOf } from './children.ts';
import { obtainElectron } from './obtain-electron.ts';
import { openWindow } from './open-window.ts';
import { startServer } from './server.ts';
import { buildIfStale, type LauncherSession, startSession } from './session.ts';

/**
 * `npm start [-- ARGUMENTS]`: builds what is stale, then opens Zhupi in Electron, or in a browser where that can't be had.
 * Lives until the window is closed or Ctrl-C is pressed, and leaves no process behind.
 * @param args handed to Zhupi; without any it opens the sample project for whoever has no project yet
 */
export async function launch(args: readonly string[]): Promise<void> {
  const session = startSession();
  const { children, end } = session;
  const program = args.length > 0 ? args : ['--sample'];

  // When a signal has ended a step, `end` is at work already: the steps after it then have nothing to say.
  const built = await buildIfStale(session);
  if (children.stopping) return;
  if (!built) return end(1);
  const code = await openElectron(program, session);
  if (children.stopping) return;
  return end(code ?? (await serve(program, session)));
}

/** @returns the exit code of Electron when the person has left it, undefined where it could not be opened */
async function openElectron(args: readonly string[], { root, children }: LauncherSession): Promise<number | undefined> {
  const electron = await obtainElectron(root, children);
  if (children.stopping) return undefined;
  let reason = electron.path === undefined ? electron.reason : '';
  if (electron.path !== undefined) {
    const { code, signal } = await exitOf(
      children.start(electron.path, electronArguments(root, args), { stdio: 'inherit' }),
    );
    // 127 is the loader's, for a missing library; a signal is a crash. A person who closes the window leaves with 0.
    if (code !== null && code !== 127) return code;
    reason = `it does not run: ${signal ?? `code ${code}`}`;
  }
  if (!children.stopping) console.log(`Electron can't be had here (${reason}); Zhupi is served to a browser instead:`);
  return undefined;
}

/** Chromium refuses to start as root with its sandbox on. */
function electronArguments(root: string, args: readonly string[]): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), root, ...args];
}

/** Runs the loopback shell with a window on its address. @returns its exit code */
async function serve(args: readonly string[], { root, children, end }: LauncherSession): Promise<number> {
  const { address, ended } = startServer(root, args, children);
  const url = await address;
  if (url !== undefined) openWindow(url, children, () => void end(0));
  return (await ended).code ?? 1;
}
