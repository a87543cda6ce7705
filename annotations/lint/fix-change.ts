import { apply } from '../model/apply.ts';
import { defaultValues, partitionValues } from '../model/attribute.ts';
import { type Change, makeBatch, type SimpleChange, simpleChangesOf } from '../model/change.ts';
import { toReverseRelation, toUpdateRelation, toUpdateSpan } from '../model/intent.ts';
import { entityLabel, type LabelSet } from '../model/label-set.ts';
import type { LayerContent } from '../model/layer.ts';
import { toAddSpan } from '../model/make-span.ts';
import { checkRules, type Rules } from '../model/rules.ts';
import type { Finding, Fix } from './finding.ts';

export interface FixRules extends Rules {
  /** A new id at each call. */
  newId(): string;
}

/** The fix on the layer as it is now; `undefined` where what it would put right is no more there. */
export function toFixChange(content: LayerContent, fix: Fix, rules: FixRules): Change | undefined {
  switch (fix.type) {
    case 'relabel':
      return toRelabel(content, fix.spanId, fix.label, rules.labelSet);
    case 'fragments':
      return toUpdateSpan(content, fix.spanId, { fragments: fix.fragments });
    case 'add':
      return toAddSpan({ ...rules, id: rules.newId(), label: fix.label, fragments: [fix.fragment] });
    case 'attribute': {
      const item = (fix.of === 'span' ? content.spans : content.relations).get(fix.id);
      const attributes = { ...item?.attributes, [fix.name]: fix.value };
      return fix.of === 'span'
        ? toUpdateSpan(content, fix.id, { attributes })
        : toUpdateRelation(content, fix.id, { attributes });
    }
    case 'article-label': {
      const before = content.articleLabels;
      return { type: 'setArticleLabels', before, after: { ...before, [fix.name]: fix.value } };
    }
    case 'remove-relation': {
      const relation = content.relations.get(fix.relationId);
      return relation && { type: 'removeRelation', relation };
    }
    case 'reverse-relation':
      return toReverseRelation(content, fix.relationId);
  }
}

/** Of the attributes those stay that the new label has too. */
function toRelabel(content: LayerContent, spanId: string, label: string, set: LabelSet): Change | undefined {
  const attributes = entityLabel(set, label)?.attributes ?? [];
  const kept = partitionValues(content.spans.get(spanId)?.attributes ?? {}, attributes).allowed;
  return toUpdateSpan(content, spanId, { label, attributes: { ...defaultValues(attributes), ...kept } });
}

/**
 * The fixes of all these findings as one step, each made on what the ones before it left. A fix that the model or the
 * label set refuses by then (two spans would become one) is left out. `undefined` where none is left.
 * @returns the change, and how many findings it puts right
 */
export function toFixAll(
  content: LayerContent,
  findings: readonly Finding[],
  rules: FixRules,
): { readonly change: Change; readonly fixed: number } | undefined {
  const together = findings
    .flatMap(({ fix }) => (fix && toFixChange(content, fix, rules)) ?? [])
    .flatMap(simpleChangesOf);
  if (together.length === 0) return undefined;
  const whole = apply(content, makeBatch(together));
  // Nearly always: then the layer is copied once, and not once a fix.
  if (whole.ok && checkRules(whole.value, makeBatch(together), rules).ok) {
    return { change: makeBatch(together), fixed: findings.filter(({ fix }) => fix !== undefined).length };
  }
  return fixOneByOne(content, findings, rules);
}

function fixOneByOne(
  content: LayerContent,
  findings: readonly Finding[],
  rules: FixRules,
): { readonly change: Change; readonly fixed: number } | undefined {
  const parts: SimpleChange[] = [];
  let state = content;
  let fixed = 0;
  for (const { fix } of findings) {
    const change = fix && toFixChange(state, fix, rules);
    if (change === undefined) continue;
    const after = apply(state, change);
    if (!after.ok || !checkRules(after.value, change, rules).ok) continue;
    state = after.value;
    parts.push(...simpleChangesOf(change));
    fixed += 1;
  }
  return parts.length === 0 ? undefined : { change: makeBatch(parts), fixed };
}
