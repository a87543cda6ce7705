import { entityLabel } from '../../annotations/model/label-set.ts';
import { type Span, surfaceOf } from '../../annotations/model/span.ts';
import { relabelSpan, removeFocusedSpan, setSpanAttribute, setSpanNote } from '../article/span-actions.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import type { LayerView } from '../state/layer-view.ts';
import { Button } from '../ui/Button.tsx';
import './selected.css';
import { AttributeFields } from './AttributeFields.tsx';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { LabelSeal } from './LabelSeal.tsx';
import { type PanelLook, useLook } from './look.ts';
import { NoteField } from './NoteField.tsx';
import { usePlaceWords } from './place-words.ts';

/** The span in focus: its words, label, attributes and note, each of which can be altered here. */
export function SelectedSpan({ layer, span }: { readonly layer: LayerView; readonly span: Span }) {
  const t = useT('panel');
  const look = useLook();
  const { placeOf } = usePlaceWords();
  const { labelSet, text } = layer.rules;
  return (
    <section className="block selected" aria-label={t('span.title')} data-selected-span={span.id}>
      <header className="selected-head">
        <h2 className="selected-surface" lang={layer.article.language}>
          {surfaceOf(span, text)}
        </h2>
        <span className="selected-place">{placeOf(span)}</span>
        {look === null ? null : <LabelMenu look={look} span={span} />}
      </header>
      <AttributeFields
        attributes={entityLabel(labelSet, span.label)?.attributes ?? []}
        values={span.attributes}
        onSet={(name, value) => setSpanAttribute(work, span.id, name, value)}
      />
      <div className="attribute">
        <span className="attribute-title">{t('note.title')}</span>
        <NoteField
          key={span.id}
          value={span.note ?? ''}
          label={t('note.ofSpan')}
          takesFocus
          onSet={(note) => setSpanNote(work, span.id, note)}
        />
      </div>
      {typeof span.origin === 'object' ? (
        <p className="origin">{t('span.suggested', { by: span.origin.suggester })}</p>
      ) : null}
      <div className="selected-actions">
        <Button look="quiet" keyPattern="X" onClick={() => removeFocusedSpan(work)}>
          {t('span.remove')}
        </Button>
      </div>
    </section>
  );
}

function LabelMenu({ look, span }: { readonly look: PanelLook; readonly span: Span }) {
  const t = useT('panel');
  const choices = look.labelSet.entities.map((other) => ({
    value: other.name,
    content: (
      <span className="choice-label">
        <LabelSeal look={look} label={other.name} /> {look.titleOf(other.name)}
      </span>
    ),
  }));
  return (
    <ChoiceMenu
      label={t('span.relabel', { label: look.titleOf(span.label) })}
      value={span.label}
      choices={choices}
      onChoose={(name) => relabelSpan(work, name)}
    >
      <span className={`choice-label ${look.classOf(span.label)}`}>
        <LabelSeal look={look} label={span.label} />
        <span className="label-name">{look.titleOf(span.label)}</span>
      </span>
      {look.spanLabel(span.label) === undefined ? <span className="gone">{t('span.labelGone')}</span> : null}
    </ChoiceMenu>
  );
}
