import type { ArticleStore } from './article-store.ts';
import type { IgnoredFindings } from './ignored-findings.ts';
import type { LabelEditStore } from './label-edit-store.ts';
import type { LabelStore } from './label-store.ts';
import type { LayerStore } from './layer-store.ts';
import type { MemberStore } from './member-store.ts';
import type { StoredProject } from './project-stores.ts';
import type { ReviewStore } from './review-store.ts';
import type { SearchStore } from './search-store.ts';
import type { SuggestionStore } from './suggestion-store.ts';

/**
 * One open project. Every method that writes is one transaction: all of it is on disk and survives the loss of power when
 * the answer comes, or nothing of it is. Nothing here speaks of SQL. Methods reject with a StoreFailure.
 */
export interface ProjectStore {
  readonly path: string;
  readonly project: StoredProject;
  readonly members: MemberStore;
  readonly labels: LabelStore;
  readonly labelEdits: LabelEditStore;
  readonly articles: ArticleStore;
  readonly layers: LayerStore;
  readonly review: ReviewStore;
  readonly search: SearchStore;
  readonly ignoredFindings: IgnoredFindings;
  readonly suggestions: SuggestionStore;
  /** What the medium itself finds wrong, one sentence each; nothing when all is well. Gives way between parts. */
  integrity(): AsyncIterable<string>;
  /** Waits for what is under way; leaves one file that can be copied. */
  close(): Promise<void>;
}

/** `stale`: somebody else has written since the caller looked; nothing was stored. */
export type Written = 'written' | 'stale';
