import { describe, expect, it } from 'vitest';
import { makeTree, readTree } from './tree.ts';
import { toLines } from './violation.ts';
import { checkVocabulary } from './vocabulary.ts';

const breaches = (text: string, path = 'renderer/article/pane.tsx'): string[] =>
  toLines(checkVocabulary(makeTree({ [path]: text })));

describe('the words of the house', () => {
  it.each([
    ['a variable', 'const entity = 1;'],
    ['a plural', 'const openDocs = [];'],
    ['a function', 'function addMention() {}'],
    ['a parameter', 'const f = (docId: string) => docId;'],
    ['a default parameter', 'function f(tag = 1) { return tag; }'],
    ['a destructured variable', 'const { text: document } = article;'],
    ['a rest element', 'const [first, ...marks] = spans;'],
    ['a class', 'class DocumentStore {}'],
    ['a method', 'class A { removeTag() {} }'],
    ['a private field', 'class A { #doc = 1; }'],
    ['an interface', 'interface MentionRow {}'],
    ['a member of a type', 'type Row = { entityId: string };'],
    ['a quoted member', "type Row = { 'doc_id': string };"],
    ['a type parameter', 'type Of<TEntity> = TEntity;'],
    ['a renamed import', "import { Span as Mention } from './span.ts';"],
    ['a parameter of a function type', 'type Handler = (mark: string) => void;'],
    ['a caught error', 'try { f(); } catch (tag) { g(tag); }'],
  ])('refuse a synonym as %s', (_, text) => {
    expect(breaches(text)).toHaveLength(1);
  });

  it.each([
    ["the browser's own document", 'const width = document.body.clientWidth;'],
    ["CodeMirror's doc", 'const length = state.doc.length; const { doc } = state; create({ doc: text });'],
    ['an import under its own name', "import { Document } from 'somewhere'; use(Document);"],
    [
      'the names the design gives',
      'const labels: EntityLabel[] = set.entities; type Line = { entities: string[] }; function EntityLabels() {}',
    ],
    ['words that only look alike', 'const marked = 1; const stage = 2; const bookmark = 3; const documentation = 4;'],
    [
      'names of standards',
      'const languageTag = 1; const tagName = 2; const byteOrderMark = 3; function markDone() {} let documentsFolder;',
    ],
    ['text', "const sentence = 'a document with a tag';"],
  ])('allow %s', (_, text) => {
    expect(breaches(text)).toEqual([]);
  });

  it('leave the code of a file format the words of its files', () => {
    expect(breaches('const doc = 1;', 'annotations/formats/spacy.ts')).toEqual([]);
    expect(breaches('const doc = 1;', 'annotations/model/span.ts')).toHaveLength(1);
  });

  it('name the place and the right word', () => {
    expect(breaches('\nconst mentionCount = 1;')).toEqual([
      'renderer/article/pane.tsx:2 “mentionCount” says “mention”: the word of the house is Span.',
    ]);
  });

  it('are kept in the whole house', () => {
    expect(toLines(checkVocabulary(readTree()))).toEqual([]);
  });
});
