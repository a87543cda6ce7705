import { type DeclaredName, declaredNamesOf } from './declared-names.ts';
import { isCode, type SourceFile, type Tree } from './tree.ts';
import { type Violation, violationAt } from './violation.ts';
import { wordsOf } from './words.ts';

/** Synonyms that the design forbids, and the house's own word for each. */
const SYNONYMS: Readonly<Record<string, string>> = {
  entity: 'Span, or EntityLabel for its label',
  mention: 'Span',
  tag: 'Span, or the name of its label',
  mark: 'Span',
  doc: 'Article',
  document: 'Article',
};

/** Names that the design or somebody else's standard gave, as words. They are taken out of a name before it is judged. */
const GIVEN_NAMES: readonly string[] = [
  'entity label', // design/2
  'entity count', // how many `entities` a label set has
  'language tag', // BCP 47
  'document folder', // where the system keeps a person's documents
  'html tag',
  'tag name', // DOM
  'owner document', // DOM
  'html entity', // &amp; and its kin
  'question mark',
  'quotation mark',
  'byte order mark',
  'utf16 mark', // the byte order mark again
  'parse mark', // the brackets of marked text: [张三|PER]
  'recent document', // Electron, and the systems' lists of recent files
  'mark done', // the verb: a layer is marked done
];

/**
 * Whole names: `entities` is the key of gold JSONL (design/3) and of the label set (design/2); `documents` is the folder of
 * that name on every system.
 */
const GIVEN_WHOLE = new Set(['entities', 'documents']);

/** One word for one thing: a declared name uses no synonym for the words of the house. */
export function checkVocabulary(tree: Tree): Violation[] {
  return tree
    .filter((file) => isCode(file) && !isFormat(file))
    .flatMap((file) =>
      declaredNamesOf(file).flatMap((declared) => {
        const synonym = synonymIn(declared);
        if (synonym === undefined) return [];
        const message = `“${declared.name}” says “${synonym}”: the word of the house is ${SYNONYMS[synonym]}.`;
        return [violationAt(file, declared.start, message)];
      }),
    );
}

/** Files have words of their own (gold JSONL says “entities” too), and the code that reads and writes them says what they say. */
function isFormat(file: SourceFile): boolean {
  return file.path.startsWith('annotations/formats/');
}

function synonymIn({ name }: DeclaredName): string | undefined {
  if (GIVEN_WHOLE.has(name)) return undefined;
  const words = ` ${wordsOf(name).map(singular).join(' ')} `;
  const own = GIVEN_NAMES.reduce((rest, given) => rest.replaceAll(` ${given} `, ' '), words);
  return own.split(' ').find((word) => Object.hasOwn(SYNONYMS, word));
}

function singular(word: string): string {
  return word === 'entities' ? 'entity' : word.replace(/s$/, '');
}
