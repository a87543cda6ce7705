import type { Attribute, Localized } from '../../annotations/model/attribute.ts';
import { useFocus } from '../article/work.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { useLayer } from '../state/layer.ts';
import { Markdown } from '../ui/Markdown.tsx';
import { LabelSeal } from './LabelSeal.tsx';
import './reading.css';
import { useLook } from './look.ts';

/** What the label in focus is for, with examples; then what holds for all of them. */
export function GuideTab() {
  const t = useT('panel');
  const look = useLook();
  const local = useLocalized();
  const spanId = useFocus((state) => state.spanId);
  const relationId = useFocus((state) => state.relationId);
  const spanName = useLayer(({ layer }) => (spanId === null ? undefined : layer?.content.spans.get(spanId)?.label));
  const relationName = useLayer(({ layer }) =>
    relationId === null ? undefined : layer?.content.relations.get(relationId)?.label,
  );
  const spanLabel = spanName === undefined ? undefined : look?.spanLabel(spanName);
  const relation = relationName === undefined ? undefined : look?.relationLabel(relationName);
  const label = relation ?? spanLabel;
  const general = look === null ? '' : local(look.labelSet.guidelines);
  return (
    <>
      {label === undefined ? null : (
        <section className="block guide" aria-label={t('guide.ofLabel')}>
          <h2 className="guide-title">
            {relation === undefined && spanLabel !== undefined && look !== null ? (
              <LabelSeal look={look} label={spanLabel.name} />
            ) : null}
            {local(label.title)} <span className="guide-name">{label.name}</span>
          </h2>
          {relation === undefined || look === null ? null : (
            <p className="guide-pairs">
              {t(relation.kind === 'directed' ? 'guide.pairs' : 'guide.pairsBoth', {
                heads: relation.head.map((name) => look.titleOf(name)).join(t('comma')),
                tails: relation.tail.map((name) => look.titleOf(name)).join(t('comma')),
              })}
            </p>
          )}
          <Markdown text={described(label.description, local)} />
          {label.attributes.map((attribute) => (
            <AttributeGuide key={attribute.name} attribute={attribute} />
          ))}
        </section>
      )}
      <section className="block guide" aria-label={t('guide.general')}>
        {general === '' ? <p className="empty">{t('guide.none')}</p> : <Markdown text={general} />}
      </section>
    </>
  );
}

function AttributeGuide({ attribute }: { readonly attribute: Attribute }) {
  const local = useLocalized();
  const choices = (attribute.choices ?? []).map(({ title }) => local(title)).join(' / ');
  const text = described(attribute.description, local);
  return (
    <div className="guide-attribute">
      <h3>
        {local(attribute.title)} <span className="guide-name">{choices}</span>
      </h3>
      {text === '' ? null : <Markdown text={text} topLevel={4} />}
    </div>
  );
}

function described(description: Localized | undefined, local: (text: Localized) => string): string {
  return description === undefined ? '' : local(description);
}
