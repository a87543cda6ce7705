import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useDeferredValue, useMemo, useRef } from 'react';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { LabelSeal } from '../panel/LabelSeal.tsx';
import { type PanelLook, useLook } from '../panel/look.ts';
import { useTopOf } from '../panel/use-top-of.ts';
import { useLayer } from '../state/layer.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { DismissedLast } from './DismissedLast.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { HeldSuggestion } from './HeldSuggestion.tsx';
import { SourceSwitches } from './SourceSwitches.tsx';
import { SuggestionLine } from './SuggestionLine.tsx';
import './suggest.css';
import { acceptSuggestions } from './suggestion-actions.ts';
import { type SuggestionRow, toSuggestionRows } from './suggestion-groups.ts';
import { suggestions, useSuggestions } from './suggestions.ts';

const ROW = 26;

/** All that is proposed for the article, by source, label and surface. Only the rows in view are there. */
export function SuggestionsTab({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const t = useT('suggest');
  const look = useLook();
  const text = useLayer(({ layer }) => layer?.rules.text ?? '');
  const problem = useSuggestions((state) => state.problem);
  // What was pressed is painted in the text first.
  const list = useDeferredValue(useSuggestions((state) => state.list));
  const rows = useMemo(
    () => toSuggestionRows(list.all, text, look?.labelSet.entities.map(({ name }) => name) ?? []),
    [list, text, look],
  );
  const above = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const offset = useTopOf(body, above);
  const virtual = useVirtualizer({
    count: rows.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: offset,
    getScrollElement: () => scroller.current,
  });
  return (
    <>
      <div ref={above}>
        <SourceSwitches />
        <HeldSuggestion />
        <DismissedLast />
        <Elsewhere />
        {problem === null ? null : (
          <ProblemNotice
            look="line"
            problem={problem}
            action={<Button onClick={() => void suggestions.refresh()}>{t('title')}</Button>}
          />
        )}
        {rows.length === 0 && problem === null ? (
          <section className="block">
            <p className="empty">{t('empty')}</p>
          </section>
        ) : null}
      </div>
      <div ref={body} className="suggestion-rows listing-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined || look === null ? null : (
            <div key={keyOf(row)} className="suggestion-row" style={{ transform: `translateY(${start - offset}px)` }}>
              <Row row={row} look={look} />
            </div>
          );
        })}
      </div>
    </>
  );
}

function keyOf(row: SuggestionRow): string {
  return row.kind === 'source' ? row.source : `${row.source} ${row.label} ${row.kind === 'surface' ? row.surface : ''}`;
}

function Row({ row, look }: { readonly row: SuggestionRow; readonly look: PanelLook }) {
  const t = useT('suggest');
  if (row.kind === 'surface') return <SuggestionLine row={row} look={look} />;
  if (row.kind === 'source') {
    return (
      <h2 className="suggestion-source">
        {t(`source.${row.source}`)} <span className="block-count">{row.suggestions.length}</span>
      </h2>
    );
  }
  const name = look.titleOf(row.label);
  return (
    <div className={`suggestion-label ${look.classOf(row.label)}`}>
      <LabelSeal look={look} label={row.label} />
      <span className="label-name">{name}</span>
      <span className="block-count">{row.suggestions.length}</span>
      <button
        type="button"
        className="suggestion-act"
        aria-label={t('acceptAllOf', { name })}
        onClick={() => {
          acceptSuggestions(work, suggestions, row.suggestions);
          work.pane?.focus();
        }}
      >
        {t('acceptAll')}
      </button>
    </div>
  );
}
