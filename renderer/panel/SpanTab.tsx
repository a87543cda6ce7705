import { type RefObject, useRef } from 'react';
import { useFocus } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { useLayerView } from '../state/layer-view.ts';
import { SpanSuggestions } from '../suggest/SpanSuggestions.tsx';
import { NewRelation } from './NewRelation.tsx';
import { SelectedRelation } from './SelectedRelation.tsx';
import { SelectedSpan } from './SelectedSpan.tsx';
import { SpanListing } from './SpanListing.tsx';
import { SpanRelations } from './SpanRelations.tsx';

/** What is in focus, a relation or a span with its relations, and the index of all spans. */
export function SpanTab({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const t = useT('panel');
  const layer = useLayerView();
  const above = useRef<HTMLDivElement>(null);
  const spanId = useFocus((state) => state.spanId);
  const linking = useFocus((state) => state.linking);
  const relationId = useFocus((state) => state.relationId);
  const span = spanId === null ? undefined : layer?.content.spans.get(spanId);
  const relation = relationId === null ? undefined : layer?.content.relations.get(relationId);
  if (layer === null) return null;
  return (
    <>
      <div ref={above}>
        {linking === null ? null : <NewRelation layer={layer} linking={linking} />}
        {relation !== undefined ? (
          <SelectedRelation layer={layer} relation={relation} />
        ) : span === undefined ? (
          <section className="block">
            <p className="empty">{t(layer.content.spans.size === 0 ? 'span.first' : 'span.none')}</p>
          </section>
        ) : (
          <>
            <SelectedSpan layer={layer} span={span} />
            <SpanRelations layer={layer} span={span} />
            <SpanSuggestions layer={layer} span={span} />
          </>
        )}
      </div>
      <SpanListing scroller={scroller} above={above} />
    </>
  );
}
