import type { Fragment } from '../../annotations/model/span.ts';
import type { Suggestion } from '../../annotations/suggest/suggestion.ts';
import type { ReadDictionary, SuggestRequest } from '../service/ports/suggester.ts';

export type SuggestQuestion =
  | { readonly type: 'dictionary'; readonly key: string; readonly bodies: readonly string[] }
  | { readonly type: 'suggest'; readonly key: string; readonly request: SuggestRequest }
  | { readonly type: 'parse'; readonly text: string }
  | { readonly type: 'places'; readonly surface: string; readonly texts: readonly string[] };

export type SuggestAnswer =
  | { readonly type: 'ready' }
  /** The dictionary of this key has to be sent first: the thread is new, or another project was asked about. */
  | { readonly type: 'dictionary-missing' }
  | { readonly type: 'suggestions'; readonly suggestions: readonly Suggestion[] }
  | { readonly type: 'parsed'; readonly dictionary: ReadDictionary }
  | { readonly type: 'places'; readonly places: readonly (readonly Fragment[])[] };
