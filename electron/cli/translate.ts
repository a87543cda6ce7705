import { createInstance } from 'i18next';
import type { UiLanguage } from '../../shared/settings.ts';
import en from './messages/en.json' with { type: 'json' };
import zhHans from './messages/zh-Hans.json' with { type: 'json' };
import zhHant from './messages/zh-Hant.json' with { type: 'json' };

/** The text of a key of the catalogue, its blanks filled in; `count` picks the plural form. */
export type Translate = (key: string, blanks?: Readonly<Record<string, string | number>>) => string;

const CATALOGUES = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant } as const;

export function createTranslate(language: UiLanguage): Translate {
  const catalogue = createInstance();
  void catalogue.init({
    lng: language,
    resources: { [language]: { translation: CATALOGUES[language] } },
    // A terminal shows text as it is; nothing here becomes HTML.
    interpolation: { escapeValue: false },
    // The texts are here already, so the first call may ask for one.
    initAsync: false,
  });
  return (key, blanks) => catalogue.t(key, { ...blanks });
}
