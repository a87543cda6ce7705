import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../shared/settings.ts';
import { readCatalogues } from './catalogues.ts';
import { chosenLanguage, localized, startI18n } from './i18n.ts';

beforeAll(() => startI18n('en'));

const t = (key: string, options: Record<string, unknown> = {}): string =>
  i18next.getFixedT('en')(key as 'name', options);

describe('the texts of the interface', () => {
  it('are there in three languages, file by file', () => {
    const catalogues = readCatalogues();
    const files = Object.keys(catalogues.en).sort();
    expect(files).toContain('articles');
    for (const language of languages) expect(Object.keys(catalogues[language]).sort()).toEqual(files);
  });

  it('know one from many where the language does', () => {
    const count = (language: string, number: number): string =>
      i18next.getFixedT(language, 'articles')('articleCount', { count: number, shown: String(number) });
    expect(count('en', 1)).toBe('1 article');
    expect(count('en', 2)).toBe('2 articles');
    expect([count('zh-Hans', 1), count('zh-Hans', 2)]).toEqual(['1 篇', '2 篇']);
  });

  it('show what a person typed as they typed it', () => {
    expect(t('palette.none', { query: '<b>&' })).toContain('<b>&');
  });

  it('are never replaced by their key: a missing one is a bug', () => {
    expect(() => t('no.such.key')).toThrow('no message “app:no.such.key” in en');
  });
});

describe('the language', () => {
  it.each([
    ['system', ['zh-TW', 'en'], 'zh-Hant'],
    ['system', ['zh-CN'], 'zh-Hans'],
    ['system', ['fr-FR', 'de'], 'en'],
    ['en', ['zh-CN'], 'en'],
  ] as const)('follows the choice %s and the system %j: %s', (language, locales, expected) => {
    expect(chosenLanguage({ language }, locales)).toBe(expected);
  });

  it('of a label falls back to the other one rather than to nothing', () => {
    expect(localized({ zh: '人物', en: 'Person' }, 'en')).toBe('Person');
    expect(localized({ zh: '人物', en: '' }, 'en')).toBe('人物');
    expect(localized({ zh: '', en: 'Person' }, 'zh-Hant')).toBe('Person');
  });
});
