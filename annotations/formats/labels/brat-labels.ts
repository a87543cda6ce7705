import { encodeBrat } from './encode-brat.ts';
import type { LabelFormat } from './label-format.ts';
import { parseBrat } from './parse-brat.ts';

/** brat: annotation.conf, and visual.conf for titles and colours. */
export const bratLabels: LabelFormat = {
  name: 'brat',
  fits: (text) => /^\s*\[(entities|spans)\]\s*$/im.test(text),
  parse: parseBrat,
  encode: encodeBrat,
};
