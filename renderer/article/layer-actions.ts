import type { AttributeValue } from '../../annotations/model/attribute.ts';
import { type Change, simpleChangesOf } from '../../annotations/model/change.ts';
import type { LayerStatus } from '../../annotations/model/layer.ts';
import { startOf } from '../../annotations/model/span.ts';
import { attempt, withValue } from './span-actions.ts';
import { openLayerOf, tell, type Workplace } from './workplace.ts';

/** @returns whether the layer has this status now. */
export function setStatus(work: Workplace, status: LayerStatus): boolean {
  const before = openLayerOf(work)?.content.status;
  if (before === undefined) return false;
  return before === status || attempt(work, { type: 'setStatus', before, after: status });
}

/** Sets a label of the article as a whole; `undefined` takes it away. */
export function setArticleLabel(work: Workplace, name: string, value: AttributeValue | undefined): void {
  const before = openLayerOf(work)?.content.articleLabels;
  if (before === undefined || before[name] === value) return;
  attempt(work, { type: 'setArticleLabels', before, after: withValue(before, name, value) });
}

/** The annotator's note on the article as a whole. Nothing where another layer is open meanwhile. */
export function setLayerNote(work: Workplace, layerId: string, note: string): void {
  const layer = openLayerOf(work);
  if (layer?.id !== layerId || layer.content.note === note.trim()) return;
  const before = layer.content.note;
  attempt(work, { type: 'setNote', before, after: note.trim() });
}

export function undo(work: Workplace): void {
  const change = work.layer.undo();
  if (change === undefined) {
    tell(work, { kind: 'hint', hint: 'nothing-to-undo' });
    return;
  }
  showWhatChanged(work, change);
  tell(work, { kind: 'undone' });
}

export function redo(work: Workplace): void {
  const change = work.layer.redo();
  if (change === undefined) {
    tell(work, { kind: 'hint', hint: 'nothing-to-redo' });
    return;
  }
  showWhatChanged(work, change);
  tell(work, { kind: 'redone' });
}

/** The focus goes to what the step brought back or altered, so that nothing changes out of sight. */
function showWhatChanged(work: Workplace, change: Change): void {
  const content = openLayerOf(work)?.content;
  if (content === undefined) return;
  const spanIds = simpleChangesOf(change).flatMap((simple): readonly string[] => {
    switch (simple.type) {
      case 'addSpan':
      case 'removeSpan':
        return [simple.span.id];
      case 'updateSpan':
        return [simple.after.id];
      case 'addRelation':
      case 'removeRelation':
        return [simple.relation.head];
      case 'updateRelation':
        return [simple.after.head];
      default:
        return [];
    }
  });
  const span = spanIds.map((id) => content.spans.get(id)).find((found) => found !== undefined);
  work.focus.setState({ spanId: span?.id ?? null, relationId: null, linking: null });
  if (span !== undefined) work.pane?.reveal(startOf(span));
}
