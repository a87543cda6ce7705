import { app, type BrowserWindow, dialog } from 'electron';
import type { Carrier } from './carrier.ts';
import type { Translate } from './messages.ts';

/** How long a window that is being closed may go on saving before the person is asked. */
const PATIENCE_MS = 5000;
/** First pause before the window is asked again, doubled each time: what a page has left to do is mostly done at once. */
const RETRY_MS = 50;
/** Closing a project takes a checkpoint; what takes longer than this has gone wrong. */
const SHUTDOWN_MS = 15_000;

interface HoldOptions {
  readonly idle: Carrier['idle'];
  readonly translate: () => Translate;
}

/**
 * Closes a window only when its page lets it go. A page with changes that aren't saved yet says so in `beforeunload`, as
 * it would in a browser; here nobody has to be asked: the window waits until they are saved, then closes.
 */
export function holdWhileUnsaved(window: BrowserWindow, { idle, translate }: HoldOptions): void {
  let closingSince: number | undefined;
  let pause = RETRY_MS;
  let isGivenUp = false;

  // Comes before `beforeunload`, and tells closing from reloading.
  window.on('close', () => {
    closingSince ??= Date.now();
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (closingSince === undefined) return;
    if (isGivenUp) event.preventDefault();
    else void closeWhenSaved(closingSince);
  });

  async function closeWhenSaved(since: number): Promise<void> {
    await idle();
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause *= 2;
    if (window.isDestroyed()) return;
    if (Date.now() - since > PATIENCE_MS && !(await wantsToGiveUp())) {
      closingSince = undefined;
      pause = RETRY_MS;
      return;
    }
    if (!window.isDestroyed()) window.close();
  }

  async function wantsToGiveUp(): Promise<boolean> {
    const t = translate();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('unsaved.title'),
      detail: t('unsaved.text'),
      buttons: [t('unsaved.wait'), t('unsaved.discard')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    isGivenUp = response === 1;
    return isGivenUp;
  }
}

/**
 * Lets the app end only after `shutDown`: calls answered, project closed into one file, workers gone.
 *
 * @param shutDown is called once
 */
export function shutDownBeforeQuit(shutDown: () => Promise<void>, logFault: (error: unknown) => void): void {
  let state: 'running' | 'closing' | 'closed' = 'running';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void Promise.race([shutDown(), timeout()])
      .catch(logFault)
      .finally(() => {
        state = 'closed';
        app.quit();
      });
  });
  // One window is the whole app, on macOS too.
  app.on('window-all-closed', () => app.quit());
}

function timeout(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('shutting down took too long')), SHUTDOWN_MS).unref();
  });
}
