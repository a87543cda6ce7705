import { defaultValues } from '../annotations/model/attribute.ts';
import { entityLabel, type LabelSet } from '../annotations/model/label-set.ts';
import type { Ruling } from '../annotations/review/decision.ts';
import type { CandidateItem, Disagreement } from '../annotations/review/disagreement.ts';
import { type AnchoredText, toFragments } from './anchor.ts';
import type { DecisionEntry, RulingEntry } from './schema.ts';
import { refOfSampleId } from './to-changes.ts';

export interface SampleRuling {
  readonly disagreement: Disagreement;
  readonly entry: DecisionEntry;
  readonly ruling: Ruling;
}

/**
 * What the reviewer of the samples rules on each disagreement of one article.
 * @param entries the decisions on this article.
 * @param text what `toAnchoredText` gives for it.
 * @returns in the order of `disagreements`; those that no entry speaks of are left out.
 */
export function toRulings(
  disagreements: readonly Disagreement[],
  entries: readonly DecisionEntry[],
  text: AnchoredText,
  labelSet: LabelSet,
): readonly SampleRuling[] {
  return disagreements.flatMap((disagreement) => {
    const entry = entries.find((candidate) => isAbout(candidate, disagreement));
    return entry === undefined
      ? []
      : [{ disagreement, entry, ruling: toRuling(entry.ruling, disagreement, text, labelSet) }];
  });
}

/** Whether the entry names one of the candidates. */
export function isAbout({ where }: DecisionEntry, { candidates }: Disagreement): boolean {
  return candidates.some(({ item }) => item.type === where.of && refOf(item) === where.ref);
}

function refOf(item: CandidateItem): string {
  switch (item.type) {
    case 'span':
      return refOfSampleId(item.span.id);
    case 'relation':
      return refOfSampleId(item.relation.id);
    case 'articleLabel':
      return item.name;
  }
}

function toRuling(entry: RulingEntry, disagreement: Disagreement, text: AnchoredText, labelSet: LabelSet): Ruling {
  switch (entry.kind) {
    case 'pick': {
      const candidate = disagreement.candidates.findIndex(({ annotators }) => annotators.includes(entry.annotator));
      // Whoever is right in having nothing there has no candidate to pick.
      return candidate < 0 ? { type: 'reject' } : { type: 'pick', candidate };
    }
    case 'edit': {
      const { label, at, attributes, note } = entry.span;
      const all = { ...defaultValues(entityLabel(labelSet, label)?.attributes ?? []), ...attributes };
      const item = { type: 'span' as const, label, fragments: [...toFragments(text, at)], attributes: all };
      return { type: 'edit', item: note === undefined ? item : { ...item, note } };
    }
    case 'reject':
    case 'defer':
      return { type: entry.kind };
  }
}
