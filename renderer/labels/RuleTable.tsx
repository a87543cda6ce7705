import type { LabelSet, RelationLabel } from '../../annotations/model/label-set.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { SealChip } from '../ui/SealChip.tsx';

/** Which entity labels each relation takes as head and as tail, at a glance. */
export function RuleTable({ labelSet }: { readonly labelSet: LabelSet }) {
  const t = useT('labels');
  const local = useLocalized();
  const { entities, relations } = labelSet;
  if (relations.length === 0) return null;
  return (
    <section className="labels-section" id="labels-rules">
      <h2>{t('relations')}</h2>
      <p className="labels-lead">{t('rulesLead')}</p>
      <div className="rules-scroll">
        <table className="rules">
          <thead>
            <tr>
              <th scope="col">{t('relation')}</th>
              {entities.map((label) => (
                <th key={label.name} scope="col" title={local(label.title)} className="rules-label">
                  <SealChip label={label} />
                  <span className="visually-hidden">{local(label.title)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {relations.map((relation) => (
              <tr key={relation.name}>
                <th scope="row">
                  {local(relation.title)} <code>{relation.name}</code>
                </th>
                {entities.map((label) => (
                  <RuleCell key={label.name} relation={relation} name={label.name} title={local(label.title)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RuleCell({
  relation,
  name,
  title,
}: {
  readonly relation: RelationLabel;
  readonly name: string;
  readonly title: string;
}) {
  const t = useT('labels');
  const local = useLocalized();
  const isHead = relation.head.includes(name);
  const isTail = relation.tail.includes(name);
  if (!isHead && !isTail) return <td className="rules-none">·</td>;
  const either = relation.kind !== 'directed';
  const sign = either ? t('eitherSign') : isHead && isTail ? t('bothSign') : isHead ? t('headSign') : t('tailSign');
  const role = either ? t('either') : isHead && isTail ? t('headOrTail') : isHead ? t('head') : t('tail');
  return <td title={t('ruleOf', { relation: local(relation.title), label: title, role })}>{sign}</td>;
}
