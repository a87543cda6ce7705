import type { LabelSet } from '../label-set.ts';
import type { LabelEdit } from './label-edit.ts';

/** An edit with the set it was made on and the set it leads to. */
export interface LabelStep {
  readonly edit: LabelEdit;
  readonly before: LabelSet;
  /** `editLabelSet(before, edit)` */
  readonly after: LabelSet;
}
