import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the language of messages', () => {
  it.each([
    ['zh_CN.UTF-8', 'zh-Hans'],
    ['zh_SG', 'zh-Hans'],
    ['zh_TW.UTF-8', 'zh-Hant'],
    ['zh_HK.UTF-8@radical', 'zh-Hant'],
    ['en_GB.UTF-8', 'en'],
    ['de_DE.UTF-8', 'en'],
    ['C.UTF-8', 'en'],
    ['POSIX', 'en'],
  ])('LANG=%s speaks %s', (LANG, language) => {
    expect(languageOf({ LANG }, 'zh-CN')).toBe(language);
  });

  it('heeds LC_ALL before LC_MESSAGES before LANG', () => {
    expect(languageOf({ LC_ALL: 'zh_TW', LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, 'en')).toBe('zh-Hant');
    expect(languageOf({ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, 'en')).toBe('zh-Hans');
  });

  it('asks the system where the environment says nothing', () => {
    expect(languageOf({ LANG: '' }, 'zh-TW')).toBe('zh-Hant');
    expect(languageOf({}, 'en-US')).toBe('en');
  });
});
