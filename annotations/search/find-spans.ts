import type { Relation } from '../model/relation.ts';
import { type Span, surfaceOf } from '../model/span.ts';
import { foldText } from '../text/folding.ts';
import { holdsWords } from './find-words.ts';
import type { SearchQuery } from './query.ts';

/** Spans that bear one of the labels and whose surface holds every word, in the order they come. */
export function findSpans(spans: Iterable<Span>, text: string, query: SearchQuery): readonly Span[] {
  const { words } = query;
  const found: Span[] = [];
  for (const span of spans) {
    if (!bearsLabel(span, query)) continue;
    if (words.length === 0 || holdsWords(foldText(surfaceOf(span, text)), words)) found.push(span);
  }
  return found;
}

/**
 * Relations that bear one of the labels. The words of `head:` must be in the head's surface, those of `tail:` in the
 * tail's; of the others each must be in one of the two.
 */
export function findRelations(
  relations: Iterable<Relation>,
  spans: ReadonlyMap<string, Span>,
  text: string,
  query: SearchQuery,
): readonly Relation[] {
  const surface = (id: string): string => {
    const span = spans.get(id);
    return span === undefined ? '' : foldText(surfaceOf(span, text));
  };
  const found: Relation[] = [];
  for (const relation of relations) {
    if (!bearsLabel(relation, query)) continue;
    const [head, tail] = [surface(relation.head), surface(relation.tail)];
    const fits =
      holdsWords(head, query.head) &&
      holdsWords(tail, query.tail) &&
      query.words.every((word) => head.includes(word) || tail.includes(word));
    if (fits) found.push(relation);
  }
  return found;
}

function bearsLabel({ label }: { readonly label: string }, { labels }: SearchQuery): boolean {
  return labels.length === 0 || labels.includes(foldText(label));
}
