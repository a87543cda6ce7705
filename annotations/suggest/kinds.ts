import { z } from 'zod';
import type { LabelSet } from '../model/label-set.ts';

/** What patterns and the segmenter know to tell apart. */
export const suggestionKindSchema = z.enum([
  'time',
  'quantity',
  'money',
  'percentage',
  'title',
  'person',
  'place',
  'organisation',
]);
export type SuggestionKind = z.infer<typeof suggestionKindSchema>;
export const suggestionKinds: readonly SuggestionKind[] = suggestionKindSchema.options;

/** Which label a kind proposes; a kind that isn't there proposes nothing. */
export type KindLabels = Readonly<Partial<Record<SuggestionKind, string>>>;

/** What a project has chosen instead of the label that goes by the kind's name; null for no label at all. */
export const kindChoicesSchema = z.partialRecord(suggestionKindSchema, z.string().nullable()).readonly();
export type KindChoices = z.infer<typeof kindChoicesSchema>;

/** How label sets call a kind, the closest name first. */
const NAMES: Readonly<Record<SuggestionKind, readonly string[]>> = {
  time: ['TIME', 'DATE', 'TIMEX', 'TEMPORAL', '时间', '日期'],
  quantity: ['QTY', 'QUANTITY', 'NUM', 'NUMBER', 'CARDINAL', '数量'],
  money: ['MONEY', 'AMOUNT', '金额', 'QTY', 'QUANTITY', '数量'],
  percentage: ['PERCENT', 'PERCENTAGE', '百分比', 'QTY', 'QUANTITY', '数量'],
  title: ['DOC', 'WORK', 'WORK_OF_ART', 'LAW', 'BOOK', 'TITLE', '文件', '作品', '书名'],
  person: ['PER', 'PERSON', '人物', '人名'],
  place: ['LOC', 'GPE', 'LOCATION', 'PLACE', '地点', '地名'],
  organisation: ['ORG', 'ORGANIZATION', 'ORGANISATION', '机构'],
};

/** The label of each kind: the one that was chosen, else the one that goes by its name; only labels that are there. */
export function kindLabelsOf(labelSet: LabelSet, choices: KindChoices = {}): KindLabels {
  const byName = new Map(labelSet.entities.map(({ name }) => [name.toUpperCase(), name]));
  const known = new Set(byName.values());
  return Object.fromEntries(
    suggestionKinds.flatMap((kind) => {
      const chosen = choices[kind];
      if (chosen !== undefined) return chosen !== null && known.has(chosen) ? [[kind, chosen]] : [];
      const name = NAMES[kind].find((candidate) => byName.has(candidate));
      const label = name === undefined ? undefined : byName.get(name);
      return label === undefined ? [] : [[kind, label]];
    }),
  );
}
