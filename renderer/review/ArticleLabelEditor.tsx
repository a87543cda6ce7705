import { useT } from '../i18n/i18n.ts';
import { AttributeControl } from './AttributeFields.tsx';
import type { ArticleLabelDraft } from './drafts.ts';
import { type EditorKey, useEditorCommands } from './editor-commands.ts';
import type { LabelLook } from './label-look.ts';
import type { ReviewDesk } from './review-desk.ts';

const NO_KEYS: readonly EditorKey<ArticleLabelDraft>[] = [];

export function ArticleLabelEditor({
  desk,
  draft,
  look,
}: {
  readonly desk: ReviewDesk;
  readonly draft: ArticleLabelDraft;
  readonly look: LabelLook;
}) {
  const t = useT('review');
  useEditorCommands(desk, draft, NO_KEYS);
  const attribute = look.labelSet.articleLabels.find(({ name }) => name === draft.name);
  return (
    <section className="editor" aria-label={t('edit.articleLabel')}>
      <div className="editor-row">
        <span className="editor-title">{look.titleOf(draft.name)}</span>
        {attribute === undefined ? (
          <span className="quiet">{t('edit.labelGone')}</span>
        ) : (
          <AttributeControl
            attribute={attribute}
            value={draft.value}
            look={look}
            onChange={(value) => desk.setDraft({ ...draft, value: value ?? '' })}
          />
        )}
      </div>
    </section>
  );
}
