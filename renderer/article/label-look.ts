import type { LabelSet, RelationKind } from '../../annotations/model/label-set.ts';
import type { UiLanguage } from '../../shared/settings.ts';
import { localized } from '../i18n/i18n.ts';
import { labelColor, type Theme } from '../ui/label-color.ts';

/** How labels look and are called in the language of the interface. A label that has been removed keeps its bare name. */
export interface LabelLook {
  /** Class that brings the label's colours as `--label-line`, `--label-text` and `--label-fill`. */
  classOf(label: string): string;
  sealOf(label: string): string;
  titleOf(label: string): string;
  relationTitleOf(label: string): string;
  relationKindOf(label: string): RelationKind;
}

export function createLabelLook(labelSet: LabelSet, language: UiLanguage): LabelLook {
  const entities = new Map(labelSet.entities.map((label, i) => [label.name, { ...label, className: `label-${i}` }]));
  const relations = new Map(labelSet.relations.map((label) => [label.name, label]));
  return {
    classOf: (label) => entities.get(label)?.className ?? 'label-unknown',
    sealOf: (label) => localized(entities.get(label)?.seal ?? { zh: '?', en: '?' }, language),
    titleOf: (label) => localized(entities.get(label)?.title ?? { zh: label, en: label }, language),
    relationTitleOf: (label) => localized(relations.get(label)?.title ?? { zh: label, en: label }, language),
    relationKindOf: (label) => relations.get(label)?.kind ?? 'directed',
  };
}

/** The rules behind `LabelLook.classOf`, for one theme. */
export function labelRules(labelSet: LabelSet, theme: Theme): string {
  return labelSet.entities
    .map(({ color }, i) => {
      const { line, text, fill } = labelColor(color, theme);
      return `.label-${i}{--label-line:${line};--label-text:${text};--label-fill:${fill}}`;
    })
    .join('');
}
