import { baseKey, type Catalogue, cataloguesOf, LANGUAGES, type Language, pluralCategory } from './catalogues.ts';
import type { Tree } from './tree.ts';
import type { Violation } from './violation.ts';

/** The three languages of a catalogue have the same keys with the same blanks, in the plural forms each language needs. */
export function checkMessagesAgree(tree: Tree): Violation[] {
  const groups = Map.groupBy(cataloguesOf(tree), ({ folder, namespace }) => `${folder}\n${namespace}`);
  return [...groups.values()].flatMap((group) => [
    ...missingLanguages(group),
    ...disagreements(group),
    ...group.flatMap(faultsInside),
  ]);
}

function missingLanguages(group: readonly Catalogue[]): Violation[] {
  const [first] = group;
  if (first === undefined) return [];
  return LANGUAGES.filter((language) => group.every((catalogue) => catalogue.language !== language)).map((language) =>
    fault(first, `has no counterpart in ${language}.`),
  );
}

function disagreements(group: readonly Catalogue[]): Violation[] {
  const keys = new Set(group.flatMap((catalogue) => [...catalogue.texts.keys()].map(baseKey)));
  return [...keys].flatMap((key) => {
    const blanks = new Set(group.flatMap((catalogue) => [...blanksOf(catalogue, key)]));
    return group.flatMap((catalogue) => {
      if (textsFor(catalogue, key).length === 0)
        return [fault(catalogue, `lacks “${key}”, which another language has.`)];
      const own = blanksOf(catalogue, key);
      const missing = [...blanks].filter((blank) => !own.has(blank));
      if (missing.length === 0) return [];
      return [fault(catalogue, `“${key}” leaves out {{${missing.join('}}, {{')}}}, which another language fills in.`)];
    });
  });
}

function faultsInside(catalogue: Catalogue): Violation[] {
  const empty = [...catalogue.texts]
    .filter(([, text]) => text.trim() === '')
    .map(([key]) => fault(catalogue, `“${key}” is empty.`));
  const plurals = Map.groupBy(
    [...catalogue.texts.keys()].filter((key) => pluralCategory(key) !== undefined),
    baseKey,
  );
  const needed = pluralCategories(catalogue.language);
  const forms = [...plurals].flatMap(([key, forms]) => {
    const present = forms.map((form) => pluralCategory(form) ?? '').sort();
    if (present.join() === [...needed].sort().join()) return [];
    return [
      fault(
        catalogue,
        `“${key}” has the plural forms ${present.join(', ')}; ${catalogue.language} needs ${needed.join(', ')}.`,
      ),
    ];
  });
  return [...empty, ...forms];
}

function textsFor(catalogue: Catalogue, key: string): string[] {
  return [...catalogue.texts].filter(([candidate]) => baseKey(candidate) === key).map(([, text]) => text);
}

/** Names between double braces in any plural form of a text; formatting after a comma is left to each language. */
function blanksOf(catalogue: Catalogue, key: string): Set<string> {
  return new Set(
    textsFor(catalogue, key).flatMap((text) =>
      [...text.matchAll(/\{\{-?\s*([\w.]+)\s*(?:,[^}]*)?\}\}/g)].map((match) => match[1] ?? ''),
    ),
  );
}

function pluralCategories(language: Language): string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

function fault(catalogue: Catalogue, message: string): Violation {
  return { path: catalogue.file.path, line: 1, message };
}
