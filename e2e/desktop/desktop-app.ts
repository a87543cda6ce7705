import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** What `import … from 'electron'` gives main. */
export type ElectronModule = typeof Electron.CrossProcessExports;

export interface LaunchOptions {
  /** Holds the package.json whose `main` is run. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A running desktop app, whether Electron runs it or its double. */
export interface DesktopApp {
  /** Runs a function in the main process; like all of a test that is sent somewhere, it may use nothing around it. */
  evaluate<R, A>(call: (electron: ElectronModule, argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  firstWindow(): Promise<Page>;
  /** What it has written to its output so far. */
  output(): string;
  /** Its exit code, when it has ended. */
  readonly exited: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
  close(): Promise<void>;
}

export type LaunchDesktop = (options: LaunchOptions) => Promise<DesktopApp>;

/** The checkout. */
export const root = join(import.meta.dirname, '..', '..');

/** A person with an empty home, and the apps they started; nothing of this machine's own settings is seen or touched. */
export interface Person {
  readonly home: string;
  readonly documents: string;
  readonly settings: string;
  start(args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<DesktopApp>;
  /** Ends what still runs and removes the home. */
  leave(): Promise<void>;
}

/** @param folder of the app that is started: the checkout, or an installed one */
export async function createPerson(launch: LaunchDesktop, folder = root): Promise<Person> {
  const home = await mkdtemp(join(tmpdir(), 'zhupi-desktop-'));
  const settings = join(home, 'settings');
  const apps: DesktopApp[] = [];
  return {
    home,
    documents: join(home, 'Documents'),
    settings,
    async start(args = [], env = {}) {
      const app = await launch({
        folder,
        args: [`--user-data-dir=${settings}`, ...args],
        env: { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), LANGUAGE: 'zh_CN', LC_ALL: 'C.UTF-8', ...env },
        cwd: home,
      });
      apps.push(app);
      return app;
    },
    async leave() {
      await Promise.all(apps.map((app) => app.close()));
      await rm(home, { recursive: true, force: true });
    },
  };
}
