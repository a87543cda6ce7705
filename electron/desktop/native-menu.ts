import { app, Menu } from 'electron';
import { type MenuActions, type MenuState, makeMenu } from './menu.ts';
import type { Translate } from './messages.ts';

/** Puts the menu into its place. It can't be altered there, so a new one is made for every change; that takes a millisecond. */
export function showMenu(t: Translate, state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(makeMenu(t, state, actions)));
}

export function showAbout(t: Translate, iconPath: string): void {
  app.setAboutPanelOptions({ applicationName: t('name'), applicationVersion: app.getVersion(), iconPath });
  app.showAboutPanel();
}
