import { encodeLabelStudio } from './encode-label-studio.ts';
import type { LabelFormat } from './label-format.ts';
import { parseLabelStudio } from './parse-label-studio.ts';

/** Label Studio: the XML of a labelling configuration. */
export const labelStudioLabels: LabelFormat = {
  name: 'label-studio',
  fits: (text) => /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<View[\s>]/.test(text),
  parse: parseLabelStudio,
  encode: encodeLabelStudio,
};
