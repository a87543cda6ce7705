import type { Fragment, Span } from '../../annotations/model/span.ts';
import type { Candidate } from '../../annotations/review/disagreement.ts';
import { spansOfItem } from '../../annotations/review/proposal.ts';
import type { Passage } from './excerpt.ts';
import { cutIntoPieces, type TextPiece } from './text-pieces.ts';

/** A stretch of the sentence that something is to be drawn for. */
export type Stroke =
  | (Span & { readonly role: 'core' })
  /** Something is in dispute here. */
  | (Span & { readonly role: 'disputed' })
  /** What a candidate covers: a line under the text, on the lane of the candidate. */
  | (Span & { readonly role: 'rail'; readonly lane: number })
  /** What is being edited. */
  | (Span & { readonly role: 'draft' });

export interface RailNumber {
  /** The candidate's key. */
  readonly number: number;
  readonly lane: number;
}

export interface RailPiece extends TextPiece<Stroke> {
  /** Candidates whose rail ends with this piece. */
  readonly ending: readonly RailNumber[];
}

/** A passage cut wherever its sentence, a candidate or the draft begins or ends. */
export function railPieces(
  passage: Passage,
  candidates: readonly Candidate[],
  draft: readonly Fragment[] | null,
): readonly RailPiece[] {
  const spans = candidates.map(({ item }) => spansOfItem(item));
  const disputed = spans.flat().flatMap(({ fragments }) => fragments);
  const strokes: Stroke[] = [
    { ...stroke('core', '', [[passage.coreStart, passage.coreEnd]]), role: 'core' },
    ...disputed.map((fragment, i): Stroke => ({ ...stroke(`disputed-${i}`, '', [fragment]), role: 'disputed' })),
  ];
  if (draft === null) {
    for (const [lane, ofCandidate] of spans.entries()) {
      for (const [i, { label, fragments }] of ofCandidate.entries()) {
        strokes.push({ ...stroke(`rail-${lane}-${i}`, label, fragments), role: 'rail', lane });
      }
    }
  } else if (draft.length > 0) {
    strokes.push({ ...stroke('draft', '', draft), role: 'draft' });
  }
  return cutIntoPieces(passage.start, passage.end, strokes).map((piece) => ({
    ...piece,
    ending: piece.spans
      .flatMap((span) =>
        span.role === 'rail' && span.fragments.at(-1)?.[1] === piece.end
          ? [{ number: span.lane + 1, lane: span.lane }]
          : [],
      )
      .toSorted((a, b) => a.lane - b.lane),
  }));
}

function stroke(id: string, label: string, fragments: readonly Fragment[]): Span {
  return { id, label, fragments, attributes: {}, origin: 'human' };
}
