import type { KeyboardEvent } from 'react';
import type { LabelSet, RelationLabel } from '../../annotations/model/label-set.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { SealChip } from '../ui/SealChip.tsx';
import { changeLabel, choose } from './labels-desk.ts';
import { nextRole, roleOf, withRole } from './rule-edits.ts';

/** Which entity labels each relation takes as head and as tail, at a glance; each place can be changed. */
export function RuleTable({ labelSet }: { readonly labelSet: LabelSet }) {
  const t = useT('labels');
  const local = useLocalized();
  const { entities, relations } = labelSet;
  return (
    <section className="labels-section" aria-label={t('rules')}>
      <h2>{t('rules')}</h2>
      <p className="labels-lead">{t('rulesLead')}</p>
      {relations.length === 0 ? (
        <p className="field-hint">{t('noRelations')}</p>
      ) : (
        <div className="rules-scroll">
          <table className="rules" onKeyDown={walk}>
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
                    <button
                      type="button"
                      className="rules-name"
                      onClick={() => choose({ of: 'relations', name: relation.name })}
                    >
                      {local(relation.title)}
                    </button>{' '}
                    <code>{relation.name}</code>
                  </th>
                  {entities.map((label) => (
                    <RuleCell
                      key={label.name}
                      relation={relation}
                      name={label.name}
                      title={local(label.title)}
                      labelSet={labelSet}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function RuleCell({
  relation,
  name,
  title,
  labelSet,
}: {
  readonly relation: RelationLabel;
  readonly name: string;
  readonly title: string;
  readonly labelSet: LabelSet;
}) {
  const t = useT('labels');
  const local = useLocalized();
  const role = roleOf(relation, name);
  const isDirected = relation.kind === 'directed';
  const sign = isDirected || role === 'none' ? t(`roleSign.${role}`) : t('eitherSign');
  const roleName = isDirected || role === 'none' ? t(`role.${role}`) : t('either');
  const words = t('ruleOf', { relation: local(relation.title), label: title, role: roleName });
  const turn = (): void => {
    const next = nextRole(role, relation.kind);
    changeLabel({ of: 'relations', label: withRole(relation, name, next, labelSet) });
  };
  return (
    <td>
      <button type="button" className="rule-cell" data-role={role} title={words} aria-label={words} onClick={turn}>
        {sign}
      </button>
    </td>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Arrow keys go from cell to cell. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.closest('td, th') : null;
  const row = cell?.parentElement;
  if (step === undefined || event.altKey || !(cell instanceof HTMLTableCellElement)) return;
  if (!(row instanceof HTMLTableRowElement)) return;
  const target = event.currentTarget.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  const button = target?.querySelector('button');
  if (!(button instanceof HTMLElement)) return;
  event.preventDefault();
  button.focus();
}
