import { type Span, startOf } from '../../annotations/model/span.ts';
import type { Settlement } from '../../annotations/review/settlement.ts';

/**
 * Which of an annotator's spans are in dispute, and in which disagreement. Candidates stand for all who wrote the same,
 * so that a span is found by its content and not by its id.
 */
export function disputedSpans(
  { disagreements }: Pick<Settlement, 'disagreements'>,
  annotator: string,
): (span: Span) => string | undefined {
  const ids = new Map<string, string>();
  for (const { disagreement } of disagreements) {
    for (const { item, annotators } of disagreement.candidates) {
      if (item.type === 'span' && annotators.includes(annotator)) ids.set(contentKey(item.span), disagreement.id);
    }
  }
  return (span) => ids.get(contentKey(span));
}

function contentKey({ label, fragments }: Span): string {
  return JSON.stringify([startOf({ fragments }), label, fragments]);
}
