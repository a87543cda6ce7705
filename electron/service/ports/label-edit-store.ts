import type { Change } from '../../../annotations/model/change.ts';
import type { LabelEdit } from '../../../annotations/model/label-edits/label-edit.ts';
import type { LabelNames } from '../../../annotations/model/label-edits/touched.ts';
import type { LabelSet } from '../../../annotations/model/label-set.ts';
import type { LayerWrite, WrittenState } from './layer-store.ts';
import type { Written } from './project-store.ts';
import type { DecisionEvent, SettlementWrite } from './review-store.ts';

/** A change of a layer without the items it leaves alone: of thousands of layers at once those would not fit in memory. */
export type SlimLayerWrite = Omit<LayerWrite, 'after'> & { readonly after: WrittenState };

export type SlimSettlementWrite = Omit<SettlementWrite, 'gold'> & { readonly gold?: SlimLayerWrite };

/** A label set and all that comes of putting it in force. */
export interface LabelEditWrite {
  /** Its version is higher than any before. */
  readonly labelSet: LabelSet;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Empty where it takes an edit back. */
  readonly edits: readonly LabelEdit[];
  /** The version that the edit undone had put in force. */
  readonly undoes?: number;
  readonly layers: readonly SlimLayerWrite[];
  readonly events: readonly DecisionEvent[];
  readonly settled: readonly SlimSettlementWrite[];
}

export interface StoredLabelEdit {
  /** Of the label set that it put in force. */
  readonly version: number;
  readonly author: string;
  readonly at: string;
  readonly edits: readonly LabelEdit[];
  readonly undoes?: number;
  /** What it undid. */
  readonly undone?: readonly LabelEdit[];
  /** Nobody has changed a layer or decided anything since. */
  readonly isLatest: boolean;
}

/** The layer of one annotator, and its change that came with an edit. */
export interface LabelEditChange {
  readonly articleId: string;
  readonly owner: string;
  /** The revision the change led to. */
  readonly revision: number;
  readonly change: Change;
}

export interface LabelEditStore {
  /** Stores an edit and all that comes of it: all or nothing. */
  add(write: LabelEditWrite): Promise<Written>;
  /** The edit that put the label set in force which is; `undefined` where no edit did. */
  last(): Promise<StoredLabelEdit | undefined>;
  /** What an edit did to layers, in project order; and to decisions, in the order in which it did. */
  changesOf(version: number): Promise<readonly LabelEditChange[]>;
  eventsOf(version: number): Promise<readonly DecisionEvent[]>;
  /** Layers, gold left out, that bear one of these labels, in project order. */
  bearers(names: LabelNames): Promise<readonly { readonly articleId: string; readonly owner: string }[]>;
}
