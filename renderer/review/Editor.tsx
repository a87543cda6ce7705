import { useEffect, useRef } from 'react';
import type { EditedItem } from '../../annotations/review/decision.ts';
import { ArticleLabelEditor } from './ArticleLabelEditor.tsx';
import type { LabelLook } from './label-look.ts';
import { RelationEditor } from './RelationEditor.tsx';
import type { ReviewDesk } from './review-desk.ts';
import { SpanEditor } from './SpanEditor.tsx';

interface EditorProps {
  readonly desk: ReviewDesk;
  readonly draft: EditedItem;
  readonly look: LabelLook;
}

/** In place of the candidates: what shall be gold instead of any of them. It has the focus, so that Enter is its own. */
export function Editor(props: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} className="editor-place" tabIndex={-1}>
      <EditorOfKind {...props} />
    </div>
  );
}

function EditorOfKind({ desk, draft, look }: EditorProps) {
  switch (draft.type) {
    case 'span':
      return <SpanEditor desk={desk} draft={draft} look={look} />;
    case 'relation':
      return <RelationEditor desk={desk} draft={draft} look={look} />;
    case 'articleLabel':
      return <ArticleLabelEditor desk={desk} draft={draft} look={look} />;
  }
}
