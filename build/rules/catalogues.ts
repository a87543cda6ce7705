import type { SourceFile, Tree } from './tree.ts';

export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One message file: a language of a namespace of a catalogue. */
export interface Catalogue {
  readonly file: SourceFile;
  /** `renderer/i18n` or `…/messages`. */
  readonly folder: string;
  readonly language: Language;
  /** File name where a language is a folder of files, '' where it is one file. */
  readonly namespace: string;
  /** Full key with dots → text, plural suffix included. */
  readonly texts: ReadonlyMap<string, string>;
}

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

/** Every message file of the tree: `renderer/i18n/<language>/<namespace>.json`, `<room>/messages/<language>[/<namespace>].json`. */
export function cataloguesOf(tree: Tree): Catalogue[] {
  return tree.flatMap((file) => {
    const place = /^(renderer\/i18n|(?:shared|electron\/[^/]+)\/messages)\/([^/]+?)(?:\/([^/]+))?\.json$/.exec(
      file.path,
    );
    const language = LANGUAGES.find((known) => known === place?.[2]);
    if (place === null || language === undefined) return [];
    const [, folder = '', , namespace = ''] = place;
    return [{ file, folder, language, namespace, texts: textsOf(file) }];
  });
}

/** The key under which code asks for a text: without its plural suffix. */
export function baseKey(key: string): string {
  return key.replace(PLURAL_SUFFIX, '');
}

/** The plural category of a key, if it has one. */
export function pluralCategory(key: string): string | undefined {
  return PLURAL_SUFFIX.exec(key)?.[1];
}

function textsOf(file: SourceFile): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') texts.set(path.join('.'), value);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) add(inner, [...path, key]);
    } else throw new Error(`${file.path}: “${path.join('.')}” is neither a text nor a group of texts`);
  };
  add(JSON.parse(file.text), []);
  return texts;
}
