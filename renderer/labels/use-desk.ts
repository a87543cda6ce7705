import type { LabelEdit, LabelGroup } from '../../annotations/model/label-edits/label-edit.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { originsOf } from './label-draft.ts';
import { useLabelsDesk } from './labels-desk.ts';

const EMPTY_SET: LabelSet = {
  name: 'empty',
  version: 1,
  entities: [],
  relations: [],
  articleLabels: [],
  guidelines: { zh: '', en: '' },
};
const NO_EDITS: readonly LabelEdit[] = [];

/** The label set as the draft has it. */
export function useDraftSet(): LabelSet {
  return useLabelsDesk((desk) => desk.draft?.set ?? EMPTY_SET);
}

export function useDraftEdits(): readonly LabelEdit[] {
  return useLabelsDesk((desk) => desk.draft?.edits ?? NO_EDITS);
}

/** How many annotations bear a label of the draft, under the names they have in force. */
export function useBearers(): (of: LabelGroup, name: string) => number {
  const use = useLabelsDesk((desk) => desk.use);
  const edits = useDraftEdits();
  return (of, name) => originsOf(edits, of, name).reduce((sum, origin) => sum + (use?.[of][origin] ?? 0), 0);
}
