/**
 * The double of `electron`: what `import … from 'electron'` finds in a process that `run.ts` has started. It holds what
 * Zhupi's main process uses, and nothing more; a name that is missing here fails at once, when main is loaded.
 */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { MenuDouble as Menu } from './menu.ts';
export { nativeTheme } from './native-theme.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { shell } from './shell.ts';
