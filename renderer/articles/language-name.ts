/** The key under which a language (BCP 47) has a name and a sign here: Chinese by script, English, or another one. */
export function languageKey(language: string): 'zh-Hans' | 'zh-Hant' | 'en' | 'other' {
  if (language === 'zh-Hans' || language === 'zh-Hant') return language;
  return /^en\b/.test(language) ? 'en' : 'other';
}
