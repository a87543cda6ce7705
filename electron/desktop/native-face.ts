import { app } from 'electron';
import { type Settings, toUiLanguage, type UiLanguage } from '../../shared/settings.ts';
import type { Remembered } from '../service/ports/settings-file.ts';
import type { MenuActions } from './menu.ts';
import { createTranslate, type Translate } from './messages.ts';
import { showMenu } from './native-menu.ts';
import { applyTheme } from './theme.ts';

/** Menu, theme and language of the native side: they follow what is remembered and which project is open. */
export interface NativeFace {
  language(): UiLanguage;
  translate(): Translate;
  remembered(): Remembered;
  remember(remembered: Remembered): void;
  setProject(isOpen: boolean): void;
}

/** @param actions what the items of the menu do */
export function createNativeFace(first: Remembered, actions: MenuActions): NativeFace {
  let remembered = first;
  let language = languageOf(first.settings);
  let translate = createTranslate(language);
  let hasProject = false;

  function show(): void {
    applyTheme(remembered.settings.theme);
    const { platform } = process;
    const { recent, settings } = remembered;
    const isDevelopment = !app.isPackaged;
    showMenu(translate, { platform, isDevelopment, hasProject, theme: settings.theme, recent }, actions);
  }
  show();

  return {
    language: () => language,
    translate: () => translate,
    remembered: () => remembered,
    remember(next) {
      remembered = next;
      if (language !== languageOf(next.settings)) {
        language = languageOf(next.settings);
        translate = createTranslate(language);
      }
      show();
    },
    setProject(isOpen) {
      if (isOpen === hasProject) return;
      hasProject = isOpen;
      show();
    },
  };
}

function languageOf({ language }: Settings): UiLanguage {
  return language === 'system' ? toUiLanguage(app.getPreferredSystemLanguages()) : language;
}
