import { type Span, surfaceOf } from '../../annotations/model/span.ts';
import { LabelSeal } from './LabelSeal.tsx';
import { useLook } from './look.ts';
import './relations.css';

/** A span in a list: its label's seal and its words. */
export function SpanName({ span, text }: { readonly span: Span; readonly text: string }) {
  const look = useLook();
  return (
    <span className="span-name">
      {look === null ? null : <LabelSeal look={look} label={span.label} />}
      <span className="span-surface">{surfaceOf(span, text)}</span>
    </span>
  );
}
