import { app, type BrowserWindow, dialog } from 'electron';
import type { FaultLog } from './fault-log.ts';
import type { Translate } from './messages.ts';

interface FaultsOptions {
  readonly log: FaultLog;
  readonly translate: () => Translate;
}

/**
 * Faults nobody caught: logged, and said in one sentence, not once for each of a burst. The app goes on: every change
 * that was answered is on disk, and a person in the middle of an article is better off with a window than without.
 */
export function watchFaults({ log, translate }: FaultsOptions): void {
  let isShown = false;
  const report = (error: unknown): void => {
    if (!log.write(error) || isShown || !app.isReady()) return;
    isShown = true;
    const t = translate();
    void dialog
      .showMessageBox({
        type: 'error',
        message: t('fault.title'),
        detail: t('fault.text', { path: log.path }),
        buttons: [t('dialog.ok')],
      })
      .finally(() => {
        isShown = false;
      });
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}

/** A page that died is told about and loaded again; what it showed as saved is on disk. */
export function reviveWindow(window: BrowserWindow, { log, translate }: FaultsOptions): void {
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.write(new Error(`the page’s process is gone: ${reason} (${exitCode})`));
    const t = translate();
    const options = {
      type: 'error',
      message: t('fault.title'),
      detail: t('fault.window'),
      buttons: [t('fault.reload')],
    } as const;
    void dialog.showMessageBox(window, { ...options, buttons: [...options.buttons] }).then(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}
