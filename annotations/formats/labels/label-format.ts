import type { LabelSet, LabelSetProblemCode } from '../../model/label-set.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { FormatFile } from '../format.ts';

export const labelFormatNames = ['json', 'brat', 'label-studio'] as const;
export type LabelFormatName = (typeof labelFormatNames)[number];

/**
 * What a file can't hold of a label set, or a label set of a file. `names` lists whom it concerns: labels, attributes or
 * parts of the file.
 */
export const labelLossCodes = [
  'guidelines',
  'descriptions',
  'titles',
  'seals',
  'keys',
  'relation-rules',
  'relation-kinds',
  'relation-attributes',
  'attribute-types',
  'attribute-settings',
  'attributes-shared',
  'article-labels',
  'names',
  'pairs',
  'events',
  'parts',
] as const;
export type LabelLossCode = (typeof labelLossCodes)[number];

export interface LabelLoss {
  readonly code: LabelLossCode;
  readonly names: readonly string[];
}

/** A label set that was read from a file of any kind. */
export interface LabelFile {
  readonly format: LabelFormatName;
  readonly labelSet: LabelSet;
  readonly losses: readonly LabelLoss[];
}

export interface EncodedLabels {
  readonly files: readonly FormatFile[];
  readonly losses: readonly LabelLoss[];
}

/** One way of writing label sets. Pure. */
export interface LabelFormat {
  readonly name: LabelFormatName;
  /** Whether the text looks like one of its files; `parse` then says whether it is. */
  fits(text: string): boolean;
  /** @param name what the label set is called where the file does not say */
  parse(text: string, name: string): Outcome<LabelFile, LabelSetProblemCode | 'label-file-unread'>;
  encode(set: LabelSet): EncodedLabels;
}

/** Only losses that concern something. */
export function lossesOf(losses: readonly LabelLoss[]): readonly LabelLoss[] {
  return losses.filter(({ names }) => names.length > 0);
}
