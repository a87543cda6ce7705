import { useEffect, useMemo, useRef } from 'react';
import { useT } from '../i18n/i18n.ts';
import { useLook } from '../panel/look.ts';
import { layerStore } from '../state/layer.ts';
import { session } from '../state/session.ts';
import { pressSuggestion, sceneSuggestions } from '../suggest/pane-suggestions.ts';
import { suggestions } from '../suggest/suggestions.ts';
import type { LabelLook } from './label-look.ts';
import { usePageEdges } from './page-edges.ts';
import type { PaneScene, SceneSource } from './pane-scene.ts';
import { pressRelation, pressSpan } from './press-actions.ts';
import { work } from './work.ts';

/** What the pane paints, gathered from the stores; the pane itself is no component and is drawn anew by nobody. */
export function useSceneSource(): SceneSource {
  const look = useLook();
  const t = useT('annotate');
  const latest = useRef<LabelLook | null>(look);
  const words = useRef(t);
  const listeners = useRef(new Set<() => void>());

  useEffect(() => {
    latest.current = look;
    words.current = t;
    for (const tell of listeners.current) tell();
  }, [look, t]);

  return useMemo(
    () => ({
      scene(): PaneScene | null {
        const { layer } = layerStore.getState();
        const { chips, arcs } = session.getState().settings;
        if (layer === null || latest.current === null) return null;
        return {
          layer,
          focus: work.focus.getState(),
          chips,
          arcs,
          look: latest.current,
          suggestions: sceneSuggestions(layer),
          wordsOf: (kind) => words.current(`remark.${kind}`),
        };
      },
      subscribe(onChange) {
        listeners.current.add(onChange);
        const stops = [
          layerStore.subscribe(onChange),
          work.focus.subscribe(onChange),
          session.subscribe(onChange),
          suggestions.subscribe(onChange),
        ];
        return () => {
          listeners.current.delete(onChange);
          for (const stop of stops) stop();
        };
      },
      events: {
        spanPressed: (spanId) => pressSpan(work, spanId),
        relationPressed: (relationId) => pressRelation(work, relationId),
        suggestionPressed: (id) => pressSuggestion(work, suggestions, id),
        edgesChanged: (edges) => usePageEdges.setState(edges),
      },
    }),
    [],
  );
}
