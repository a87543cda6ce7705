import { foldText } from '../text/folding.ts';

/**
 * What is looked for. `口罩 医院` asks for both words, `"三号 楼"` for a phrase with its blank, `label:PER,ORG` for spans or
 * relations of one of these labels, `head:` and `tail:` for the ends of relations. Words and values are folded.
 */
export interface SearchQuery {
  /** Each must occur; no one twice. */
  readonly words: readonly string[];
  /** One of these, folded; empty for any label. */
  readonly labels: readonly string[];
  /** Words of a relation's head and of its tail. */
  readonly head: readonly string[];
  readonly tail: readonly string[];
}

type Field = 'label' | 'head' | 'tail';

const FIELD = /^(label|head|tail):/;
/** The signs a phrase is put in, each with the one that closes it; typed with an input method on, they are curved. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”' };

/** Every text is a query; a phrase that is not closed goes to the end. */
export function parseQuery(source: string): SearchQuery {
  const words = new Set<string>();
  const fields: Record<Field, Set<string>> = { label: new Set(), head: new Set(), tail: new Set() };
  for (const { field, text } of partsOf(source)) {
    if (field === undefined) words.add(text);
    else if (field !== 'label') fields[field].add(text);
    else for (const name of text.split(',').filter(Boolean)) fields.label.add(name);
  }
  return { words: [...words], labels: [...fields.label], head: [...fields.head], tail: [...fields.tail] };
}

/** The words and phrases alone, for what has no labels: `label:PER` is a word like any other there. */
export function parseWords(source: string): readonly string[] {
  return [...new Set(partsOf(source).map(({ field, text }) => (field === undefined ? text : `${field}:${text}`)))];
}

/** Whether it asks for nothing. */
export function isEmptyQuery({ words, labels, head, tail }: SearchQuery): boolean {
  return words.length + labels.length + head.length + tail.length === 0;
}

interface Part {
  readonly field: Field | undefined;
  /** Not empty. */
  readonly text: string;
}

function partsOf(source: string): readonly Part[] {
  const parts: Part[] = [];
  // Half a character would be found in the middle of others.
  let rest = foldText(source.toWellFormed()).trimStart();
  while (rest !== '') {
    const name = FIELD.exec(rest)?.[1];
    const field = name === 'label' || name === 'head' || name === 'tail' ? name : undefined;
    if (field !== undefined) rest = rest.slice(field.length + 1);
    const [text, length] = firstWord(rest);
    if (text !== '') parts.push({ field, text });
    rest = rest.slice(length).trimStart();
  }
  return parts;
}

/** The word or phrase at the beginning, and how many units it takes with its signs. */
function firstWord(text: string): readonly [word: string, length: number] {
  const closing = CLOSING[text.charAt(0)];
  if (closing === undefined) {
    const [word = ''] = /^\S*/.exec(text) ?? [];
    return [word, word.length];
  }
  const end = text.indexOf(closing, 1);
  return end < 0 ? [text.slice(1), text.length] : [text.slice(1, end), end + 1];
}
