import { type CSSProperties, type MouseEvent, useMemo } from 'react';
import type { Fragment, Span } from '../../annotations/model/span.ts';
import type { EditedItem } from '../../annotations/review/decision.ts';
import type { Disagreement } from '../../annotations/review/disagreement.ts';
import { spansOfItem } from '../../annotations/review/proposal.ts';
import { classNames } from '../ui/class-names.ts';
import { withSelection } from './drafts.ts';
import { passagesOf } from './excerpt.ts';
import type { LabelLook } from './label-look.ts';
import { type RailPiece, railPieces } from './rails.ts';
import type { ReviewDesk } from './review-desk.ts';
import { selectedRange } from './selected-range.ts';

/** The sentences in dispute, with a numbered rail for each candidate; while editing, with what the draft covers. */
export function Passages({
  desk,
  disagreement,
  look,
}: {
  readonly desk: ReviewDesk;
  readonly disagreement: Disagreement;
  readonly look: LabelLook;
}) {
  const { article, settlement } = desk.opened;
  const { draft, setDraft } = desk;
  const covered = useMemo(() => draftFragments(draft, settlement.spans), [draft, settlement]);
  const passages = useMemo(() => {
    const ranges = disagreement.candidates
      .flatMap(({ item }) => spansOfItem(item))
      .flatMap(({ fragments }) => fragments);
    return passagesOf(article.text, [...ranges, ...(covered ?? [])]);
  }, [article, disagreement, covered]);
  if (passages.length === 0) return null;

  const takeSelection = (event: MouseEvent<HTMLElement>): void => {
    const range = selectedRange(event.currentTarget);
    if (draft?.type !== 'span' || range === undefined) return;
    setDraft(withSelection(draft, range, article.text, event.ctrlKey || event.metaKey));
    globalThis.getSelection()?.removeAllRanges();
  };
  const lanes = covered === null ? disagreement.candidates.length : 1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: selecting text by mouse; keys move the edges
    <div
      className={classNames('passages', 'serif', covered !== null && 'passages-editing')}
      style={{ '--lanes': lanes } as CSSProperties}
      onMouseUp={takeSelection}
    >
      {passages.map((passage) => (
        <p key={passage.start} lang={article.language}>
          {passage.start > 0 && !isLineStart(article.text, passage.start) ? (
            <span className="passage-context">…</span>
          ) : null}
          {railPieces(passage, disagreement.candidates, covered).map((piece) => (
            <Piece key={piece.start} piece={piece} text={article.text} look={look} lanes={lanes} />
          ))}
          {isLineEnd(article.text, passage.end) ? null : <span className="passage-context">…</span>}
        </p>
      ))}
    </div>
  );
}

function draftFragments(
  draft: EditedItem | null,
  goldSpans: readonly { readonly span: Span }[],
): readonly Fragment[] | null {
  switch (draft?.type) {
    case 'span':
      return draft.fragments;
    case 'relation':
      return goldSpans
        .filter(({ span }) => span.id === draft.head || span.id === draft.tail)
        .flatMap(({ span }) => span.fragments);
    default:
      return null;
  }
}

const LANE_STEP = 4;

function Piece({
  piece,
  text,
  look,
  lanes,
}: {
  readonly piece: RailPiece;
  readonly text: string;
  readonly look: LabelLook;
  readonly lanes: number;
}) {
  const isCore = piece.spans.some(({ role }) => role === 'core');
  const isDisputed = piece.spans.some(({ role }) => role === 'disputed');
  const isDraft = piece.spans.some(({ role }) => role === 'draft');
  const words = <span data-start={piece.start}>{text.slice(piece.start, piece.end)}</span>;
  if (!isDisputed && !isDraft && piece.bridging.length === 0) {
    return isCore ? words : <span className="passage-context">{words}</span>;
  }
  const rails = [
    ...piece.spans.flatMap((span) => (span.role === 'rail' ? [{ ...span, isGap: false }] : [])),
    ...piece.bridging.flatMap((span) => (span.role === 'rail' ? [{ ...span, isGap: true }] : [])),
  ];
  const style = {
    backgroundImage: rails
      .map(({ label, isGap }) => {
        const color = look.lineOf(label);
        return isGap
          ? `repeating-linear-gradient(90deg, ${color} 0 2px, transparent 2px 5px)`
          : `linear-gradient(${color}, ${color})`;
      })
      .join(', '),
    backgroundSize: rails.map(() => '100% 2px').join(', '),
    backgroundPosition: rails.map(({ lane }) => `0 calc(100% - ${(lanes - 1 - lane) * LANE_STEP}px)`).join(', '),
  };
  return (
    <>
      <span
        className={classNames(
          'rail-piece',
          isDisputed && !isDraft && 'rail-piece-disputed',
          isDraft && 'rail-piece-draft',
          isDraft && piece.opening.some(({ role }) => role === 'draft') && 'rail-piece-opens',
        )}
      >
        <span className="rail-lines" style={style}>
          {words}
        </span>
      </span>
      {piece.ending.length === 0 ? null : (
        <span className="rail-ends" aria-hidden>
          {piece.ending.map(({ number, lane }, i) => (
            <span key={number} style={{ top: lane * LANE_STEP, left: 2 + i * 7 }}>
              {number}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function isLineStart(text: string, offset: number): boolean {
  return /(^|\n)\s*$/.test(text.slice(Math.max(0, offset - 40), offset));
}

function isLineEnd(text: string, offset: number): boolean {
  return /^[^\S\n]*(\n|$)/.test(text.slice(offset, offset + 40));
}
