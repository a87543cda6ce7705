import { useMemo } from 'react';
import { surfaceOf } from '../../annotations/model/span.ts';
import { useT } from '../i18n/i18n.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import { AttributeFields } from './AttributeFields.tsx';
import { nudged, type SpanDraft, withAttribute, withSpanLabel } from './drafts.ts';
import { type EditorKey, useEditorCommands } from './editor-commands.ts';
import type { LabelLook } from './label-look.ts';
import type { ReviewDesk } from './review-desk.ts';
import { Sign } from './Signs.tsx';

/** Key, edge and step of each way to move a boundary: outwards plain, inwards with Shift. */
const NUDGES = [
  { id: 'start-out', key: '[', edge: 'start', delta: -1 },
  { id: 'start-in', key: 'Shift+[', edge: 'start', delta: 1 },
  { id: 'end-out', key: ']', edge: 'end', delta: 1 },
  { id: 'end-in', key: 'Shift+]', edge: 'end', delta: -1 },
] as const;

export function SpanEditor({
  desk,
  draft,
  look,
}: {
  readonly desk: ReviewDesk;
  readonly draft: SpanDraft;
  readonly look: LabelLook;
}) {
  const t = useT('review');
  const { text, language } = desk.opened.article;
  const { labelSet } = look;
  const keys = useMemo(
    (): readonly EditorKey<SpanDraft>[] => [
      ...labelSet.entities.flatMap(({ name, key }) =>
        key === undefined
          ? []
          : [
              {
                id: `label-${name}`,
                title: look.titleOf(name),
                key,
                run: (now: SpanDraft) => withSpanLabel(now, name, labelSet),
              },
            ],
      ),
      ...NUDGES.map(({ id, key, edge, delta }) => ({
        id,
        title: t(`nudge.${id}`),
        key,
        run: (now: SpanDraft) => nudged(now, edge, delta, text),
      })),
    ],
    [labelSet, look, t, text],
  );
  useEditorCommands(desk, draft, keys);
  return (
    <section className="editor" aria-label={t('edit.span')}>
      <p className="editor-surface serif" lang={language} style={look.colorsOf(draft.label)} aria-live="polite">
        <Sign sign={draft.label} look={look} />
        <span className="painted">{surfaceOf(draft, text)}</span>
      </p>
      <div className="editor-row">
        <span className="editor-title">{t('edit.label')}</span>
        <div className="editor-labels" role="radiogroup" aria-label={t('edit.label')}>
          {labelSet.entities.map(({ name, key }) => (
            // biome-ignore lint/a11y/useSemanticElements: looks like the label strip, with the label's key
            <button
              key={name}
              type="button"
              role="radio"
              className="editor-label"
              aria-checked={draft.label === name}
              onClick={() => desk.setDraft(withSpanLabel(draft, name, labelSet))}
            >
              {key === undefined ? null : <KeyCap pattern={key} />}
              <Sign sign={name} look={look} />
              {look.titleOf(name)}
            </button>
          ))}
        </div>
      </div>
      <div className="editor-row">
        <span className="editor-title">{t('boundary')}</span>
        <div className="editor-nudges">
          {NUDGES.map(({ id, key, edge, delta }) => (
            <button
              key={id}
              type="button"
              className="button button-plain"
              aria-label={t(`nudge.${id}`)}
              title={t(`nudge.${id}`)}
              onClick={() => desk.setDraft(nudged(draft, edge, delta, text))}
            >
              <KeyCap pattern={key} />
              <span aria-hidden>{delta < 0 ? '←' : '→'}</span>
            </button>
          ))}
          <span className="quiet">{t('edit.orSelect')}</span>
        </div>
      </div>
      <AttributeFields
        label={draft.label}
        values={draft.attributes}
        look={look}
        onChange={(name, value) => desk.setDraft(withAttribute(draft, name, value))}
      />
    </section>
  );
}
