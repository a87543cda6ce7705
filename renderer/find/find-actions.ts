import { toRemoveSpans } from '../../annotations/model/intent.ts';
import { countSpans, toAddSpansAtHits, toRemoveSpansAtHits } from '../../annotations/search/hit-changes.ts';
import { attempt } from '../article/span-actions.ts';
import { openLayerOf, type Workplace } from '../article/workplace.ts';
import { fragmentsOf } from './article-hits.ts';
import type { Find } from './find-store.ts';

/** A span of this label at each chosen hit that has none; one step to undo. */
export function annotateHits(work: Workplace, find: Find, label: string): void {
  const layer = openLayerOf(work);
  if (layer === undefined) return;
  const hits = fragmentsOf(find.chosen());
  const change = toAddSpansAtHits(layer.content, { hits, label, ...layer.rules, newId: work.newId });
  if (change === undefined) find.tell({ kind: 'nothing-to-add' });
  else if (attempt(work, change)) find.tell({ kind: 'added', count: countSpans(change).added });
}

/** Takes away the spans that lie exactly at the chosen hits, or the spans that were asked for; one step to undo. */
export function clearHits(work: Workplace, find: Find): void {
  const layer = openLayerOf(work);
  if (layer === undefined) return;
  const chosen = find.chosen();
  const spanIds = chosen.flatMap(({ spanId }) => spanId ?? []);
  const change =
    spanIds.length > 0
      ? toRemoveSpans(layer.content, spanIds)
      : toRemoveSpansAtHits(layer.content, fragmentsOf(chosen));
  if (change === undefined) find.tell({ kind: 'nothing-to-remove' });
  else if (attempt(work, change)) find.tell({ kind: 'removed', count: countSpans(change).removed });
}

/** Words that are selected are what a person wants to find; a blank in them makes them a phrase. */
export function selectedQuery(work: Workplace): string | undefined {
  const layer = openLayerOf(work);
  const [start, end] = work.pane?.selection() ?? [0, 0];
  const words = layer?.rules.text.slice(start, end).trim() ?? '';
  if (words === '' || words.length > 60 || words.includes('\n')) return undefined;
  return /[\s"“]/.test(words) ? `"${words.replaceAll('"', '')}"` : words;
}
