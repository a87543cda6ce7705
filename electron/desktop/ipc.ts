import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import type { ApiEvent, NativeDialogs } from '../../shared/bridge.ts';
import type { Carrier } from './carrier.ts';
import { channels } from './channels.ts';
import { askDialog, dialogCallSchema } from './dialog-call.ts';
import { isAppFrame } from './origin.ts';

interface IpcOptions {
  readonly carrier: Carrier;
  readonly dialogs: NativeDialogs;
  readonly logFault: (error: unknown) => void;
}

/** The number the page gave a subscription. */
const idSchema = z.number().int().positive();

/** Answers the preload script, and nobody but the top frame of our own page. */
export function serveIpc({ carrier, dialogs, logFault }: IpcOptions): void {
  const pages = new Map<WebContents, Map<number, () => void>>();

  ipcMain.handle(channels.call, (event, message: unknown) => {
    refuseForeign(event);
    return carrier.call(message);
  });

  ipcMain.handle(channels.dialog, async (event, message: unknown) => {
    refuseForeign(event);
    try {
      return await askDialog(dialogs, dialogCallSchema.parse(message));
    } catch (error) {
      logFault(error);
      // What is thrown from here is shown to the page with its message.
      throw new Error('the dialog could not be shown');
    }
  });

  ipcMain.on(channels.subscribe, (event, id: unknown, message: unknown) => {
    if (!isAppFrame(event.senderFrame)) return;
    const page = event.sender;
    const subscriptions = subscriptionsOf(page);
    const number = idSchema.safeParse(id);
    if (!number.success || subscriptions.has(number.data)) return;
    const end = carrier.subscribe(message, (apiEvent: ApiEvent) => {
      if (apiEvent.type !== 'data') subscriptions.delete(number.data);
      if (!page.isDestroyed()) page.send(channels.event, number.data, apiEvent);
    });
    subscriptions.set(number.data, end);
  });

  ipcMain.on(channels.unsubscribe, (event, id: unknown) => {
    if (!isAppFrame(event.senderFrame)) return;
    const subscriptions = subscriptionsOf(event.sender);
    const number = idSchema.safeParse(id).data ?? 0;
    subscriptions.get(number)?.();
    subscriptions.delete(number);
  });

  /** A subscription lives no longer than the page that made it: a page loaded anew counts from one again. */
  function subscriptionsOf(page: WebContents): Map<number, () => void> {
    const known = pages.get(page);
    if (known !== undefined) return known;
    const subscriptions = new Map<number, () => void>();
    const endAll = (): void => {
      for (const end of subscriptions.values()) end();
      subscriptions.clear();
    };
    page.on('did-navigate', endAll);
    page.on('render-process-gone', endAll);
    page.once('destroyed', () => {
      endAll();
      pages.delete(page);
    });
    pages.set(page, subscriptions);
    return subscriptions;
  }
}

function refuseForeign(event: IpcMainEvent | IpcMainInvokeEvent): void {
  if (!isAppFrame(event.senderFrame)) throw new Error('refused');
}
