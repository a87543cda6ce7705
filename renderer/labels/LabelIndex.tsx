import type { ReactNode } from 'react';
import type { LabelGroup } from '../../annotations/model/label-edits/label-edit.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { KeyCap } from '../ui/KeyCap.tsx';
import { useNumber } from '../ui/moment.ts';
import { SealChip } from '../ui/SealChip.tsx';
import '../ui/side-list.css';
import { addLabel } from './label-actions.ts';
import { choose, type LabelChoice, useLabelsDesk } from './labels-desk.ts';
import { useBearers, useDraftSet } from './use-desk.ts';

/** All labels as in a printed index; choosing one opens it at the right. */
export function LabelIndex() {
  const t = useT('labels');
  const tSuggest = useT('suggest');
  const local = useLocalized();
  const bearers = useBearers();
  const { entities, relations, articleLabels } = useDraftSet();
  return (
    <nav className="labels-index side" aria-label={t('index')}>
      <IndexHead of="entities" text={t('entities')} count={entities.length} />
      {entities.map((label) => (
        <IndexLine
          key={label.name}
          choice={{ of: 'entities', name: label.name }}
          text={local(label.title)}
          keyPattern={label.key}
          uses={bearers('entities', label.name)}
        >
          <SealChip label={label} />
        </IndexLine>
      ))}
      <IndexHead of="relations" text={t('relations')} count={relations.length} />
      <IndexLine choice={{ of: 'rules' }} text={t('rules')} />
      {relations.map((label) => (
        <IndexLine
          key={label.name}
          choice={{ of: 'relations', name: label.name }}
          text={local(label.title)}
          keyPattern={label.key}
          uses={bearers('relations', label.name)}
        />
      ))}
      <IndexHead of="articleLabels" text={t('articleLabels')} count={articleLabels.length} />
      {articleLabels.map((label) => (
        <IndexLine
          key={label.name}
          choice={{ of: 'articleLabels', name: label.name }}
          text={local(label.title)}
          uses={bearers('articleLabels', label.name)}
        />
      ))}
      <div className="index-head">
        <h2>{t('whole')}</h2>
      </div>
      <IndexLine choice={{ of: 'set' }} text={t('guidelines')} />
      <IndexLine choice={{ of: 'suggestions' }} text={tSuggest('labels.title')} />
    </nav>
  );
}

function IndexHead({ of, text, count }: { readonly of: LabelGroup; readonly text: string; readonly count: number }) {
  const t = useT('labels');
  return (
    <div className="index-head">
      <h2>
        {text} <span>{count}</span>
      </h2>
      <Button look="quiet" onClick={() => addLabel(of)} aria-label={t(`addTo.${of}`)}>
        {t('add')}
      </Button>
    </div>
  );
}

function IndexLine({
  choice,
  text,
  keyPattern,
  uses,
  children,
}: {
  readonly choice: LabelChoice;
  readonly text: string;
  readonly keyPattern?: string | undefined;
  readonly uses?: number;
  readonly children?: ReactNode;
}) {
  const number = useNumber();
  const isChosen = useLabelsDesk((desk) => JSON.stringify(desk.choice) === JSON.stringify(choice));
  return (
    <button
      type="button"
      className="side-line"
      aria-pressed={isChosen}
      data-label={'name' in choice ? choice.name : choice.of}
      onClick={() => choose(choice)}
    >
      {children}
      <span className="index-title">{text}</span>
      {keyPattern === undefined ? null : <KeyCap pattern={keyPattern} />}
      <i className="leader" />
      {uses === undefined ? null : <span className="side-value">{number(uses)}</span>}
    </button>
  );
}
