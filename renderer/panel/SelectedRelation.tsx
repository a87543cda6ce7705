import { ruleOnArguments } from '../../annotations/model/argument-rule.ts';
import { relationLabel } from '../../annotations/model/label-set.ts';
import type { Relation } from '../../annotations/model/relation.ts';
import type { Span } from '../../annotations/model/span.ts';
import {
  relabelRelation,
  removeRelation,
  reverseRelation,
  setRelationAttribute,
  setRelationNote,
} from '../article/relation-actions.ts';
import { focusSpan } from '../article/span-actions.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import type { LayerView } from '../state/layer-view.ts';
import { Button } from '../ui/Button.tsx';
import './selected.css';
import { AttributeFields } from './AttributeFields.tsx';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { useLook } from './look.ts';
import { NoteField } from './NoteField.tsx';
import { usePlaceWords } from './place-words.ts';
import { SpanName } from './SpanName.tsx';

/** The relation in focus: its label, ends, attributes and note, each of which can be altered here. */
export function SelectedRelation({ layer, relation }: { readonly layer: LayerView; readonly relation: Relation }) {
  const t = useT('panel');
  const { labelSet } = layer.rules;
  const { content } = layer;
  const isDirected = relationLabel(labelSet, relation.label)?.kind === 'directed';
  return (
    <section className="block selected" aria-label={t('relation.title')} data-selected-relation={relation.id}>
      <header className="selected-head">
        <h2 className="selected-relation">
          <RelabelMenu layer={layer} relation={relation} />
        </h2>
      </header>
      <RelationEnd
        title={t(isDirected ? 'relation.head' : 'relation.oneEnd')}
        span={content.spans.get(relation.head)}
        layer={layer}
      />
      <RelationEnd
        title={t(isDirected ? 'relation.tail' : 'relation.otherEnd')}
        span={content.spans.get(relation.tail)}
        layer={layer}
      />
      <AttributeFields
        attributes={relationLabel(labelSet, relation.label)?.attributes ?? []}
        values={relation.attributes}
        onSet={(name, value) => setRelationAttribute(work, relation.id, name, value)}
      />
      <div className="attribute">
        <span className="attribute-title">{t('note.title')}</span>
        <NoteField
          key={relation.id}
          value={relation.note ?? ''}
          label={t('note.ofRelation')}
          takesFocus
          onSet={(note) => setRelationNote(work, relation.id, note)}
        />
      </div>
      <div className="selected-actions">
        {isDirected ? (
          <Button look="quiet" keyPattern="Shift+R" onClick={() => reverseRelation(work, relation.id)}>
            {t('relation.reverse')}
          </Button>
        ) : null}
        <Button look="quiet" keyPattern="X" onClick={() => removeRelation(work, relation.id)}>
          {t('relation.remove')}
        </Button>
      </div>
    </section>
  );
}

function RelabelMenu({ layer, relation }: { readonly layer: LayerView; readonly relation: Relation }) {
  const t = useT('panel');
  const look = useLook();
  const [head, tail] = [relation.head, relation.tail].map((id) => layer.content.spans.get(id)?.label ?? '');
  const names = (labels: readonly string[]): string =>
    labels.map((label) => look?.titleOf(label) ?? label).join(t('comma'));
  const choices = layer.rules.labelSet.relations.map((label) => {
    const { allowed, fault } = ruleOnArguments(label, head ?? '', tail ?? '');
    const reason = t(`linking.fault.${fault ?? 'both'}`, { heads: names(label.head), tails: names(label.tail) });
    const content = look?.relationTitleOf(label.name) ?? label.name;
    return { value: label.name, content, disabled: !allowed, ...(allowed ? {} : { reason }) };
  });
  const title = look?.relationTitleOf(relation.label) ?? relation.label;
  return (
    <ChoiceMenu
      label={t('relation.relabel', { label: title })}
      value={relation.label}
      choices={[...choices].sort((a, b) => Number(a.disabled) - Number(b.disabled))}
      onChoose={(name) => relabelRelation(work, relation.id, name)}
    >
      {title}
    </ChoiceMenu>
  );
}

function RelationEnd({
  title,
  span,
  layer,
}: {
  readonly title: string;
  readonly span: Span | undefined;
  readonly layer: LayerView;
}) {
  const { paragraphOf } = usePlaceWords();
  if (span === undefined) return null;
  return (
    <div className="attribute">
      <span className="attribute-title">{title}</span>
      <button type="button" className="relation-end" onClick={() => focusSpan(work, span.id)}>
        <SpanName span={span} text={layer.rules.text} />
        <span className="relation-place">{paragraphOf(span)}</span>
      </button>
    </div>
  );
}
