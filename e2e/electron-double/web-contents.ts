import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { toElectronAddress, toPageAddress } from './address.ts';
import { makeCancelable } from './cancelable.ts';
import { type FrameDouble, ipcMain } from './ipc-main.ts';
import { nativeTheme } from './native-theme.ts';
import { createPageMessages } from './page-messages.ts';
import { makePreloadWorld, type PageMessage } from './preload-world.ts';
import { session } from './session.ts';

const BINDING = '__electronDouble';

export interface WebPreferences {
  readonly preload?: string;
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/**
 * Part of the double of `electron`: `webContents`, over a page of Playwright. Real Electron tells of every navigation
 * before it begins; here of those that ask for something (`https:`, `http:` and custom schemes), see traffic.ts.
 */
export class WebContentsDouble extends EventEmitter {
  readonly #page: Promise<Page>;
  readonly #preferences: WebPreferences;
  readonly #messages = createPageMessages();
  #address = '';
  #isDestroyed = false;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  /** Main's own loading is never asked about. */
  #isLoading = false;

  constructor(page: Promise<Page>, preferences: WebPreferences) {
    super();
    this.#preferences = preferences;
    this.#page = page.then(async (opened) => {
      await this.#prepare(opened);
      return opened;
    });
  }

  get page(): Promise<Page> {
    return this.#page;
  }

  get isLoadedByMain(): boolean {
    return this.#isLoading;
  }

  getURL(): string {
    return this.#address;
  }

  getLastWebPreferences(): WebPreferences {
    return this.#preferences;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Called when a page asks for a window. Here none ever opens: a handler that allows it has found a gap of the double. */
  askForWindow(url: string): void {
    if (this.#openHandler({ url }).action !== 'deny') throw new Error(`the double opens no second window for ${url}`);
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    this.#messages.send({ channel, args });
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#page;
    await this.#load(() => page.goto(toPageAddress(address)));
  }

  reload(): void {
    void this.#page.then((page) => this.#load(() => page.reload()));
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page).evaluate(code);
  }

  async #load(load: () => Promise<unknown>): Promise<void> {
    this.#isLoading = true;
    try {
      await load();
      this.emit('did-finish-load');
    } finally {
      this.#isLoading = false;
    }
  }

  async #prepare(page: Page): Promise<void> {
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('close', () => {
      this.#isDestroyed = true;
      this.emit('destroyed');
    });
    page.on('dialog', async (dialog) => {
      if (dialog.type() !== 'beforeunload') return dialog.dismiss();
      const event = makeCancelable({});
      this.emit('will-prevent-unload', event);
      if (event.defaultPrevented) return dialog.accept();
      await dialog.dismiss();
      this.emit('double-stays');
    });
    await page.exposeBinding(BINDING, ({ frame }, message: PageMessage) => this.#hear(frame, message));
    const { preload } = this.#preferences;
    const settings = { binding: BINDING, filesFolder: process.env.ELECTRON_DOUBLE_FILES ?? '' };
    const script = preload === undefined ? '' : readFileSync(preload, 'utf8');
    await page.addInitScript({ content: makePreloadWorld(settings, script) });
    const followTheme = () => page.emulateMedia({ colorScheme: nativeTheme.shouldUseDarkColors ? 'dark' : 'light' });
    await followTheme();
    const follow = (): void => void followTheme();
    nativeTheme.on('updated', follow);
    page.on('close', () => nativeTheme.off('updated', follow));
  }

  #hear(frame: Frame, message: PageMessage): unknown {
    const event = { sender: this, senderFrame: frameDouble(frame) };
    switch (message.kind) {
      case 'document':
        this.#address = event.senderFrame.url;
        this.#messages.clear();
        this.emit('did-navigate', {}, this.#address);
        return undefined;
      case 'send':
        ipcMain.emit(message.channel, event, ...message.args);
        return undefined;
      case 'invoke':
        return ipcMain.answer(message.channel, event, message.args);
      case 'receive':
        return this.#messages.receive();
      case 'permission':
        return session.defaultSession.grants(this, message.name);
      case 'open':
        this.askForWindow(toElectronAddress(message.url));
        return undefined;
    }
  }
}

function frameDouble(frame: Frame): FrameDouble {
  const parent = frame.parentFrame();
  return { url: toElectronAddress(frame.url()), parent: parent && frameDouble(parent) };
}
