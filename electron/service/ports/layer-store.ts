import type { Change } from '../../../annotations/model/change.ts';
import type { LayerContent } from '../../../annotations/model/layer.ts';
import type { StoredChange } from '../../../shared/api/layers.ts';
import type { Written } from './project-store.ts';
import type { SettlementWrite } from './review-store.ts';

export interface StoredLayer {
  readonly articleId: string;
  readonly owner: string;
  readonly revision: number;
  readonly content: LayerContent;
  /** Sum over its changes. */
  readonly activeSeconds: number;
}

/** What is written of a layer: its own row, and of its items those that a change touches. Every `LayerContent` is one. */
export interface WrittenState extends Pick<LayerContent, 'status' | 'articleLabels' | 'note'> {
  readonly spans: Pick<LayerContent['spans'], 'size' | 'get'>;
  readonly relations: Pick<LayerContent['relations'], 'size' | 'get'>;
}

/** One Change of one layer, and what it makes of the layer. */
export interface LayerWrite {
  readonly articleId: string;
  readonly owner: string;
  readonly changeId: string;
  /** The revision the change was made on: 0 begins the layer. */
  readonly baseRevision: number;
  readonly change: Change;
  /** The layer with the change applied. Only what the change touches is written. */
  readonly after: LayerContent;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly labelSetVersion: number;
  readonly activeSeconds: number;
}

/** What a layer's own row says, to be compared with what the layer holds. */
export interface LayerCounts {
  readonly revision: number;
  readonly spans: number;
  readonly relations: number;
}

export interface LayerStore {
  get(articleId: string, owner: string): Promise<StoredLayer | undefined>;
  /** Stores the change, the state it leads to and, where it changes what is agreed, the new settlement: all or nothing. */
  append(write: LayerWrite, settled?: SettlementWrite): Promise<Written>;
  /** All changes of a layer, first to last. */
  history(articleId: string, owner: string): Promise<readonly StoredChange[]>;
  /** Everybody who has a layer, gold left out, in name order. */
  owners(): Promise<readonly string[]>;
  counts(articleId: string, owner: string): Promise<LayerCounts | undefined>;
}
