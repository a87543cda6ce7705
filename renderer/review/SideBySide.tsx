import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { paragraphsOf } from '../article/paragraphs.ts';
import { useT } from '../i18n/i18n.ts';
import { disputedSpans } from './disputed-spans.ts';
import type { LabelLook } from './label-look.ts';
import { type ColumnSpan, PaintedParagraph } from './PaintedParagraph.tsx';
import type { ReviewDesk } from './review-desk.ts';
import { useReviewView } from './review-view.ts';

interface Column {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly spans: readonly ColumnSpan[];
}

/** The whole article, one column an annotator and one for gold; paragraphs stand beside each other and scroll together. */
export function SideBySide({ desk, look }: { readonly desk: ReviewDesk; readonly look: LabelLook }) {
  const t = useT('review');
  const { article, settlement, layers } = desk.opened;
  const toggleSideBySide = useReviewView((state) => state.toggleSideBySide);
  const paragraphs = useMemo(
    () => paragraphsOf(article.text, article.title).filter(({ kind }) => kind !== 'blank'),
    [article],
  );
  const { nameOf, annotators, items } = desk;
  const columns = useMemo((): readonly Column[] => {
    const states = new Map(items.map(({ disagreement, state }) => [disagreement.id, state]));
    const ofAnnotators = annotators.flatMap((annotator): Column[] => {
      const layer = layers.find(({ owner }) => owner === annotator);
      if (layer === undefined) return [];
      const disputeOf = disputedSpans(settlement, annotator);
      const spans = layer.spans.map((span): ColumnSpan => {
        const disagreementId = disputeOf(span);
        if (disagreementId === undefined) return span;
        return { ...span, disagreementId, isOpen: states.get(disagreementId) !== 'decided' };
      });
      const note = t('columnCounts', { spans: layer.spans.length, relations: layer.relations.length });
      return [{ key: annotator, title: nameOf(annotator), note, spans }];
    });
    const gold = settlement.spans.map(
      ({ span, decidedBy }): ColumnSpan => ({ ...span, isRuled: decidedBy === 'reviewer' }),
    );
    const note = t('columnCounts', { spans: gold.length, relations: settlement.relations.length });
    return [...ofAnnotators, { key: 'gold', title: t('gold'), note, spans: gold }];
  }, [settlement, layers, nameOf, annotators, items, t]);

  const page = useRef<HTMLElement>(null);
  const selectedId = desk.selected?.disagreement.id;
  useEffect(() => {
    if (selectedId === undefined) return;
    page.current?.querySelector(`[data-disagreement="${selectedId}"]`)?.scrollIntoView({ block: 'center' });
  }, [selectedId]);

  const openCard = (id: string): void => {
    toggleSideBySide();
    desk.select(id);
  };
  return (
    <section
      ref={page}
      className="side-by-side"
      aria-label={t('sideBySideTitle')}
      style={{ '--columns': columns.length } as CSSProperties}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keys
      tabIndex={0}
    >
      <header className="side-by-side-row side-by-side-head">
        <span />
        {columns.map(({ key, title, note }) => (
          <h2 key={key} className={key === 'gold' ? 'side-by-side-gold' : undefined}>
            {title} <span>{note}</span>
          </h2>
        ))}
      </header>
      {paragraphs.map(({ start, end, number, kind }) => (
        <div key={start} className="side-by-side-row" data-kind={kind}>
          <span className="side-by-side-number">{number === 0 ? '' : number}</span>
          {columns.map(({ key, spans }) => (
            <PaintedParagraph
              key={key}
              start={start}
              end={end}
              article={article}
              spans={spans}
              look={look}
              openCard={openCard}
              selectedId={selectedId}
            />
          ))}
        </div>
      ))}
    </section>
  );
}
