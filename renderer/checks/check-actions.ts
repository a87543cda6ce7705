import type { Finding } from '../../annotations/lint/finding.ts';
import { toFixAll } from '../../annotations/lint/fix-change.ts';
import { pressRelation } from '../article/press-actions.ts';
import { attempt, focusSpan } from '../article/span-actions.ts';
import { openLayerOf, type Workplace } from '../article/workplace.ts';

/** Shows what a finding is about: the relation, the span, or the place in the text. */
export function showFinding(work: Workplace, { relationIds, spanIds, start, end }: Finding): void {
  const content = openLayerOf(work)?.content;
  const relation = relationIds.find((id) => content?.relations.has(id));
  const span = spanIds.find((id) => content?.spans.has(id));
  if (relation !== undefined) pressRelation(work, relation);
  else if (span !== undefined) focusSpan(work, span);
  else {
    work.focus.setState({ spanId: null, relationId: null });
    work.pane?.select(start, end);
    work.pane?.reveal(start);
  }
}

/** Puts right what can be, as one step to undo. @returns how many findings that were */
export function fixFindings(work: Workplace, findings: readonly Finding[]): number {
  const layer = openLayerOf(work);
  const fix = layer && toFixAll(layer.content, findings, { ...layer.rules, newId: work.newId });
  return fix !== undefined && attempt(work, fix.change) ? fix.fixed : 0;
}
