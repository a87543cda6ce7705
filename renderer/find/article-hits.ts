import type { LayerContent } from '../../annotations/model/layer.ts';
import { endOf, type Fragment, type Span, startOf } from '../../annotations/model/span.ts';
import { findSpans } from '../../annotations/search/find-spans.ts';
import { findWords } from '../../annotations/search/find-words.ts';
import { spansAtHits } from '../../annotations/search/hit-changes.ts';
import { isEmptyQuery, parseQuery } from '../../annotations/search/query.ts';
import { foldText } from '../../annotations/text/folding.ts';
import type { SpanIndex } from '../state/layer-index.ts';

/** A place in the text that is found; a span where the query asks for a label. */
export interface ArticleHit {
  /** Stays the same as long as the hit is there. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly spanId?: string;
}

export const NO_HITS: readonly ArticleHit[] = [];

/** Words in the text; with `label:` the spans of that label that hold the words. In reading order. */
export function hitsIn(query: string, text: string, index: SpanIndex): readonly ArticleHit[] {
  const asked = parseQuery(query);
  if (isEmptyQuery(asked)) return NO_HITS;
  if (asked.labels.length > 0) return findSpans(index.spans, text, asked).map(toSpanHit);
  if (asked.words.length === 0) return NO_HITS;
  return findWords(text, foldedOf(text), asked.words).map(([start, end]) => ({ key: `${start}-${end}`, start, end }));
}

/** Whether what a query finds depends on the spans that are there. */
export function asksForSpans(query: string): boolean {
  return parseQuery(query).labels.length > 0;
}

function toSpanHit(span: Span): ArticleHit {
  return { key: span.id, start: startOf(span), end: endOf(span), spanId: span.id };
}

/** The text on screen is folded once, however much is typed. */
let folded = { text: '', folded: '' };

function foldedOf(text: string): string {
  if (folded.text !== text) folded = { text, folded: foldText(text) };
  return folded.folded;
}

/** The first hit at or after an offset, round; -1 where there is none. */
export function firstFrom(hits: readonly ArticleHit[], offset: number): number {
  if (hits.length === 0) return -1;
  const at = hits.findIndex(({ start }) => start >= offset);
  return Math.max(at, 0);
}

export function fragmentsOf(hits: readonly ArticleHit[]): readonly Fragment[] {
  return hits.map(({ start, end }) => [start, end]);
}

/** The labels of the spans that lie exactly at each hit, by the hit's key. */
export function labelsAtHits(
  hits: readonly ArticleHit[],
  content: LayerContent,
): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>();
  const add = (key: string, label: string): void => {
    const known = labels.get(key);
    if (known === undefined) labels.set(key, [label]);
    else if (!known.includes(label)) known.push(label);
  };
  const inText = hits.filter(({ spanId }) => spanId === undefined);
  for (const span of spansAtHits(content.spans.values(), fragmentsOf(inText))) {
    add(`${startOf(span)}-${endOf(span)}`, span.label);
  }
  for (const { key, spanId } of hits) {
    const span = spanId === undefined ? undefined : content.spans.get(spanId);
    if (span !== undefined) add(key, span.label);
  }
  return labels;
}
