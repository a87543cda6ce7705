import type { CSSProperties } from 'react';
import type { EntityLabel } from '../../annotations/model/label-set.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import { labelColor } from '../ui/label-color.ts';
import { Markdown } from '../ui/Markdown.tsx';
import { useNumber } from '../ui/moment.ts';
import { SealChip } from '../ui/SealChip.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { Attributes } from './Attributes.tsx';

export function EntityLabels({
  labels,
  use,
}: {
  readonly labels: readonly EntityLabel[];
  readonly use: Readonly<Record<string, number>>;
}) {
  const t = useT('labels');
  return (
    <section className="labels-section" id="labels-entities">
      <h2>{t('entities')}</h2>
      {labels.map((label) => (
        <Entry key={label.name} label={label} uses={use[label.name] ?? 0} />
      ))}
    </section>
  );
}

function Entry({ label, uses }: { readonly label: EntityLabel; readonly uses: number }) {
  const t = useT('labels');
  const local = useLocalized();
  const number = useNumber();
  const { line, fill } = labelColor(label.color, useTheme());
  return (
    <article
      className="entry"
      id={`labels-entity-${label.name}`}
      style={{ '--example': line, '--example-fill': fill } as CSSProperties}
    >
      <div className="entry-head">
        <h3>
          <SealChip label={label} /> {local(label.title)}
        </h3>
        <p className="entry-facts">
          <code>{label.name}</code>
          {label.key === undefined ? null : <KeyCap pattern={label.key} />}
          <span className="entry-color">
            <i style={{ background: line }} /> {label.color.toUpperCase()}
          </span>
        </p>
        <p className="entry-use">{t('spanUse', { count: uses, shown: number(uses) })}</p>
      </div>
      <div className="entry-body">
        {label.description === undefined ? null : <Markdown text={local(label.description)} topLevel={4} />}
        <Attributes attributes={label.attributes} />
      </div>
    </article>
  );
}
