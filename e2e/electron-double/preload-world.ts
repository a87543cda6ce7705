/**
 * Part of the double of `electron`: what the preload script finds in the page (`contextBridge`, `ipcRenderer`,
 * `webUtils`). Real Electron runs it in an isolated world with its own built-in objects; here it runs in a closure.
 */

/** What the page's side tells main. */
export type PageMessage =
  | { readonly kind: 'document' }
  | { readonly kind: 'send' | 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  /** Answered when there is something to deliver. */
  | { readonly kind: 'receive' }
  | { readonly kind: 'permission'; readonly name: string }
  | { readonly kind: 'open'; readonly url: string };

export interface Delivery {
  readonly channel: string;
  readonly args: readonly unknown[];
}

interface WorldSettings {
  /** Name of the function through which Playwright hears of the page. */
  readonly binding: string;
  /** The folder a `File` is said to come from: real Electron knows where it came from. */
  readonly filesFolder: string;
}

/** The script that runs in every new page before the page's own. It is text: a page's policy would forbid building it there. */
export function makePreloadWorld(settings: WorldSettings, preload: string): string {
  return `(${installWorld.toString()})(${JSON.stringify(settings)}, function (require, module, exports) {\n${preload}\n});`;
}

type Tell = (message: PageMessage) => Promise<unknown>;

/** Runs in the page, so it may use nothing of this file. */
function installWorld(
  settings: WorldSettings,
  preload: (require: unknown, module: object, exports: object) => void,
): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  const tell = globals[settings.binding] as Tell;
  delete globals[settings.binding];
  // Frames inside the page get nothing, as with `nodeIntegrationInSubFrames: false`.
  if (globalThis.top !== globalThis.self) return;

  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  const listenersOf = (channel: string): Set<Listener> => {
    const known = listeners.get(channel) ?? new Set<Listener>();
    listeners.set(channel, known);
    return known;
  };
  // Refuses what Electron refuses to send: functions, symbols, what belongs to the page alone.
  const copyOut = (args: unknown[]): unknown[] => structuredClone(args);
  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]): void => {
      void tell({ kind: 'send', channel, args: copyOut(args) });
    },
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const answer = (await tell({ kind: 'invoke', channel, args: copyOut(args) })) as
        | { value: unknown }
        | { error: string };
      if ('error' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      return answer.value;
    },
    on(channel: string, listener: Listener) {
      listenersOf(channel).add(listener);
      return ipcRenderer;
    },
    once(channel: string, listener: Listener) {
      const once: Listener = (event, ...args) => {
        ipcRenderer.removeListener(channel, once);
        listener(event, ...args);
      };
      return ipcRenderer.on(channel, once);
    },
    removeListener(channel: string, listener: Listener) {
      listenersOf(channel).delete(listener);
      return ipcRenderer;
    },
  };

  /** A copy across worlds: values are copied and frozen, functions become proxies, what belongs to the platform passes. */
  const copyAcross = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]): unknown => copyAcross(value(...args.map(copyAcross)));
    }
    if (typeof value === 'symbol') throw new TypeError('a symbol can’t cross the context bridge');
    if (typeof value !== 'object' || value === null || value instanceof Blob || value instanceof Element) return value;
    if (value instanceof Promise) {
      return value.then(copyAcross, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error));
      });
    }
    if (Array.isArray(value)) return Object.freeze(value.map(copyAcross));
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyAcross(inner)])));
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown): void {
      if (Object.hasOwn(globals, name)) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
      Object.defineProperty(globals, name, { value: copyAcross(api), enumerable: true });
    },
  };

  const webUtils = {
    getPathForFile: (file: unknown): string => {
      if (!(file instanceof File)) throw new TypeError('getPathForFile takes a File');
      // A browser tells of a file's origin only by its time: what a page makes is as old as the page.
      const isMadeHere = file.lastModified >= performance.timeOrigin;
      return settings.filesFolder === '' || isMadeHere ? '' : `${settings.filesFolder}/${file.name}`;
    },
  };

  const receive = async (): Promise<void> => {
    for (;;) {
      const deliveries = (await tell({ kind: 'receive' })) as Delivery[];
      for (const { channel, args } of deliveries) {
        for (const listener of [...listenersOf(channel)]) listener({ sender: ipcRenderer }, ...args);
      }
    }
  };

  // What a browser asks of its user, Electron asks of main.
  const allow = (name: string): Promise<boolean> => tell({ kind: 'permission', name }) as Promise<boolean>;
  const state = async (name: string): Promise<string> => ((await allow(name)) ? 'granted' : 'denied');
  const permissions = navigator.permissions as unknown as Record<string, unknown>;
  permissions.query = async ({ name }: { name: string }) => ({ state: await state(name) });
  (Notification as unknown as Record<string, unknown>).requestPermission = () => state('notifications');
  globals.open = (url: unknown = ''): null => {
    void tell({ kind: 'open', url: new URL(String(url), location.href).href });
    return null;
  };

  void tell({ kind: 'document' });
  const require = (name: string): object => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer, webUtils };
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
  void receive();
}
