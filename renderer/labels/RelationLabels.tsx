import { entityLabel, type LabelSet, type RelationLabel } from '../../annotations/model/label-set.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import { Markdown } from '../ui/Markdown.tsx';
import { useNumber } from '../ui/moment.ts';
import { SealChip } from '../ui/SealChip.tsx';
import { Attributes } from './Attributes.tsx';

export function RelationLabels({
  labelSet,
  use,
}: {
  readonly labelSet: LabelSet;
  readonly use: Readonly<Record<string, number>>;
}) {
  if (labelSet.relations.length === 0) return null;
  return (
    <section className="labels-section labels-relations" id="labels-relations">
      {labelSet.relations.map((label) => (
        <Entry key={label.name} label={label} labelSet={labelSet} uses={use[label.name] ?? 0} />
      ))}
    </section>
  );
}

function Entry({
  label,
  labelSet,
  uses,
}: {
  readonly label: RelationLabel;
  readonly labelSet: LabelSet;
  readonly uses: number;
}) {
  const t = useT('labels');
  const local = useLocalized();
  const number = useNumber();
  return (
    <article className="entry" id={`labels-relation-${label.name}`}>
      <div className="entry-head">
        <h3>{local(label.title)}</h3>
        <p className="entry-facts">
          <code>{label.name}</code>
          {label.key === undefined ? null : <KeyCap pattern={label.key} />}
        </p>
        <p className="entry-use">{t('relationUse', { count: uses, shown: number(uses) })}</p>
      </div>
      <div className="entry-body">
        <p className="rule">
          <Seals names={label.head} labelSet={labelSet} />
          <span className="rule-arrow">{label.kind === 'directed' ? '→' : '↔'}</span>
          <Seals names={label.tail} labelSet={labelSet} />
          <span className="rule-kind">{t(`kind.${label.kind}`)}</span>
        </p>
        {label.description === undefined ? null : <Markdown text={local(label.description)} topLevel={4} />}
        <Attributes attributes={label.attributes} />
      </div>
    </article>
  );
}

function Seals({ names, labelSet }: { readonly names: readonly string[]; readonly labelSet: LabelSet }) {
  const local = useLocalized();
  return (
    <span className="seals">
      {names.map((name) => {
        const label = entityLabel(labelSet, name);
        return label === undefined ? null : (
          <span key={name} className="rule-label">
            <SealChip label={label} /> {local(label.title)}
          </span>
        );
      })}
    </span>
  );
}
