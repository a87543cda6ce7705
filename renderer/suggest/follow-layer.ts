import { usePaneSelection } from '../article/pane-selection.ts';
import type { Workplace } from '../article/workplace.ts';
import type { SuggestionStore } from './suggestion-store.ts';

/** After the last change, so that somebody who works fast is not kept busy by answers. */
const REST_MS = 900;

/**
 * Keeps the suggestions at what is on screen: another layer, another set of spans. What a new span proposes comes right
 * after the frame that shows the span; the rest when there is a pause. @returns the function that ends it.
 */
export function followLayer(work: Workplace, suggestions: SuggestionStore): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;

  const onLayer = (): void => {
    const { layer } = work.layer.getState();
    if (layer !== null) void suggestions.open();
    else suggestions.setState({ layerId: null });
  };
  /** Behind the frame: what was pressed is painted first. */
  const afterPaint = (run: () => void): void => {
    clearTimeout(soon);
    requestAnimationFrame(() => {
      soon = setTimeout(run, 0);
    });
  };
  const refreshAtRest = (): void => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      // What is on its way to the disk isn't known there yet; saying that it is saved brings us here again.
      if (work.layer.getState().layer?.saving.state === 'saved') void suggestions.refresh();
    }, REST_MS);
  };

  const stops = [
    work.layer.subscribe(({ layer }, { layer: before }) => {
      if (layer?.id !== before?.id) onLayer();
      else if (layer?.content.spans !== before?.content.spans) afterPaint(() => suggestions.tidy());
      if (layer !== null && layer.id === before?.id && layer.revision !== before.revision) refreshAtRest();
    }),
    work.focus.subscribe(({ happening, spanId, relationId, linking }, before) => {
      const isNew = happening !== before.happening;
      if (isNew && (happening?.kind === 'span-made' || happening?.kind === 'span-relabelled')) {
        const { surface, label } = happening;
        afterPaint(() => suggestions.propose(surface, label));
      }
      // One thing is in hand at a time.
      if (spanId !== null || relationId !== null || linking !== null) letGo();
    }),
    usePaneSelection.subscribe(({ start, end }) => {
      const { focusId, list } = suggestions.getState();
      const held = focusId === null ? undefined : list.get(focusId);
      if (held !== undefined && (held.start !== start || held.end !== end)) letGo();
    }),
  ];
  onLayer();
  return () => {
    clearTimeout(rest);
    clearTimeout(soon);
    for (const stop of stops) stop();
  };

  function letGo(): void {
    if (suggestions.getState().focusId !== null) suggestions.setState({ focusId: null });
  }
}
