import type { AttributeValues } from '../model/attribute.ts';
import { compareText, type Span } from '../model/span.ts';
import { compareSpanContent, spanContentKey } from './align.ts';
import type { Candidate, CandidateItem } from './disagreement.ts';

/** A text that is the same for the same attribute values, in whatever order they were set. */
export function attributesKey(attributes: AttributeValues): string {
  return JSON.stringify(Object.entries(attributes).sort(([a], [b]) => compareText(a, b)));
}

/** A text that says what is proposed, without ids, notes and origin: equal texts are the same proposal. */
export function candidateKey(item: CandidateItem, undirected: boolean): string {
  switch (item.type) {
    case 'span':
      return JSON.stringify([spanContentKey(item.span), attributesKey(item.span.attributes)]);
    case 'relation': {
      const ends = [spanContentKey(item.head), spanContentKey(item.tail)];
      if (undirected) ends.sort(compareText);
      return JSON.stringify([item.relation.label, ...ends, attributesKey(item.relation.attributes)]);
    }
    case 'articleLabel':
      return JSON.stringify([item.name, item.value]);
  }
}

/** Most annotators first; among equals by what is proposed, in reading order, never by who. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.annotators.length - a.annotators.length ||
    comparePlaces(a.item, b.item) ||
    compareText(candidateKey(a.item, false), candidateKey(b.item, false))
  );
}

function comparePlaces(a: CandidateItem, b: CandidateItem): number {
  const others = spansOfItem(b);
  return spansOfItem(a).reduce((order, span, i) => {
    const other = others[i];
    return order || (other === undefined ? 0 : compareSpanContent(span, other));
  }, 0);
}

/** The spans an item shows. */
export function spansOfItem(item: CandidateItem): readonly Span[] {
  switch (item.type) {
    case 'span':
      return [item.span];
    case 'relation':
      return [item.head, item.tail];
    case 'articleLabel':
      return [];
  }
}

/** The attribute values an item bears; an article label is a value itself and has none. */
export function attributesOfItem(item: CandidateItem): AttributeValues {
  switch (item.type) {
    case 'span':
      return item.span.attributes;
    case 'relation':
      return item.relation.attributes;
    case 'articleLabel':
      return {};
  }
}
