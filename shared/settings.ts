import { z } from 'zod';
import { suggestionSourceSchema } from '../annotations/suggest/suggestion.ts';

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export const uiLanguageSchema = z.enum(languages);
export type UiLanguage = z.infer<typeof uiLanguageSchema>;

/** Settings of this person on this machine; they are never part of a project. Every field has a default. */
export const settingsSchema = z
  .object({
    language: z.enum(['system', ...languages]).default('system'),
    theme: z.enum(['system', 'light', 'dark']).default('system'),
    /** Label chips over spans. */
    chips: z.enum(['always', 'focus', 'never']).default('always'),
    /** Arcs of relations. */
    arcs: z.enum(['focus', 'all', 'never']).default('focus'),
    /** Sources of suggestions that are switched off. */
    suggestersOff: z.array(suggestionSourceSchema).readonly().default([]),
    /** Who works here, by project id: kept so that the app opens as the same person. */
    actingAs: z.record(z.string(), z.string()).default({}),
  })
  .readonly();
export type Settings = z.infer<typeof settingsSchema>;

export const settingsPatchSchema = z
  .object({
    language: z.enum(['system', ...languages]),
    theme: z.enum(['system', 'light', 'dark']),
    chips: z.enum(['always', 'focus', 'never']),
    arcs: z.enum(['focus', 'all', 'never']),
    suggestersOff: z.array(suggestionSourceSchema).readonly(),
    actingAs: z.record(z.string(), z.string()),
  })
  .partial()
  .readonly();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** The interface language for a list of the system's preferred locales (BCP 47), English where none is spoken. */
export function toUiLanguage(locales: readonly string[]): UiLanguage {
  for (const locale of locales) {
    const lower = locale.toLowerCase();
    if (/^zh\b.*(hant|\btw\b|\bhk\b|\bmo\b)/.test(lower)) return 'zh-Hant';
    if (/^zh\b/.test(lower)) return 'zh-Hans';
    if (/^en\b/.test(lower)) return 'en';
  }
  return 'en';
}
