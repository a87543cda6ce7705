import { useMemo } from 'react';
import type { Article } from '../../annotations/model/article.ts';
import { endOf, type Span, startOf } from '../../annotations/model/span.ts';
import { levelsOf } from '../article/levels.ts';
import { classNames } from '../ui/class-names.ts';
import type { LabelLook } from './label-look.ts';
import { cutIntoPieces, type TextPiece } from './text-pieces.ts';

/** A span of a column; in dispute where it has the id of a disagreement. */
export interface ColumnSpan extends Span {
  /** Gold because a reviewer said so. */
  readonly isRuled?: boolean;
  readonly disagreementId?: string;
  readonly isOpen?: boolean;
}

const LEVEL_STEP = 3.6;
const UNDERLINE = 2;

/** A paragraph to be read, its spans painted: tint of the innermost, an underline for each, seals above first characters. */
export function PaintedParagraph({
  start,
  end,
  article,
  spans,
  look,
  openCard,
  selectedId,
}: {
  readonly start: number;
  readonly end: number;
  readonly article: Article;
  readonly spans: readonly ColumnSpan[];
  readonly look: LabelLook;
  openCard(disagreementId: string): void;
  readonly selectedId: string | undefined;
}) {
  const { pieces, levels } = useMemo(() => {
    const here = spans.filter((span) => startOf(span) < end && endOf(span) > start);
    return { pieces: cutIntoPieces(start, end, here), levels: levelsOf(here) };
  }, [start, end, spans]);
  return (
    <p className="painted-paragraph serif" lang={article.language}>
      {pieces.map((piece) => (
        <Piece
          key={piece.start}
          piece={piece}
          words={article.text.slice(piece.start, piece.end)}
          levels={levels}
          look={look}
          openCard={openCard}
          selectedId={selectedId}
        />
      ))}
    </p>
  );
}

function Piece({
  piece,
  words,
  levels,
  look,
  openCard,
  selectedId,
}: {
  readonly piece: TextPiece<ColumnSpan>;
  readonly words: string;
  readonly levels: ReadonlyMap<string, number>;
  readonly look: LabelLook;
  openCard(disagreementId: string): void;
  readonly selectedId: string | undefined;
}) {
  const lines = [
    ...piece.spans.map((span) => ({ span, isGap: false })),
    ...piece.bridging.map((span) => ({ span, isGap: true })),
  ];
  if (lines.length === 0) return words;
  const innermost = [...piece.spans].sort((a, b) => levelOf(a) - levelOf(b))[0];
  const disputed = piece.spans.find(({ disagreementId }) => disagreementId !== undefined);
  const id = disputed?.disagreementId;
  const deepest = Math.max(...lines.map(({ span }) => levelOf(span)));
  const style = {
    backgroundImage: lines
      .map(({ span, isGap }) => {
        const color = look.lineOf(span.label);
        return isGap
          ? `repeating-linear-gradient(90deg, ${color} 0 2px, transparent 2px 5px)`
          : `linear-gradient(${color}, ${color})`;
      })
      .join(', '),
    backgroundSize: lines.map(() => `100% ${UNDERLINE}px`).join(', '),
    backgroundPosition: lines
      .map(({ span }) => `0 calc(100% - ${(deepest - levelOf(span)) * LEVEL_STEP}px)`)
      .join(', '),
    backgroundColor: innermost === undefined ? undefined : look.fillOf(innermost.label),
    paddingBottom: `${2 + UNDERLINE + deepest * LEVEL_STEP}px`,
  };
  const seals = piece.opening.map((span) => (
    <span
      key={span.id}
      className={span.isRuled === true ? 'painted-ruled' : undefined}
      style={look.colorsOf(span.label)}
    >
      {look.sealOf(span.label) ?? span.label}
    </span>
  ));
  const inner = (
    <>
      {seals.length === 0 ? null : (
        <span className="painted-seals" aria-hidden>
          {seals}
        </span>
      )}
      {words}
    </>
  );
  if (id === undefined) {
    return (
      <span
        className="painted-piece"
        style={style}
        title={piece.spans.map(({ label }) => look.titleOf(label)).join(' · ')}
      >
        {inner}
      </span>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would not break over lines
    <span
      role="link"
      tabIndex={0}
      className={classNames(
        'painted-piece',
        'painted-disputed',
        disputed?.isOpen === true && 'painted-open',
        id === selectedId && 'painted-selected',
      )}
      style={style}
      title={piece.spans.map(({ label }) => look.titleOf(label)).join(' · ')}
      data-disagreement={id}
      onClick={() => openCard(id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        openCard(id);
      }}
    >
      {inner}
    </span>
  );

  function levelOf(span: Span): number {
    return levels.get(span.id) ?? 0;
  }
}
