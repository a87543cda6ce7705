import { once } from 'node:events';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron } from '../../build/start/electron-binary.ts';
import { describeCalls } from './calls-tests.ts';
import { describeClosing } from './closing-tests.ts';
import { type DesktopApp, type LaunchOptions, root } from './desktop-app.ts';
import { desktopTest } from './desktop-test.ts';
import { describeMenu } from './menu-tests.ts';
import { describeOpening } from './opening-tests.ts';
import { describeWindow } from './window-tests.ts';

const program = findElectron(join(root, 'node_modules', 'electron'));
const test = desktopTest(launchElectron);

test.describe('the desktop shell on Electron', () => {
  test.skip(program === undefined, 'Electron’s program is not installed here');
  test.skip(
    process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    'there is no display',
  );

  describeWindow(test);
  describeMenu(test);
  describeOpening(test);
  describeClosing(test);
  describeCalls(test);
});

/** The real thing, driven by Playwright. */
async function launchElectron({ folder, args, env, cwd }: LaunchOptions): Promise<DesktopApp> {
  if (program === undefined) throw new Error('Electron’s program is not installed here');
  // Chromium refuses to start as root with its sandbox on.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: program,
    args: [...sandbox, folder, ...args],
    env: { ...definedEnvironment(), ...env },
    ...(cwd !== undefined && { cwd }),
  });
  const child = app.process();
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => output.push(part.toString()));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return {
    evaluate: (call, argument) => app.evaluate(call as never, argument as never),
    firstWindow: () => app.firstWindow(),
    output: () => output.join(''),
    exited,
    kill: (signal) => child.kill(signal),
    close: () => app.close(),
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
