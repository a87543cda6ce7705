import { toUiLanguage, type UiLanguage } from '../../shared/settings.ts';

/** The variables that say which language a person reads, strongest first (POSIX.1-2024, 8.2). */
const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language of messages: of the environment, else of the system (Windows sets no such variables), else English.
 * @param systemLocale BCP 47
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>, systemLocale: string): UiLanguage {
  const posix = LOCALE_VARIABLES.map((name) => env[name] ?? '').find((value) => value !== '');
  return toUiLanguage([posix === undefined ? systemLocale : toBcp47(posix)]);
}

/** `zh_TW.UTF-8@radical` -> `zh-TW`. */
function toBcp47(posixLocale: string): string {
  return posixLocale.replace(/[.@].*$/, '').replaceAll('_', '-');
}
