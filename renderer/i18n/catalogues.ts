import type { UiLanguage } from '../../shared/settings.ts';

/** One file a feature and language. English has every plural form, so that its keys are the keys. */
export interface Catalogues {
  readonly app: typeof import('./en/app.json');
  readonly home: typeof import('./en/home.json');
  readonly articles: typeof import('./en/articles.json');
  readonly clean: typeof import('./en/clean.json');
  readonly annotate: typeof import('./en/annotate.json');
  readonly panel: typeof import('./en/panel.json');
  readonly find: typeof import('./en/find.json');
  readonly search: typeof import('./en/search.json');
  readonly checks: typeof import('./en/checks.json');
  readonly review: typeof import('./en/review.json');
  readonly suggest: typeof import('./en/suggest.json');
  readonly labels: typeof import('./en/labels.json');
  readonly export: typeof import('./en/export.json');
  readonly import: typeof import('./en/import.json');
  /** Names of the clean-up rules. */
  readonly rules: typeof import('./en/rules.json');
}
export type Namespace = keyof Catalogues;

const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { eager: true, import: 'default' });

/** Language -> namespace -> texts, for i18next. */
export function readCatalogues(): Record<UiLanguage, Record<string, Record<string, unknown>>> {
  const all: Record<UiLanguage, Record<string, Record<string, unknown>>> = { 'zh-Hans': {}, 'zh-Hant': {}, en: {} };
  for (const [path, texts] of Object.entries(files)) {
    const [, language, namespace] = /^\.\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
    if (language === undefined || namespace === undefined || !Object.hasOwn(all, language)) continue;
    all[language as UiLanguage][namespace] = texts;
  }
  return all;
}
