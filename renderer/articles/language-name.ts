/** The key under which a language (BCP 47) has a name and a sign: Chinese by script (`zh`: both), English, or another one. */
export function languageKey(language: string): 'zh-Hans' | 'zh-Hant' | 'zh' | 'en' | 'other' {
  if (language === 'zh-Hans' || language === 'zh-Hant' || language === 'zh') return language;
  return /^en\b/.test(language) ? 'en' : 'other';
}
