import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCancelable } from './cancelable.ts';
import { stopChromium } from './chromium.ts';
import { lockInstance } from './single-instance.ts';
import { openWindows } from './windows.ts';

/**
 * Part of the double of `electron`: `app`. Paths are those of Linux wherever it runs; what the system would show (recent
 * files, the about panel) is only noted. Real Electron also quits by itself on the signals that end a session.
 */
class AppDouble extends EventEmitter {
  readonly name = 'Zhupi';
  /** As an installed app, where the folder of its resources is named. */
  readonly isPackaged = process.env.ELECTRON_DOUBLE_RESOURCES !== undefined;
  readonly recentFiles: string[] = [];
  aboutPanel: object = {};
  isAboutShown = false;
  isSandboxed = false;
  /** Set by `run.ts`. */
  appPath = '';
  #state: 'starting' | 'ready' | 'quitting' | 'left' = 'starting';
  readonly #ready = Promise.withResolvers<void>();
  #userData: string | undefined;
  readonly commandLine = {
    getSwitchValue(name: string): string {
      const found = process.argv.find((argument) => argument.startsWith(`--${name}=`));
      return found?.slice(name.length + 3) ?? '';
    },
  };
  /** What has to be done before this process may end. */
  #pending: Promise<void> = Promise.resolve();

  get hasLeft(): boolean {
    return this.#state === 'left';
  }

  /** Called by `run.ts` when main's entry has run to its end: only then does real Electron become ready too. */
  becomeReady(): void {
    this.#state = 'ready';
    this.#ready.resolve();
    this.emit('ready');
  }

  isReady(): boolean {
    return this.#state !== 'starting';
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  enableSandbox(): void {
    if (this.isReady()) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.isSandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    const { isFirst, told } = lockInstance(this.getPath('userData'), ({ argv, folder }) =>
      this.emit('second-instance', {}, argv, folder),
    );
    this.#pending = told;
    return isFirst;
  }

  getVersion(): string {
    const manifest: unknown = JSON.parse(readFileSync(join(this.appPath, 'package.json'), 'utf8'));
    return (manifest as { version: string }).version;
  }

  getAppPath(): string {
    return this.appPath;
  }

  getPath(name: 'home' | 'appData' | 'userData' | 'documents' | 'temp'): string {
    const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
    switch (name) {
      case 'home':
        return homedir();
      case 'appData':
        return appData;
      case 'documents':
        return join(homedir(), 'Documents');
      case 'temp':
        return tmpdir();
      case 'userData': {
        const folder = this.#userData ?? join(appData, this.name);
        mkdirSync(folder, { recursive: true });
        return folder;
      }
    }
  }

  setPath(_name: 'userData', path: string): void {
    this.#userData = path;
  }

  /** Real Electron asks the system; on Linux that comes to these variables too. */
  getPreferredSystemLanguages(): string[] {
    const wish = process.env.LANGUAGE ?? process.env.LC_ALL ?? process.env.LANG ?? 'en';
    return wish.split(':').map((name) => name.replace(/\..*$/, '').replace('_', '-'));
  }

  addRecentDocument(path: string): void {
    this.recentFiles.unshift(path);
  }

  setAboutPanelOptions(options: object): void {
    this.aboutPanel = options;
  }

  showAboutPanel(): void {
    this.isAboutShown = true;
  }

  /** Asks every window to close; each may refuse. Then `will-quit`, which may be prevented, then `quit`. */
  quit(): void {
    if (this.#state === 'left' || !makeAndEmit(this, 'before-quit')) return;
    if (openWindows.size === 0) {
      this.#end(0);
      return;
    }
    this.#state = 'quitting';
    for (const window of [...openWindows]) window.close();
  }

  /** Called by a window that refused to close: that calls the quitting off. */
  windowStays(): void {
    if (this.#state === 'quitting') this.#state = 'ready';
  }

  /** Called by a window that has closed. */
  windowClosed(): void {
    if (openWindows.size > 0 || this.#state === 'left') return;
    if (this.#state === 'quitting') this.#end(0);
    else if (!this.emit('window-all-closed')) this.quit();
  }

  exit(code = 0): void {
    if (this.#state === 'left') return;
    this.#state = 'left';
    for (const window of [...openWindows]) window.destroy();
    this.#leave(code);
  }

  #end(code: number): void {
    if (makeAndEmit(this, 'will-quit')) this.#leave(code);
  }

  #leave(code: number): void {
    this.#state = 'left';
    this.emit('quit', {}, code);
    void this.#pending.then(stopChromium).finally(() => process.exit(code));
  }
}

function makeAndEmit(emitter: EventEmitter, name: string): boolean {
  const event = makeCancelable({});
  emitter.emit(name, event);
  return !event.defaultPrevented;
}

export const app = new AppDouble();
