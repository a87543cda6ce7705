import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef } from 'react';
import { makeExcerpt } from '../../annotations/search/excerpt.ts';
import { useT } from '../i18n/i18n.ts';
import { LabelSeal } from '../panel/LabelSeal.tsx';
import { type PanelLook, useLook } from '../panel/look.ts';
import { useLayerView } from '../state/layer-view.ts';
import { Check } from '../ui/Check.tsx';
import { type ArticleHit, labelsAtHits } from './article-hits.ts';
import { find, useFind } from './find.ts';
import { KeywordInContext } from './KeywordInContext.tsx';

const ROW = 26;
const NO_LABELS: readonly string[] = [];

/** All hits in their context; a ticked one is among those that something is done to. */
export function FindList() {
  const t = useT('find');
  const look = useLook();
  const layer = useLayerView();
  const hits = useFind((state) => state.hits);
  const leftOut = useFind((state) => state.leftOut);
  const current = useFind((state) => state.at);
  const content = layer?.content;
  const labels = useMemo(() => (content === undefined ? new Map() : labelsAtHits(hits, content)), [hits, content]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: hits.length,
    estimateSize: () => ROW,
    overscan: 8,
    getScrollElement: () => scroller.current,
  });
  if (layer === null || look === null) return null;
  return (
    <div className="find-list" id="find-list">
      <div className="find-all">
        <Check checked={leftOut.size === 0} onChange={(checked) => find.leaveAllOut(!checked)}>
          {t('all')}
        </Check>
      </div>
      <div className="find-rows" ref={scroller}>
        <ul className="find-canvas" aria-label={t('hits')} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const hit = hits[index];
            return hit === undefined ? null : (
              <HitLine
                key={hit.key}
                hit={hit}
                at={index}
                top={start}
                text={layer.article.text}
                language={layer.article.language}
                look={look}
                labels={labels.get(hit.key) ?? NO_LABELS}
                isCurrent={index === current}
                isChosen={!leftOut.has(hit.key)}
              />
            );
          })}
        </ul>
      </div>
    </div>
  );
}

const HitLine = memo(function HitLine({
  hit,
  at,
  top,
  text,
  language,
  look,
  labels,
  isCurrent,
  isChosen,
}: {
  readonly hit: ArticleHit;
  readonly at: number;
  readonly top: number;
  readonly text: string;
  readonly language: string;
  readonly look: PanelLook;
  readonly labels: readonly string[];
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
}) {
  const t = useT('find');
  return (
    <li className="find-row" aria-current={isCurrent || undefined} style={{ transform: `translateY(${top}px)` }}>
      <Check checked={isChosen} onChange={(checked) => find.leaveOut(hit.key, !checked)}>
        <span className="visually-hidden">{t('choose', { number: at + 1 })}</span>
      </Check>
      <button type="button" className="find-hit" onClick={() => find.show(at)}>
        <KeywordInContext excerpt={makeExcerpt(text, hit.start, hit.end)} language={language} />
        <span className="find-labels">
          {labels.map((label) => (
            <LabelSeal key={label} look={look} label={label} />
          ))}
        </span>
      </button>
    </li>
  );
});
