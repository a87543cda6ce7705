import type { AttributeValues } from '../attribute.ts';
import type { LabelSet, LabelSetProblemCode } from '../label-set.ts';
import type { LayerContent } from '../layer.ts';
import { done, type Outcome } from '../outcome.ts';
import { editLabelSet } from './edit-label-set.ts';
import type { LabelEdit, LabelEditProblemCode } from './label-edit.ts';
import type { LabelStep } from './label-step.ts';
import { migrateLayer } from './migrate-layer.ts';
import { createTranslation, type Translation } from './translate.ts';

/** The edits one after the other, or the first that does not fit and its place. */
export function makeLabelSteps(
  set: LabelSet,
  edits: readonly LabelEdit[],
): Outcome<readonly LabelStep[], LabelSetProblemCode | LabelEditProblemCode> & { readonly at?: number } {
  const steps: LabelStep[] = [];
  let before = set;
  for (const [at, edit] of edits.entries()) {
    const after = editLabelSet(before, edit);
    if (!after.ok) return { ...after, at };
    steps.push({ edit, before, after: after.value });
    before = after.value;
  }
  return done(steps);
}

/** The set that the steps lead to. */
export function setAfter(set: LabelSet, steps: readonly LabelStep[]): LabelSet {
  return steps.at(-1)?.after ?? set;
}

/** The layer before the first step and after each. */
export function migrateLayerBy(
  content: LayerContent,
  steps: readonly LabelStep[],
  text: string,
): readonly LayerContent[] {
  const contents = [content];
  for (const step of steps) contents.push(migrateLayer(contents.at(-1) ?? content, step, text));
  return contents;
}

/** What all the steps make of a single thing. */
export function createTranslationBy(steps: readonly LabelStep[], text: string): Translation {
  const translations = steps.map(({ edit, before, after }) => createTranslation(edit, before, after, text));
  const inTurn = <T>(item: T, translate: (translation: Translation, item: T) => T | undefined): T | undefined =>
    translations.reduce<T | undefined>((now, one) => (now === undefined ? undefined : translate(one, now)), item);
  return {
    span: (span) => inTurn(span, (one, now) => one.span(now)),
    relation: (relation) => inTurn(relation, (one, now) => one.relation(now)),
    articleLabels: (values: AttributeValues) => inTurn(values, (one, now) => one.articleLabels(now)) ?? {},
  };
}
