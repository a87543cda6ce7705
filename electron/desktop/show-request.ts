import { type BrowserWindow, dialog } from 'electron';
import type { Service } from '../../shared/api/service.ts';
import { toSentence } from '../../shared/message.ts';
import type { Carrier } from './carrier.ts';
import { channels } from './channels.ts';
import type { NativeFace } from './native-face.ts';
import type { OpenRequest } from './open-request.ts';

/** Where an opened project begins. */
const FIRST_SCREEN = '#/articles';

interface ShowOptions {
  readonly service: Pick<Service, 'project'>;
  readonly face: NativeFace;
  readonly window: BrowserWindow;
  /** The page is there; only then can it be sent anywhere. */
  readonly loaded: Promise<void>;
  readonly idle: Carrier['idle'];
}

/** Brings the window to the front with what was asked for, or says why it can't be shown. */
export function createShowRequest(options: ShowOptions): (request: OpenRequest) => Promise<void> {
  const { service, face, window, loaded, idle } = options;

  return async ({ projectPath, address, sample }) => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    // At the first start it is still hidden, and shows itself when it has something to show.
    if (window.isVisible()) window.focus();

    let target = address;
    if (projectPath !== undefined || (sample === true && face.remembered().recent.length === 0)) {
      // What the page is storing belongs to the project that is open now.
      await idle();
      const isOpen = await open(projectPath);
      if (!isOpen) return;
      target ??= FIRST_SCREEN;
    }
    await loaded;
    if (target !== undefined && !window.isDestroyed()) window.webContents.send(channels.address, target);
  };

  async function open(path: string | undefined): Promise<boolean> {
    const result = await (path === undefined ? service.project.openSample() : service.project.open({ path }));
    if (result.ok) return true;
    const t = face.translate();
    const parts = {
      type: 'warning',
      message: t('dialog.notOpened', { path: path ?? t('menu.openSample') }),
      detail: toSentence(result.problem, face.language()),
      buttons: [t('dialog.ok')],
    } as const;
    await dialog.showMessageBox(window, { ...parts, buttons: [...parts.buttons] });
    return false;
  }
}
