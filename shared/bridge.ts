/** What a shell without HTTP carries: calls by path, and subscriptions by a number the caller chose. */
export interface ApiCall {
  readonly type: 'query' | 'mutation';
  /** `articles.page` */
  readonly path: string;
  readonly input?: unknown;
}

/** A thrown error is a bug; its message is for the log, and no path or stack crosses the bridge. */
export type ApiAnswer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

export type ApiEvent =
  | { readonly type: 'data'; readonly data: unknown }
  | { readonly type: 'error'; readonly error: { readonly code: string; readonly message: string } }
  | { readonly type: 'complete' };

export const menuCommands = [
  'new-project',
  'open-project',
  'open-sample',
  'close-project',
  'import',
  'import-folder',
  'import-clipboard',
  'export',
  'undo',
  'redo',
  'palette',
  'keys',
  'theme-light',
  'theme-dark',
  'theme-system',
  'screen-articles',
  'screen-annotate',
  'screen-review',
  'screen-labels',
  'screen-export',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** Asks the person for files by the system's own dialogs. `null` or empty: they changed their mind. */
export interface NativeDialogs {
  openProject(): Promise<string | null>;
  saveProject(suggestedName: string): Promise<string | null>;
  openArticles(): Promise<readonly string[]>;
  openArticleFolders(): Promise<readonly string[]>;
  openLabelSet(): Promise<string | null>;
  saveExport(suggestedName: string): Promise<string | null>;
  chooseFolder(): Promise<string | null>;
  showInFolder(path: string): Promise<void>;
}

/** What the preload script puts at `window.zhupi`, and all that a page in the desktop app can reach. */
export interface DesktopBridge {
  call(call: ApiCall): Promise<ApiAnswer>;
  /** @returns the function that ends the subscription. */
  subscribe(call: Omit<ApiCall, 'type'>, onEvent: (event: ApiEvent) => void): () => void;
  readonly dialogs: NativeDialogs;
  /** The path of a file dropped onto the window; the page itself only sees its content. */
  pathOf(file: unknown): string;
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** A `#/…` address to show, from a file opened by the system or a second start. */
  onAddress(listener: (address: string) => void): () => void;
}
