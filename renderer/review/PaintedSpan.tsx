import { endOf, type Span, startOf } from '../../annotations/model/span.ts';
import type { LabelLook } from './label-look.ts';
import { cutIntoPieces } from './text-pieces.ts';

/** The words of a span on its tint and over its line; between fragments a dotted line runs on. */
export function PaintedSpan({
  span,
  text,
  look,
}: {
  readonly span: Span;
  readonly text: string;
  readonly look: LabelLook;
}) {
  return (
    <span style={look.colorsOf(span.label)}>
      {cutIntoPieces(startOf(span), endOf(span), [span]).map((piece) => (
        <span key={piece.start} className={piece.spans.length > 0 ? 'painted' : 'painted-gap'}>
          {text.slice(piece.start, piece.end).replaceAll('\n', ' ')}
        </span>
      ))}
    </span>
  );
}
