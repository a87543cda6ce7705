import type { LabelSet } from '../../../annotations/model/label-set.ts';
import type { LabelUse } from '../../../shared/api/labels.ts';

/** An attribute that annotations bear, and on which label. */
export interface AttributeUse {
  readonly of: 'entities' | 'relations';
  readonly label: string;
  readonly attribute: string;
  readonly count: number;
}

export interface LabelStore {
  /** The version in force: the latest. */
  current(): Promise<LabelSet>;
  /** Every version that ever was in force, first to last. */
  versions(): Promise<readonly LabelSet[]>;
  /** The version must be higher than any before. */
  add(labelSet: LabelSet, by: { readonly author: string; readonly at: string }): Promise<void>;
  /** In all layers, gold included. */
  use(): Promise<LabelUse>;
  attributeUse(): Promise<readonly AttributeUse[]>;
}
