import { type Change, makeBatch, type SimpleChange, simpleChangesOf } from '../model/change.ts';
import { toRemoveSpans } from '../model/intent.ts';
import type { LabelSet } from '../model/label-set.ts';
import type { LayerContent } from '../model/layer.ts';
import { toAddSpan } from '../model/make-span.ts';
import { type Fragment, type Span, sameFragments } from '../model/span.ts';

export interface SpansAtHits {
  readonly hits: readonly Fragment[];
  readonly label: string;
  readonly labelSet: LabelSet;
  readonly text: string;
  /** A new id at each call. */
  newId(): string;
}

/** A span at each hit where there isn't one of this label; one step to undo. `undefined` where all are there. */
export function toAddSpansAtHits(content: LayerContent, { hits, newId, ...given }: SpansAtHits): Change | undefined {
  const taken = new Set(
    [...content.spans.values()]
      .filter(({ label }) => label === given.label)
      .map(({ fragments }) => fragments.join(';')),
  );
  const changes: SimpleChange[] = [];
  for (const hit of hits) {
    const change = toAddSpan({ ...given, id: newId(), fragments: [hit] });
    if (change?.type !== 'addSpan') continue;
    // By what comes of the hit: blanks at its ends are left out.
    const place = change.span.fragments.join(';');
    if (taken.has(place)) continue;
    taken.add(place);
    changes.push(change);
  }
  return changes.length === 0 ? undefined : makeBatch(changes);
}

/**
 * Takes away the spans that lie exactly at the hits, with their relations; one step to undo.
 * @param label those of one label only; of any where absent
 */
export function toRemoveSpansAtHits(
  content: LayerContent,
  hits: readonly Fragment[],
  label?: string,
): Change | undefined {
  const spans = spansAtHits(content.spans.values(), hits).filter((span) => label === undefined || span.label === label);
  return toRemoveSpans(
    content,
    spans.map(({ id }) => id),
  );
}

/** The spans of one fragment that lie exactly at one of the hits. */
export function spansAtHits(spans: Iterable<Span>, hits: readonly Fragment[]): readonly Span[] {
  const ends = new Map(hits.map(([start, end]) => [start, end]));
  return [...spans].filter(({ fragments }) => {
    const [first] = fragments;
    return first !== undefined && ends.get(first[0]) === first[1] && sameFragments(fragments, [first]);
  });
}

/** How many spans a change adds and takes away, for the sentence that says so. */
export function countSpans(change: Change): { readonly added: number; readonly removed: number } {
  const parts = simpleChangesOf(change);
  return {
    added: parts.filter(({ type }) => type === 'addSpan').length,
    removed: parts.filter(({ type }) => type === 'removeSpan').length,
  };
}
