import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useT } from '../i18n/i18n.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { StatusShape } from '../ui/StatusShape.tsx';
import { DisagreementCard } from './DisagreementCard.tsx';
import { LatestDecision } from './LatestDecision.tsx';
import { Leftovers } from './Leftovers.tsx';
import type { LabelLook } from './label-look.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { Tallies } from './review-items.ts';

const STATES = ['open', 'deferred', 'decided', 'all'] as const;

/** Middle column: the cards of the open article. */
export function DisagreementList({
  desk,
  look,
  tallies,
}: {
  readonly desk: ReviewDesk;
  readonly look: LabelLook;
  readonly tallies: Tallies;
}) {
  const t = useT('review');
  const { opened, items, shown, selected, leaving, filter, setFilter } = desk;
  const selectedId = selected?.disagreement.id;
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another card is open, it is brought into view
  useEffect(() => {
    const card = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    card?.scrollIntoView({ block: 'nearest' });
    // Whoever moves through the list by arrow keys takes the focus along.
    if (list.current?.contains(document.activeElement)) card?.focus({ preventScroll: true });
  }, [selectedId]);
  const stepByArrow = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (by === undefined || desk.draft !== null) return;
    event.preventDefault();
    desk.step(by);
  };

  const visible = new Set(shown);
  const rows = items.filter((item) => visible.has(item) || item.disagreement.id === leaving);
  const focusable = rows.find((item) => item === selected) ?? rows[0];
  const isGold = opened.settlement.status === 'gold';
  const isFiltered = filter.kind !== undefined || filter.pair !== undefined || filter.annotator !== undefined;
  return (
    <section className="review-list" aria-label={t('list', { title: opened.article.title })}>
      <header className="review-list-head">
        <h1 className="serif" lang={opened.article.language}>
          {opened.article.title}
        </h1>
        <p className="review-list-state">
          <StatusShape kind={isGold ? 'gold' : 'unresolved'} />
          {isGold ? t('settled') : t('openHere', { open: openCount(desk), total: items.length })}
        </p>
        <Segmented
          label={t('showLabel')}
          value={filter.state}
          onChange={(state) => setFilter({ ...filter, state })}
          options={STATES.map((state) => ({
            value: state,
            text: t(`show.${state}`, { number: tallies.states[state] }),
          }))}
        />
      </header>
      <div className="review-list-body">
        <ul ref={list} aria-label={t('cards')} onKeyDown={stepByArrow}>
          {rows.map((item) => (
            <DisagreementCard
              key={item.disagreement.id}
              item={item}
              desk={desk}
              look={look}
              isFocusable={item === focusable}
              isLeaving={item.disagreement.id === leaving && !visible.has(item)}
            />
          ))}
        </ul>
        {rows.length > 0 ? null : (
          <p className="review-list-empty">
            {t(`none.${filter.state}`)}
            {isFiltered ? (
              <button type="button" className="button button-link" onClick={() => setFilter({ state: filter.state })}>
                {t('clearFilter')}
              </button>
            ) : null}
          </p>
        )}
        <Leftovers desk={desk} look={look} />
      </div>
      <LatestDecision desk={desk} look={look} />
    </section>
  );
}

function openCount({ items }: ReviewDesk): number {
  return items.filter(({ state }) => state === 'open' || state === 'waiting').length;
}
