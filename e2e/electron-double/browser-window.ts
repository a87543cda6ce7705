import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { makeCancelable } from './cancelable.ts';
import { chromiumContext } from './chromium.ts';
import { addContents } from './traffic.ts';
import { WebContentsDouble, type WebPreferences } from './web-contents.ts';
import { openWindows } from './windows.ts';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface WindowOptions extends Partial<Rectangle> {
  readonly show?: boolean;
  readonly title?: string;
  readonly backgroundColor?: string;
  readonly webPreferences?: WebPreferences;
}

const MAXIMIZED: Rectangle = { x: 0, y: 25, width: 1920, height: 1055 };

/**
 * Part of the double of `electron`: `BrowserWindow`. A window is a page and the numbers a window manager would keep for
 * it; nothing moves it but main. Real Electron's has a frame, an icon, full screen, and many more events.
 */
export class BrowserWindow extends EventEmitter {
  static readonly #all = new Set<BrowserWindow>();
  readonly webContents: WebContentsDouble;
  #bounds: Rectangle;
  #state: { visible: boolean; focused: boolean; minimized: boolean; maximized: boolean; destroyed: boolean };
  #backgroundColor: string;
  #representedFilename = '';

  constructor({ show = true, backgroundColor = '#FFF', webPreferences = {}, ...options }: WindowOptions = {}) {
    super();
    const { x = 0, y = 25, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#backgroundColor = backgroundColor;
    this.#state = { visible: show, focused: show, minimized: false, maximized: false, destroyed: false };
    this.webContents = new WebContentsDouble(this.#openPage(), webPreferences);
    openWindows.add(this);
    BrowserWindow.#all.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    // Refusing to unload calls off the closing of the window, and with it the quitting of the app.
    this.webContents.on('double-stays', () => app.windowStays());
    this.webContents.on('destroyed', () => this.#closed());
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all];
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  show(): void {
    this.#state.visible = true;
    this.focus();
    this.emit('show');
  }

  focus(): void {
    this.#state.focused = true;
    this.emit('focus');
  }

  isVisible(): boolean {
    return this.#state.visible;
  }

  minimize(): void {
    this.#state.minimized = true;
    this.#state.focused = false;
    this.emit('minimize');
  }

  restore(): void {
    this.#state.minimized = false;
    this.emit('restore');
  }

  isMinimized(): boolean {
    return this.#state.minimized;
  }

  isFocused(): boolean {
    return this.#state.focused;
  }

  maximize(): void {
    this.#state.maximized = true;
    this.#state.visible = true;
    this.emit('maximize');
    this.#resized();
  }

  unmaximize(): void {
    this.#state.maximized = false;
    this.emit('unmaximize');
    this.#resized();
  }

  isMaximized(): boolean {
    return this.#state.maximized;
  }

  getBounds(): Rectangle {
    return this.#state.maximized ? MAXIMIZED : this.#bounds;
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('move');
    this.#resized();
  }

  setBackgroundColor(color: string): void {
    this.#backgroundColor = color;
  }

  getBackgroundColor(): string {
    return this.#backgroundColor;
  }

  setRepresentedFilename(path: string): void {
    this.#representedFilename = path;
  }

  getRepresentedFilename(): string {
    return this.#representedFilename;
  }

  isDestroyed(): boolean {
    return this.#state.destroyed;
  }

  /** Asks main, then the page; either may refuse. */
  close(): void {
    const event = makeCancelable({});
    this.emit('close', event);
    if (event.defaultPrevented) app.windowStays();
    else void this.webContents.page.then((page) => page.close({ runBeforeUnload: true }));
  }

  /** Asks nobody. */
  destroy(): void {
    void this.webContents.page.then((page) => page.close());
    this.#closed();
  }

  async #openPage() {
    const page = await chromiumContext().newPage();
    await addContents(page, this.webContents);
    const { width, height } = this.getBounds();
    await page.setViewportSize({ width, height });
    return page;
  }

  #resized(): void {
    this.emit('resize');
    const { width, height } = this.getBounds();
    void this.webContents.page.then((page) => page.setViewportSize({ width, height }));
  }

  #closed(): void {
    if (this.#state.destroyed) return;
    this.#state.destroyed = true;
    BrowserWindow.#all.delete(this);
    openWindows.delete(this);
    this.emit('closed');
    app.windowClosed();
  }
}
