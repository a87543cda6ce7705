import type { LabelSet } from '../../../annotations/model/label-set.ts';
import type { LabelUse } from '../../../shared/api/labels.ts';
import type { Written } from './project-store.ts';
import type { SettlementWrite } from './review-store.ts';

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
  /**
   * Puts a label set in force, with what it makes of settlements: one that it changes is stored with it or not at all. The
   * version must be higher than any before.
   */
  add(
    labelSet: LabelSet,
    by: { readonly author: string; readonly at: string },
    settled: readonly SettlementWrite[],
  ): Promise<Written>;
  /** In all layers, gold included. */
  use(): Promise<LabelUse>;
  attributeUse(): Promise<readonly AttributeUse[]>;
}
