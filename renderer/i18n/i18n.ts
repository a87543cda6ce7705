import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Localized } from '../../annotations/model/attribute.ts';
import { languages, type Settings, toUiLanguage, type UiLanguage } from '../../shared/settings.ts';
import { type Catalogues, type Namespace, readCatalogues } from './catalogues.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Catalogues;
  }
}

/** Made once, before anything is drawn. A message that is missing is a bug and is thrown, never shown as its key. */
export async function startI18n(language: UiLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...languages],
    load: 'currentOnly',
    defaultNS: 'app',
    resources: readCatalogues(),
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`no message “${namespace}:${key}” in ${i18next.language}`);
    },
  });
}

/** The texts of one feature. Keys are checked by the compiler. */
export function useT<N extends Namespace>(namespace: N): TFunction<N> {
  // The hook's type leaves room for fallback namespaces, of which there are none.
  return useTranslation(namespace).t as unknown as TFunction<N>;
}

/** The language the interface speaks now. */
export function useUiLanguage(): UiLanguage {
  return toUiLanguage([useTranslation('app').i18n.language]);
}

/** Language by the person's choice, else by the system's preferred locales. */
export function chosenLanguage(settings: Pick<Settings, 'language'>, locales: readonly string[]): UiLanguage {
  return settings.language === 'system' ? toUiLanguage(locales) : settings.language;
}

export async function speak(language: UiLanguage): Promise<void> {
  document.documentElement.lang = language;
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/** A title from a label set in the language of the interface; the other one where it is empty. */
export function localized(text: Localized, language: UiLanguage): string {
  return language === 'en' ? text.en || text.zh : text.zh || text.en;
}

/** `localized` for the language spoken now. */
export function useLocalized(): (text: Localized) => string {
  const language = useUiLanguage();
  return (text) => localized(text, language);
}
