import { createInstance } from 'i18next';
import type { UiLanguage } from '../../shared/settings.ts';
import en from './messages/en.json' with { type: 'json' };
import zhHans from './messages/zh-Hans.json' with { type: 'json' };
import zhHant from './messages/zh-Hant.json' with { type: 'json' };

/** `menu.file`: the path to a text in the catalogue. */
type KeyOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}` }[keyof T & string];
export type MessageKey = KeyOf<typeof en>;

export type Translate = (key: MessageKey, blanks?: Readonly<Record<string, string | number>>) => string;

const resources = {
  'zh-Hans': { translation: zhHans },
  'zh-Hant': { translation: zhHant },
  en: { translation: en },
} satisfies Record<UiLanguage, { translation: typeof en }>;

/** What this shell says itself (menu, dialogs, faults), in one language. The page has its own catalogue. */
export function createTranslate(language: UiLanguage): Translate {
  const texts = createInstance();
  void texts.init({
    lng: language,
    fallbackLng: false,
    resources,
    initAsync: false,
    // Native menus and dialogs show text, not HTML.
    interpolation: { escapeValue: false },
  });
  return (key, blanks = {}) => texts.t(key, blanks);
}
