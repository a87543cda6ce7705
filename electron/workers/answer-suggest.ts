import type { Fragment } from '../../annotations/model/span.ts';
import { encodeDictionary, parseDictionary } from '../../annotations/suggest/dictionary.ts';
import { suggest } from '../../annotations/suggest/suggest.ts';
import { buildSurfaceIndex, type SurfaceIndex, suggestSurfaces } from '../../annotations/suggest/surface-index.ts';
import { foldText } from '../../annotations/text/folding.ts';
import type { ReadDictionary } from '../service/ports/suggester.ts';
import type { SuggestAnswer, SuggestQuestion } from './suggest-messages.ts';

/** @returns a function that answers questions and remembers the dictionary that it was given last. */
export function createSuggestAnswers(): (question: SuggestQuestion) => SuggestAnswer {
  let known: { readonly key: string; readonly dictionary: SurfaceIndex } = {
    key: '',
    dictionary: buildSurfaceIndex([]),
  };
  return (question) => {
    switch (question.type) {
      case 'dictionary': {
        const entries = question.bodies.flatMap((body) => parseDictionary(body).entries);
        known = { key: question.key, dictionary: buildSurfaceIndex(entries) };
        return { type: 'ready' };
      }
      case 'suggest': {
        if (question.key !== known.key) return { type: 'dictionary-missing' };
        const { dictionary } = known;
        return { type: 'suggestions', suggestions: suggest({ ...question.request, dictionary }) };
      }
      case 'parse':
        return { type: 'parsed', dictionary: readDictionary(question.text) };
      case 'places':
        return { type: 'places', places: placesOf(question.surface, question.texts) };
    }
  };
}

function readDictionary(text: string): ReadDictionary {
  const { entries, faults } = parseDictionary(text);
  const labels = new Map<string, number>();
  for (const { label } of entries) labels.set(label, (labels.get(label) ?? 0) + 1);
  return { body: encodeDictionary(entries), entries: entries.length, labels: Object.fromEntries(labels), faults };
}

function placesOf(surface: string, texts: readonly string[]): readonly (readonly Fragment[])[] {
  const index = buildSurfaceIndex([{ surface, label: '', score: 1 }]);
  return texts.map((text) =>
    suggestSurfaces(index, text, foldText(text), 'same-surface').map(({ start, end }): Fragment => [start, end]),
  );
}
