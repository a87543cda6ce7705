import type { LabelSet } from '../../annotations/model/label-set.ts';
import type { LabelUse } from '../../shared/api/labels.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import '../ui/side-list.css';
import { useNumber } from '../ui/moment.ts';
import { SealChip } from '../ui/SealChip.tsx';

/** All labels as in a printed index; choosing one shows its place on the page. */
export function LabelIndex({ labelSet, use }: { readonly labelSet: LabelSet; readonly use: LabelUse }) {
  const t = useT('labels');
  const local = useLocalized();
  const { entities, relations, articleLabels, guidelines } = labelSet;
  return (
    <nav className="labels-index side" aria-label={t('index')}>
      <IndexHead target="entities" text={t('entities')} count={entities.length} />
      {entities.map((label) => (
        <IndexLine
          key={label.name}
          target={`entity-${label.name}`}
          text={local(label.title)}
          uses={use.entities[label.name] ?? 0}
        >
          <SealChip label={label} />
        </IndexLine>
      ))}
      <IndexHead target="rules" text={t('relations')} count={relations.length} />
      {relations.map((label) => (
        <IndexLine
          key={label.name}
          target={`relation-${label.name}`}
          text={local(label.title)}
          uses={use.relations[label.name] ?? 0}
        />
      ))}
      <IndexHead target="article-labels" text={t('articleLabels')} count={articleLabels.length} />
      {articleLabels.map((label) => (
        <IndexLine
          key={label.name}
          target={`article-label-${label.name}`}
          text={local(label.title)}
          uses={use.articleLabels[label.name] ?? 0}
        />
      ))}
      {local(guidelines).trim() === '' ? null : <IndexHead target="guidelines" text={t('guidelines')} />}
    </nav>
  );
}

function IndexHead({
  target,
  text,
  count,
}: {
  readonly target: string;
  readonly text: string;
  readonly count?: number;
}) {
  return (
    <button type="button" className="index-head" onClick={() => show(target)}>
      {text} {count === undefined ? null : <span>{count}</span>}
    </button>
  );
}

function IndexLine({
  target,
  text,
  uses,
  children,
}: {
  readonly target: string;
  readonly text: string;
  readonly uses: number;
  readonly children?: React.ReactNode;
}) {
  const number = useNumber();
  return (
    <button type="button" className="side-line" onClick={() => show(target)}>
      {children}
      <span>{text}</span>
      <i className="leader" />
      <span className="side-value">{number(uses)}</span>
    </button>
  );
}

/** The hash is the address of the screen, so that places on the page are not links. */
function show(target: string): void {
  document.getElementById(`labels-${target}`)?.scrollIntoView({ block: 'start' });
}
