import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { followTheme, paperColor } from './theme.ts';
import { placeWindow, readWindowState, SMALLEST_WINDOW, writeWindowState } from './window-state.ts';

/** Moving a window makes an event a frame; its place is written when it has come to rest. */
const REST_MS = 400;

interface WindowOptions {
  readonly title: string;
  readonly preload: string;
  /** Used by Linux alone. */
  readonly icon: string;
  /** Folder of the window's remembered place. */
  readonly settingsFolder: string;
  readonly isDevelopment: boolean;
  readonly logFault: (error: unknown) => void;
}

/** The window, where it was last time, hidden until its page has drawn itself. Nothing is loaded yet. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const statePath = join(options.settingsFolder, 'window.json');
  const { bounds, maximized } = placeWindow(readWindowState(statePath), workAreas());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    show: false,
    title: options.title,
    ...(process.platform === 'linux' && { icon: options.icon }),
    backgroundColor: paperColor(),
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      // A file dropped beside the place for it must not replace the page.
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network, and articles are not the annotator's own text.
      spellcheck: false,
      devTools: options.isDevelopment,
    },
  });
  window.once('ready-to-show', () => {
    // Maximising shows a window, so it has to wait for the page too.
    if (maximized) window.maximize();
    window.show();
  });
  followTheme(window);
  rememberPlace(window, statePath, options.logFault);
  return window;
}

/** Without task bars, the primary display first. */
function workAreas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

function rememberPlace(window: BrowserWindow, path: string, logFault: (error: unknown) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    try {
      writeWindowState(path, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    } catch (error) {
      // A window that can't be remembered can still be worked in.
      logFault(error);
    }
  };
  const writeSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
  };
  window.on('move', writeSoon);
  window.on('resize', writeSoon);
  window.on('maximize', writeSoon);
  window.on('unmaximize', writeSoon);
  window.on('close', write);
  window.on('closed', () => clearTimeout(timer));
}
