import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { menuCommands } from '../../shared/bridge.ts';
import { languages } from '../../shared/settings.ts';
import { type MenuActions, type MenuState, makeMenu } from './menu.ts';
import { createTranslate } from './messages.ts';

const state: MenuState = { platform: 'linux', isDevelopment: false, hasProject: true, theme: 'system', recent: [] };
const idle: MenuActions = { command: () => undefined, openRecent: () => undefined, about: () => undefined };

function itemsOf(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

function menuItems(changes: Partial<MenuState> = {}, actions = idle): MenuItemConstructorOptions[] {
  return itemsOf(makeMenu(createTranslate('en'), { ...state, ...changes }, actions));
}

describe.each(languages)('in %s', (language) => {
  const t = createTranslate(language);

  test.each(['darwin', 'win32', 'linux'] as const)('every item on %s has a text of its own', (platform) => {
    const items = itemsOf(makeMenu(t, { ...state, platform, isDevelopment: true }, idle));
    const labels = items.filter((item) => item.type !== 'separator').map((item) => item.label ?? '');
    for (const label of labels) expect(label).toMatch(language === 'en' ? /^[^\p{Script=Han}.]+$/u : /\p{Script=Han}/u);
  });
});

test.each(['darwin', 'win32', 'linux'] as const)(
  'each command stands once in the menu on %s and is sent',
  (platform) => {
    const command = vi.fn();
    const items = menuItems({ platform }, { ...idle, command });
    expect(items.filter(({ id }) => menuCommands.some((name) => name === id)).map(({ id }) => id)).toHaveLength(
      menuCommands.length,
    );
    for (const name of menuCommands) {
      const item = items.find(({ id }) => id === name);
      // Menu items are handed the item, the window and the event; the commands look at none of them.
      (item?.click as (() => void) | undefined)?.();
      expect(command).toHaveBeenLastCalledWith(name);
    }
  },
);

test.each(['darwin', 'linux'] as const)(
  'no two items on %s have the same accelerator, and none is a bare key',
  (platform) => {
    const keys = menuItems({ platform, isDevelopment: true }).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^CmdOrCtrl\+/);
  },
);

test('editing uses the system’s roles, so that fields can copy and paste', () => {
  const roles = menuItems().map(({ role }) => role);
  expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
});

test('without a project, what needs one is greyed', () => {
  const grey = menuItems({ hasProject: false }).filter(({ enabled }) => enabled === false);
  expect(grey.map(({ id }) => id)).toEqual([
    undefined, // “none yet” among the recent projects
    'import',
    'import-folder',
    'import-clipboard',
    'export',
    'close-project',
    'screen-articles',
    'screen-annotate',
    'screen-review',
    'screen-labels',
    'screen-export',
  ]);
});

test('the theme in force is the one that is checked', () => {
  const checked = menuItems({ theme: 'dark' }).filter((item) => item.checked === true);
  expect(checked.map(({ id }) => id)).toEqual(['theme-dark']);
});

test('recent projects are listed by name and opened by path', () => {
  const openRecent = vi.fn();
  const recent = [{ path: '/projects/a.zhupi', name: '新闻 & 评论' }];
  const item = menuItems({ recent }, { ...idle, openRecent }).find(({ label }) => label === '新闻 && 评论');
  (item?.click as (() => void) | undefined)?.();
  expect(openRecent).toHaveBeenCalledWith('/projects/a.zhupi');
});

test('recent projects of one name are told apart by their paths', () => {
  const recent = ['/projects/a.zhupi', '/copy/a.zhupi', '/projects/b.zhupi'].map((path, i) => ({
    path,
    name: i === 2 ? '地方' : '新闻',
  }));
  const labels = menuItems({ recent }).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['新闻 (/projects/a.zhupi)', '新闻 (/copy/a.zhupi)', '地方']));
});

test('the developer’s items are for development only', () => {
  const has = (isDevelopment: boolean) => menuItems({ isDevelopment }).some(({ role }) => role === 'toggleDevTools');
  expect([has(true), has(false)]).toEqual([true, false]);
});
