import { type Span, surfaceOf } from '../../annotations/model/span.ts';
import { SealChip } from '../ui/SealChip.tsx';
import './relations.css';
import { useLook } from './look.ts';

/** A span in a list: its label's seal and its words. */
export function SpanName({ span, text }: { readonly span: Span; readonly text: string }) {
  const label = useLook()?.entity(span.label);
  return (
    <span className="span-name">
      {label === undefined ? null : <SealChip label={label} />}
      <span className="span-surface">{surfaceOf(span, text)}</span>
    </span>
  );
}
