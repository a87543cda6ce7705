import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { ApiEvent, DesktopBridge, MenuCommand, NativeDialogs } from '../../shared/bridge.ts';
import { channels } from './channels.ts';
import type { DialogCall } from './dialog-call.ts';
import { createInbox } from './inbox.ts';

// Runs before the page, in a world of its own. What is put at `window.zhupi` is all that the page gets of Electron.

const subscriptions = new Map<number, (event: ApiEvent) => void>();
let lastSubscription = 0;

ipcRenderer.on(channels.event, (_, id: number, event: ApiEvent) => {
  const onEvent = subscriptions.get(id);
  if (event.type !== 'data') subscriptions.delete(id);
  onEvent?.(event);
});

const menu = createInbox<MenuCommand>();
const addresses = createInbox<string>();

ipcRenderer.on(channels.menu, (_, command: MenuCommand) => {
  if (!isForTextField(command)) menu.deliver(command);
});
ipcRenderer.on(channels.address, (_, address: string) => addresses.deliver(address));

/**
 * In a text field, undo means the text. On macOS the menu is the only way a field hears of ⌘Z, so the command is handed
 * to the field and not to the page. The article isn't a text field: it can't be edited.
 */
function isForTextField(command: MenuCommand): boolean {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if ((command !== 'undo' && command !== 'redo') || !isField) return false;
  document.execCommand(command);
  return true;
}

function ask<Name extends keyof NativeDialogs>(call: DialogCall & { name: Name }): ReturnType<NativeDialogs[Name]> {
  return ipcRenderer.invoke(channels.dialog, call) as ReturnType<NativeDialogs[Name]>;
}

const bridge: DesktopBridge = {
  call: (call) => ipcRenderer.invoke(channels.call, call),
  subscribe(call, onEvent) {
    lastSubscription += 1;
    const id = lastSubscription;
    subscriptions.set(id, onEvent);
    ipcRenderer.send(channels.subscribe, id, call);
    return () => {
      if (subscriptions.delete(id)) ipcRenderer.send(channels.unsubscribe, id);
    };
  },
  dialogs: {
    openProject: () => ask({ name: 'openProject' }),
    saveProject: (suggestedName) => ask({ name: 'saveProject', suggestedName }),
    openArticles: () => ask({ name: 'openArticles' }),
    openArticleFolders: () => ask({ name: 'openArticleFolders' }),
    openLabelSet: () => ask({ name: 'openLabelSet' }),
    saveExport: (suggestedName) => ask({ name: 'saveExport', suggestedName }),
    chooseFolder: () => ask({ name: 'chooseFolder' }),
    showInFolder: (path) => ask({ name: 'showInFolder', path }),
  },
  // Throws for what is no file: that is a bug of the page.
  pathOf: (file) => webUtils.getPathForFile(file as File),
  onMenu: menu.listen,
  onAddress: addresses.listen,
};

contextBridge.exposeInMainWorld('zhupi', bridge);
