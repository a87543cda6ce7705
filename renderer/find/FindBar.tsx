import { type KeyboardEvent, useEffect, useRef } from 'react';
import { undo } from '../article/layer-actions.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { ChoiceMenu } from '../panel/ChoiceMenu.tsx';
import { LabelSeal } from '../panel/LabelSeal.tsx';
import { useLook } from '../panel/look.ts';
import { Button } from '../ui/Button.tsx';
import { runCommand } from '../ui/commands.ts';
import { Icon } from '../ui/Icon.tsx';
import { isComposing } from '../ui/keys.ts';
import { useNumber } from '../ui/moment.ts';
import './find.css';
import { FindList } from './FindList.tsx';
import { find, useFind } from './find.ts';
import { annotateHits, clearHits } from './find-actions.ts';

/** Over the page: what is looked for, how often it is there, and what can be done to all of it. */
export function FindBar() {
  return useFind((state) => state.isOpen) ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const t = useT('find');
  const isListed = useFind((state) => state.isListed);
  const hasHits = useFind((state) => state.hits.length > 0);
  return (
    <search className="find" aria-label={t('name')}>
      <div className="find-line">
        <FindField />
        <FindCount />
        <span className="find-steps">
          <Button look="quiet" disabled={!hasHits} aria-label={t('previous')} onClick={() => find.step(-1)}>
            <span className="find-up">
              <Icon name="down" />
            </span>
          </Button>
          <Button look="quiet" disabled={!hasHits} aria-label={t('next')} onClick={() => find.step(1)}>
            <Icon name="down" />
          </Button>
        </span>
        <button
          type="button"
          className="find-switch"
          aria-expanded={isListed}
          aria-controls="find-list"
          onClick={() => find.list(!isListed)}
        >
          {t('list')}
        </button>
        <button type="button" className="find-switch" onClick={() => void runCommand('search-selection')}>
          {t('project')}
        </button>
        <HitActions />
        <Button look="quiet" className="find-close" aria-label={t('close')} onClick={() => find.close()}>
          <Icon name="close" />
        </Button>
      </div>
      {isListed && hasHits ? <FindList /> : null}
    </search>
  );
}

function FindField() {
  const t = useT('find');
  const query = useFind((state) => state.query);
  const asks = useFind((state) => state.asks);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!asks) return;
    input.current?.select();
    find.answer();
  }, [asks]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent, true)) return;
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') find.close();
    else return;
    event.preventDefault();
  };
  return (
    <span className="find-field">
      <Icon name="search" />
      <input
        ref={input}
        className="input"
        aria-label={t('field')}
        placeholder={t('placeholder')}
        value={query}
        spellCheck={false}
        onChange={(event) => find.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

function FindCount() {
  const t = useT('find');
  const number = useNumber();
  const count = useFind((state) => state.hits.length);
  const at = useFind((state) => state.at);
  const isAsked = useFind((state) => state.query.trim() !== '');
  if (!isAsked) return <span className="find-count" role="status" />;
  return (
    <span className="find-count" role="status">
      {count === 0 ? t('none') : t('place', { at: number(at + 1), count: number(count) })}
    </span>
  );
}

/** Spans over the chosen hits: made, or taken away. */
function HitActions() {
  const t = useT('find');
  const number = useNumber();
  const look = useLook();
  const chosenLabel = useFind((state) => state.label);
  const count = useFind((state) => state.hits.length - state.leftOut.size);
  const isOfSpans = useFind((state) => state.hits[0]?.spanId !== undefined);
  if (look === null || count === 0) return <Outcome />;
  const { entities } = look.labelSet;
  const label = entities.find(({ name }) => name === chosenLabel)?.name ?? entities[0]?.name;
  if (label === undefined) return <Outcome />;
  const named = (name: string) => (
    <span className="find-label">
      <LabelSeal look={look} label={name} /> {look.titleOf(name)}
    </span>
  );
  return (
    <span className="find-actions">
      <Outcome />
      {isOfSpans ? null : (
        <>
          <ChoiceMenu
            label={t('label')}
            value={label}
            choices={entities.map(({ name }) => ({ value: name, content: named(name) }))}
            onChoose={(name) => find.choose(name)}
          >
            {named(label)}
          </ChoiceMenu>
          <Button onClick={() => annotateHits(work, find, label)}>
            {t('annotate', { count, shown: number(count) })}
          </Button>
        </>
      )}
      <Button onClick={() => clearHits(work, find)}>{t('clear')}</Button>
    </span>
  );
}

function Outcome() {
  const t = useT('find');
  const outcome = useFind((state) => state.outcome);
  if (outcome === null) return <span className="find-outcome" role="status" />;
  const isDone = outcome.kind === 'added' || outcome.kind === 'removed';
  return (
    <span className="find-outcome" role="status">
      {isDone ? t(`outcome.${outcome.kind}`, { count: outcome.count }) : t(`outcome.${outcome.kind}`)}
      {isDone ? (
        <Button look="link" onClick={() => undo(work)}>
          {t('undo')}
        </Button>
      ) : null}
    </span>
  );
}
