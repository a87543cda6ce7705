import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo, useRef, useState } from 'react';
import type { Relation } from '../../annotations/model/relation.ts';
import { startOf } from '../../annotations/model/span.ts';
import { focusRelation } from '../article/relation-actions.ts';
import { useFocus, work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { type LayerView, useLayerView } from '../state/layer-view.ts';
import { FilterMenu } from '../ui/FilterMenu.tsx';
import './relations.css';
import './listing.css';
import { useLook } from './look.ts';
import { NewRelation } from './NewRelation.tsx';
import { SelectedRelation } from './SelectedRelation.tsx';
import { SpanName } from './SpanName.tsx';
import { DirectionArrow } from './SpanRelations.tsx';
import { useTopOf } from './use-top-of.ts';

const ROW = 30;

/** All relations of the article, in reading order of their heads. */
export function RelationsTab({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const t = useT('panel');
  const layer = useLayerView();
  const above = useRef<HTMLDivElement>(null);
  const relationId = useFocus((state) => state.relationId);
  const linking = useFocus((state) => state.linking);
  const focused = relationId === null ? undefined : layer?.content.relations.get(relationId);
  if (layer === null) return null;
  return (
    <>
      <div ref={above}>
        {linking === null ? null : <NewRelation layer={layer} linking={linking} />}
        {focused === undefined ? (
          <section className="block">
            <p className="empty">{t(layer.content.relations.size === 0 ? 'relation.first' : 'relation.none')}</p>
          </section>
        ) : (
          <SelectedRelation layer={layer} relation={focused} />
        )}
      </div>
      <RelationListing layer={layer} scroller={scroller} above={above} focusedId={relationId} />
    </>
  );
}

function RelationListing({
  layer,
  scroller,
  above,
  focusedId,
}: {
  readonly layer: LayerView;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly above: RefObject<HTMLElement | null>;
  readonly focusedId: string | null;
}) {
  const t = useT('panel');
  const look = useLook();
  const [filter, setFilter] = useState<string | null>(null);
  const { relations, spans } = layer.content;
  const ordered = useMemo(() => {
    const placeOf = ({ head }: Relation): number => {
      const span = spans.get(head);
      return span === undefined ? 0 : startOf(span);
    };
    return [...relations.values()].sort((a, b) => placeOf(a) - placeOf(b));
  }, [relations, spans]);
  const shown = filter === null ? ordered : ordered.filter(({ label }) => label === filter);
  const used = new Set(ordered.map(({ label }) => label));
  const options = [
    { value: null, text: t('relations.all') },
    ...[...used].map((label) => ({ value: label, text: look?.relationTitleOf(label) ?? label })),
  ];

  const list = useRef<HTMLDivElement>(null);
  const offset = useTopOf(list, above);
  const virtual = useVirtualizer({
    count: shown.length,
    estimateSize: () => ROW,
    overscan: 10,
    scrollMargin: offset,
    getScrollElement: () => scroller.current,
  });
  return (
    <section className="block listing" aria-label={t('relations.title')}>
      <h2 className="block-title">
        {t('relations.title')} <span className="block-count">{shown.length}</span>
        <span className="block-aside">
          <FilterMenu name={t('relations.filter')} value={filter} options={options} onChange={setFilter} />
        </span>
      </h2>
      <div ref={list} className="listing-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const relation = shown[index];
          return relation === undefined ? null : (
            <RelationLine
              key={relation.id}
              relation={relation}
              layer={layer}
              top={start - offset}
              isFocused={relation.id === focusedId}
            />
          );
        })}
      </div>
    </section>
  );
}

function RelationLine({
  relation,
  layer,
  top,
  isFocused,
}: {
  readonly relation: Relation;
  readonly layer: LayerView;
  readonly top: number;
  readonly isFocused: boolean;
}) {
  const t = useT('panel');
  const look = useLook();
  const [head, tail] = [relation.head, relation.tail].map((id) => layer.content.spans.get(id));
  const direction = look?.relationKindOf(relation.label) === 'directed' ? 'out' : 'both';
  const press = (): void => {
    focusRelation(work, relation.id);
    if (head !== undefined) work.pane?.reveal(startOf(head));
  };
  return (
    <button
      type="button"
      className="relation-row"
      data-relation-id={relation.id}
      aria-current={isFocused || undefined}
      style={{ transform: `translateY(${top}px)`, height: ROW }}
      onClick={press}
    >
      {head === undefined ? null : <SpanName span={head} text={layer.rules.text} />}
      <span className="relation-label">{look?.relationTitleOf(relation.label) ?? relation.label}</span>
      <DirectionArrow direction={direction} label={t(`direction.${direction}`)} />
      {tail === undefined ? null : <SpanName span={tail} text={layer.rules.text} />}
    </button>
  );
}
