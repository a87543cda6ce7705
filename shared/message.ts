import en from './messages/en/problems.json' with { type: 'json' };
import zhHans from './messages/zh-Hans/problems.json' with { type: 'json' };
import zhHant from './messages/zh-Hant/problems.json' with { type: 'json' };
import type { AppProblem, ProblemCode } from './problem.ts';
import type { UiLanguage } from './settings.ts';

/** A language without a sentence for some problem would not compile. */
const SENTENCES: Readonly<Record<UiLanguage, Readonly<Record<ProblemCode, string>>>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/**
 * What a person is told of a problem: what happened, what was kept, what to do. Plain text, also where it holds what the
 * person typed.
 */
export function toSentence({ code, params }: AppProblem, language: UiLanguage): string {
  return SENTENCES[language][code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}
