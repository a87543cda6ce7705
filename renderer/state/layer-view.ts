import { useMemo } from 'react';
import { useLayer } from './layer.ts';
import type { OpenLayer } from './layer-store.ts';

/** What of a layer is looked at, without what changes while it is being saved. */
export type LayerView = Pick<OpenLayer, 'id' | 'article' | 'rules' | 'content'>;

/** The layer on screen; the same object until something in it changes. */
export function useLayerView(): LayerView | null {
  const id = useLayer(({ layer }) => layer?.id);
  const article = useLayer(({ layer }) => layer?.article);
  const rules = useLayer(({ layer }) => layer?.rules);
  const content = useLayer(({ layer }) => layer?.content);
  return useMemo(
    () =>
      id === undefined || article === undefined || rules === undefined || content === undefined
        ? null
        : { id, article, rules, content },
    [id, article, rules, content],
  );
}
