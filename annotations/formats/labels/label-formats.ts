import type { LabelSetProblemCode } from '../../model/label-set.ts';
import { type Outcome, refused } from '../../model/outcome.ts';
import { bratLabels } from './brat-labels.ts';
import { jsonLabels } from './json-labels.ts';
import type { LabelFile, LabelFormat, LabelFormatName } from './label-format.ts';
import { labelStudioLabels } from './label-studio-labels.ts';

export const labelFormats: Readonly<Record<LabelFormatName, LabelFormat>> = {
  json: jsonLabels,
  brat: bratLabels,
  'label-studio': labelStudioLabels,
};

/** Reads a label set of whatever kind the text is. `label-file-unread` where it is of none. */
export function parseLabelFile(
  text: string,
  name: string,
): Outcome<LabelFile, LabelSetProblemCode | 'label-file-unread'> {
  const format = Object.values(labelFormats).find((candidate) => candidate.fits(text));
  return format === undefined
    ? refused('label-file-unread', { path: name, detail: text.trim().slice(0, 40) })
    : format.parse(text, name);
}
