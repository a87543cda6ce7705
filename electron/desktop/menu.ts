import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/bridge.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Translate } from './messages.ts';

/** All that the menu shows besides its texts. */
export interface MenuState {
  readonly platform: NodeJS.Platform;
  readonly isDevelopment: boolean;
  readonly hasProject: boolean;
  readonly theme: Settings['theme'];
  /** Latest first. */
  readonly recent: readonly { readonly path: string; readonly name: string }[];
}

export interface MenuActions {
  command(command: MenuCommand): void;
  openRecent(path: string): void;
  about(): void;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/**
 * The native menu. Accelerators use Ctrl or ⌘: single keys belong to the page, and the page sees every key first, so
 * where both know one (undo, the palette) what the page takes never reaches the menu.
 */
export function makeMenu(t: Translate, state: MenuState, actions: MenuActions): Item[] {
  const isMac = state.platform === 'darwin';
  const send = (command: MenuCommand, label: string, rest: Item = {}): Item => ({
    id: command,
    label,
    click: () => actions.command(command),
    ...rest,
  });
  const about: Item = { id: 'about', label: t('menu.about'), click: () => actions.about() };
  return [
    ...(isMac ? [makeAppMenu(t, about)] : []),
    { label: t('menu.file'), submenu: makeFileMenu(t, state, actions, send) },
    { label: t('menu.edit'), submenu: makeEditMenu(t, send) },
    { label: t('menu.view'), submenu: makeViewMenu(t, state, send) },
    ...(isMac ? [makeWindowMenu(t)] : []),
    {
      label: t('menu.help'),
      role: 'help',
      submenu: [send('keys', t('menu.keys')), ...(isMac ? [] : [SEPARATOR, about])],
    },
  ];
}

type Send = (command: MenuCommand, label: string, rest?: Item) => Item;

function makeAppMenu(t: Translate, about: Item): Item {
  return {
    label: t('name'),
    submenu: [
      about,
      SEPARATOR,
      { role: 'services', label: t('menu.services') },
      SEPARATOR,
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hideOthers') },
      { role: 'unhide', label: t('menu.unhide') },
      SEPARATOR,
      { role: 'quit', label: t('menu.quit') },
    ],
  };
}

function makeFileMenu(t: Translate, state: MenuState, actions: MenuActions, send: Send): Item[] {
  const withProject: Item = { enabled: state.hasProject };
  return [
    send('new-project', t('menu.newProject'), { accelerator: 'CmdOrCtrl+N' }),
    send('open-project', t('menu.openProject'), { accelerator: 'CmdOrCtrl+O' }),
    { id: 'recent', label: t('menu.recent'), submenu: makeRecentMenu(t, state, actions) },
    send('open-sample', t('menu.openSample')),
    SEPARATOR,
    send('import', t('menu.import'), { accelerator: 'CmdOrCtrl+I', ...withProject }),
    send('import-folder', t('menu.importFolder'), { accelerator: 'CmdOrCtrl+Shift+O', ...withProject }),
    send('import-clipboard', t('menu.importClipboard'), withProject),
    SEPARATOR,
    send('export', t('menu.export'), { accelerator: 'CmdOrCtrl+E', ...withProject }),
    SEPARATOR,
    send('close-project', t('menu.closeProject'), { accelerator: 'CmdOrCtrl+Shift+W', ...withProject }),
    state.platform === 'darwin'
      ? { role: 'close', label: t('menu.closeWindow') }
      : { role: 'quit', label: t('menu.quit'), accelerator: 'CmdOrCtrl+Q' },
  ];
}

function makeRecentMenu(t: Translate, state: MenuState, actions: MenuActions): Item[] {
  if (state.recent.length === 0) return [{ label: t('menu.noRecent'), enabled: false }];
  // Windows and Linux read `&` as “the next letter is the key”.
  const shown = (text: string): string => (state.platform === 'darwin' ? text : text.replaceAll('&', '&&'));
  return state.recent.map(({ path, name }) => {
    const isAlone = state.recent.filter((other) => other.name === name).length === 1;
    return { label: shown(isAlone ? name : `${name} (${path})`), click: () => actions.openRecent(path) };
  });
}

function makeEditMenu(t: Translate, send: Send): Item[] {
  return [
    send('undo', t('menu.undo'), { accelerator: 'CmdOrCtrl+Z' }),
    send('redo', t('menu.redo'), { accelerator: 'CmdOrCtrl+Shift+Z' }),
    SEPARATOR,
    // Roles, so that fields and the system's own dialogs take part.
    { role: 'cut', label: t('menu.cut') },
    { role: 'copy', label: t('menu.copy') },
    { role: 'paste', label: t('menu.paste') },
    { role: 'selectAll', label: t('menu.selectAll') },
  ];
}

function makeViewMenu(t: Translate, state: MenuState, send: Send): Item[] {
  const screen = (command: MenuCommand, label: string, digit: number): Item =>
    send(command, label, { accelerator: `CmdOrCtrl+${digit}`, enabled: state.hasProject });
  const theme = (command: MenuCommand, label: string, value: Settings['theme']): Item =>
    send(command, label, { type: 'radio', checked: state.theme === value });
  return [
    screen('screen-articles', t('menu.articles'), 1),
    screen('screen-annotate', t('menu.annotate'), 2),
    screen('screen-review', t('menu.review'), 3),
    screen('screen-labels', t('menu.labels'), 4),
    screen('screen-export', t('menu.exportScreen'), 5),
    SEPARATOR,
    send('palette', t('menu.palette'), { accelerator: 'CmdOrCtrl+K' }),
    SEPARATOR,
    {
      label: t('menu.theme'),
      submenu: [
        theme('theme-system', t('menu.themeSystem'), 'system'),
        theme('theme-light', t('menu.themeLight'), 'light'),
        theme('theme-dark', t('menu.themeDark'), 'dark'),
      ],
    },
    { role: 'resetZoom', label: t('menu.zoomReset') },
    { role: 'zoomIn', label: t('menu.zoomIn') },
    { role: 'zoomOut', label: t('menu.zoomOut') },
    { role: 'togglefullscreen', label: t('menu.fullScreen') },
    ...(state.isDevelopment
      ? [
          SEPARATOR,
          { role: 'reload', label: t('menu.reload') } as const,
          { role: 'toggleDevTools', label: t('menu.developer') } as const,
        ]
      : []),
  ];
}

function makeWindowMenu(t: Translate): Item {
  return {
    label: t('menu.window'),
    role: 'window',
    submenu: [
      { role: 'minimize', label: t('menu.minimize') },
      { role: 'zoom', label: t('menu.zoomWindow') },
      SEPARATOR,
      { role: 'front', label: t('menu.front') },
    ],
  };
}
