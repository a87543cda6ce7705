import type { EditedItem } from '../../annotations/review/decision.ts';
import { ArticleLabelEditor } from './ArticleLabelEditor.tsx';
import type { LabelLook } from './label-look.ts';
import { RelationEditor } from './RelationEditor.tsx';
import type { ReviewDesk } from './review-desk.ts';
import { SpanEditor } from './SpanEditor.tsx';

/** In place of the candidates: what shall be gold instead of any of them. */
export function Editor({
  desk,
  draft,
  look,
}: {
  readonly desk: ReviewDesk;
  readonly draft: EditedItem;
  readonly look: LabelLook;
}) {
  switch (draft.type) {
    case 'span':
      return <SpanEditor desk={desk} draft={draft} look={look} />;
    case 'relation':
      return <RelationEditor desk={desk} draft={draft} look={look} />;
    case 'articleLabel':
      return <ArticleLabelEditor desk={desk} draft={draft} look={look} />;
  }
}
