import { type BrowserWindow, nativeTheme } from 'electron';
import type { Settings } from '../../shared/settings.ts';

/** `paper` of the two themes: what shows until the page has drawn itself. */
const PAPER = { light: '#FAF6EC', dark: '#1B1815' } as const;

export function paperColor(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}

/** Frames, menus and the page's `prefers-color-scheme` follow the setting, or the system where it says so. */
export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme;
}

export function followTheme(window: BrowserWindow): void {
  const follow = () => window.setBackgroundColor(paperColor());
  nativeTheme.on('updated', follow);
  window.on('closed', () => nativeTheme.off('updated', follow));
}
