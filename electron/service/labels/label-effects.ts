import { ruleOnArguments } from '../../../annotations/model/argument-rule.ts';
import type { Article } from '../../../annotations/model/article.ts';
import type { AttributeValues } from '../../../annotations/model/attribute.ts';
import type { LabelStep } from '../../../annotations/model/label-edits/label-step.ts';
import { relationLabel } from '../../../annotations/model/label-set.ts';
import type { LayerContent } from '../../../annotations/model/layer.ts';
import type { Relation } from '../../../annotations/model/relation.ts';
import { compareText, endOf, type Span, startOf, surfaceOf } from '../../../annotations/model/span.ts';
import type { LabelEditEffect, LabelEditExample } from '../../../shared/api/labels.ts';
import type { ReckonedLayer } from './reckon-edits.ts';

const EXAMPLES = 5;
/** Characters around a span that is shown. */
const CONTEXT = 12;

/** Adds up, layer by layer, what one edit does. */
export interface EffectTally {
  add(layer: ReckonedLayer): void;
  effect(): LabelEditEffect;
}

/**
 * @param index of the step among the steps that the layers were migrated by
 * @param viewer whose layers alone are named and shown; everybody's without one
 */
export function createEffectTally(step: LabelStep, index: number, viewer: string | undefined): EffectTally {
  const counts = { spans: 0, relations: 0, articleLabels: 0, removed: 0, joined: 0, values: 0, disallowed: 0 };
  const annotators = new Map<string, number>();
  const examples: LabelEditExample[] = [];

  function addItems<T extends Span | Relation>(
    before: ReadonlyMap<string, T>,
    after: ReadonlyMap<string, T>,
    show: (item: T, next: T | undefined) => void,
  ): number {
    let touched = 0;
    for (const [id, item] of before) {
      const next = after.get(id);
      if (next === item) continue;
      touched += 1;
      if (next === undefined) counts[isRemoval(step) ? 'removed' : 'joined'] += 1;
      else counts.values += lostValues(step, item.attributes, next.attributes);
      show(item, next);
    }
    return touched;
  }

  return {
    add({ article, owner, contents }) {
      const [before, after] = [contents[index], contents[index + 1]];
      if (before === undefined || after === undefined) return;
      counts.disallowed += countDisallowed(step, after);
      if (before === after) return;
      const isShown = viewer === undefined || viewer === owner;
      const show = (example: () => Omit<LabelEditExample, 'articleId' | 'title' | 'owner'>): void => {
        if (!isShown || examples.length >= EXAMPLES) return;
        examples.push({ articleId: article.id, title: article.title, owner, ...example() });
      };
      const spans = addItems(before.spans, after.spans, (span, next) => show(() => toSpanExample(article, span, next)));
      const relations = addItems(before.relations, after.relations, (relation, next) => {
        // Of relations that only move to another span their label tells nothing.
        if (relation.label !== next?.label || spans === 0)
          show(() => toRelationExample(article, before, relation, next));
      });
      const values = changedKeys(before.articleLabels, after.articleLabels);
      for (const name of values) {
        if (step.edit.type === 'remove' || step.edit.type === 'change') counts.removed += 1;
        const value = String(before.articleLabels[name]);
        show(() => ({ spanId: '', words: [value], context: ['', ''], before: name, after: labelAfter(step, name) }));
      }
      counts.spans += spans;
      counts.relations += relations;
      counts.articleLabels += values.length;
      const touched = spans + relations + values.length;
      if (isShown && touched > 0) annotators.set(owner, (annotators.get(owner) ?? 0) + touched);
    },

    effect: () => ({
      ...counts,
      annotators: [...annotators].map(([name, count]) => ({ name, count })).sort((a, b) => compareText(a.name, b.name)),
      examples,
    }),
  };
}

/** Where something goes because the edit says so, not because it became one with another. */
function isRemoval({ edit }: LabelStep): boolean {
  return edit.type === 'remove' || edit.type === 'change';
}

function lostValues({ edit }: LabelStep, before: AttributeValues, after: AttributeValues): number {
  if (edit.type === 'renameAttribute') return 0;
  return Object.keys(before).filter((name) => after[name] === undefined).length;
}

function countDisallowed({ edit, after: set }: LabelStep, content: LayerContent): number {
  if (edit.type !== 'change' || edit.definition.of !== 'relations') return 0;
  const { name } = edit.definition.label;
  const label = relationLabel(set, name);
  if (label === undefined) return 0;
  const labelOf = (id: string): string => content.spans.get(id)?.label ?? '';
  return [...content.relations.values()].filter(
    (relation) =>
      relation.label === name && !ruleOnArguments(label, labelOf(relation.head), labelOf(relation.tail)).allowed,
  ).length;
}

function changedKeys(before: AttributeValues, after: AttributeValues): readonly string[] {
  return before === after ? [] : Object.keys(before).filter((name) => before[name] !== after[name]);
}

function labelAfter({ edit }: LabelStep, name: string): string | null {
  if (edit.type === 'rename') return edit.to;
  return edit.type === 'renameChoice' ? name : null;
}

type Example = Omit<LabelEditExample, 'articleId' | 'title' | 'owner'>;

function toSpanExample({ text }: Article, span: Span, next: Span | undefined): Example {
  const [start, end] = [startOf(span), endOf(span)];
  return {
    spanId: span.id,
    words: [surfaceOf(span, text)],
    context: [
      lastLine(text.slice(Math.max(0, start - CONTEXT), start)).toWellFormed(),
      firstLine(text.slice(end, end + CONTEXT)).toWellFormed(),
    ],
    before: span.label,
    after: next?.label ?? null,
  };
}

function toRelationExample(
  { text }: Article,
  { spans }: LayerContent,
  relation: Relation,
  next: Relation | undefined,
): Example {
  const wordsOf = (id: string): string => {
    const span = spans.get(id);
    return span === undefined ? '' : surfaceOf(span, text);
  };
  return {
    spanId: relation.head,
    words: [wordsOf(relation.head), wordsOf(relation.tail)],
    context: ['', ''],
    before: relation.label,
    after: next?.label ?? null,
  };
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
