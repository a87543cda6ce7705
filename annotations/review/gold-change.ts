import type { Change } from '../model/change.ts';
import type { LayerContent, LayerStatus } from '../model/layer.ts';
import { toLayerChange } from '../model/layer-difference.ts';
import type { Settlement, SettlementStatus } from './settlement.ts';

/** The one Change that turns the stored gold layer into what the settlement says; `undefined` when it says so already. */
export function toGoldChange(current: LayerContent, settlement: Settlement): Change | undefined {
  const { spans, relations, articleLabels, status } = settlement;
  return toLayerChange(current, {
    spans: new Map(spans.map(({ span }) => [span.id, span])),
    relations: new Map(relations.map(({ relation }) => [relation.id, relation])),
    articleLabels: Object.fromEntries(articleLabels.map(({ name, value }) => [name, value])),
    status: goldStatus(current.status, status),
    note: current.note,
  });
}

/** The gold layer of an article that nobody has finished yet, and that holds nothing, is new. */
function goldStatus(before: LayerStatus, status: SettlementStatus): LayerStatus {
  if (status === 'none' && before === 'new') return 'new';
  return status === 'gold' ? 'done' : 'in-progress';
}
