import { useMemo } from 'react';
import { rulingsFor } from '../../annotations/model/argument-rule.ts';
import { surfaceOf } from '../../annotations/model/span.ts';
import type { GoldSpan } from '../../annotations/review/settlement.ts';
import { useT } from '../i18n/i18n.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import { AttributeFields } from './AttributeFields.tsx';
import { type RelationDraft, reversed, withAttribute, withRelationLabel } from './drafts.ts';
import { type EditorKey, useEditorCommands } from './editor-commands.ts';
import type { LabelLook } from './label-look.ts';
import type { ReviewDesk } from './review-desk.ts';

const REVERSE_KEY = 'R';

export function RelationEditor({
  desk,
  draft,
  look,
}: {
  readonly desk: ReviewDesk;
  readonly draft: RelationDraft;
  readonly look: LabelLook;
}) {
  const t = useT('review');
  const { labelSet } = look;
  const { spans } = desk.opened.settlement;
  const { text } = desk.opened.article;
  const labelOfSpan = (id: string): string => spans.find(({ span }) => span.id === id)?.span.label ?? '';
  const rulings = rulingsFor(labelSet, labelOfSpan(draft.head), labelOfSpan(draft.tail));
  const hasEnds = draft.head !== '' && draft.tail !== '';
  const keys = useMemo(
    (): readonly EditorKey<RelationDraft>[] => [
      { id: 'reverse', title: t('edit.reverse'), key: REVERSE_KEY, run: reversed },
      ...labelSet.relations.flatMap(({ name, key }) =>
        key === undefined || key.toUpperCase() === REVERSE_KEY
          ? []
          : [
              {
                id: `label-${name}`,
                title: look.titleOf(name),
                key,
                run: (now: RelationDraft) => withRelationLabel(now, name, labelSet),
              },
            ],
      ),
    ],
    [labelSet, look, t],
  );
  useEditorCommands(desk, draft, keys);
  return (
    <section className="editor" aria-label={t('edit.relation')}>
      <div className="editor-row">
        <span className="editor-title">{t('edit.head')}</span>
        <EndSelect
          title={t('edit.head')}
          value={draft.head}
          spans={spans}
          text={text}
          look={look}
          onChange={(head) => desk.setDraft({ ...draft, head })}
        />
        <button type="button" className="button button-plain" onClick={() => desk.setDraft(reversed(draft))}>
          <KeyCap pattern={REVERSE_KEY} /> {t('edit.reverse')}
        </button>
      </div>
      <div className="editor-row">
        <span className="editor-title">{t('edit.tail')}</span>
        <EndSelect
          title={t('edit.tail')}
          value={draft.tail}
          spans={spans}
          text={text}
          look={look}
          onChange={(tail) => desk.setDraft({ ...draft, tail })}
        />
      </div>
      <div className="editor-row">
        <span className="editor-title">{t('edit.label')}</span>
        <div className="editor-labels" role="radiogroup" aria-label={t('edit.label')}>
          {rulings.map(({ relation, allowed, fault }) => (
            // biome-ignore lint/a11y/useSemanticElements: looks like the label strip, with the label's key
            <button
              key={relation.name}
              type="button"
              role="radio"
              className="editor-label"
              aria-checked={draft.label === relation.name}
              disabled={!allowed && hasEnds && draft.label !== relation.name}
              onClick={() => desk.setDraft(withRelationLabel(draft, relation.name, labelSet))}
            >
              {relation.key === undefined ? null : <KeyCap pattern={relation.key} />}
              {look.local(relation.title)}
              {allowed || !hasEnds || fault === undefined ? null : (
                <span className="editor-fault">
                  {t(`edit.fault.${fault}`, {
                    head: relation.head.map(look.titleOf).join(t('comma')),
                    tail: relation.tail.map(look.titleOf).join(t('comma')),
                  })}
                </span>
              )}
            </button>
          ))}
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

/** Gold spans of the article by label; only between these can a gold relation run. */
function EndSelect({
  title,
  value,
  spans,
  text,
  look,
  onChange,
}: {
  readonly title: string;
  readonly value: string;
  readonly spans: readonly GoldSpan[];
  readonly text: string;
  readonly look: LabelLook;
  onChange(id: string): void;
}) {
  const t = useT('review');
  const groups = useMemo(() => [...Map.groupBy(spans, ({ span }) => span.label)], [spans]);
  return (
    <select
      className="input editor-select editor-end"
      aria-label={title}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('edit.chooseSpan')}</option>
      {groups.map(([label, ofLabel]) => (
        <optgroup key={label} label={look.titleOf(label)}>
          {ofLabel.map(({ span }, i) => (
            <option key={span.id} value={span.id}>
              {surfaceOf(span, text)}
              {repeats(ofLabel, i, text)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** ` (2)`: which of several spans with the same words this one is, in reading order. */
function repeats(spans: readonly GoldSpan[], index: number, text: string): string {
  const own = spans[index];
  if (own === undefined) return '';
  const words = surfaceOf(own.span, text);
  const same = spans.filter(({ span }) => surfaceOf(span, text) === words);
  return same.length < 2 ? '' : ` (${same.indexOf(own) + 1})`;
}
