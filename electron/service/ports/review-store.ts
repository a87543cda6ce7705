import type { Decision } from '../../../annotations/review/decision.ts';
import type { DisagreementKind } from '../../../annotations/review/disagreement.ts';
import type { SettlementStatus } from '../../../annotations/review/settlement.ts';
import type { ReviewRow } from '../../../shared/api/review.ts';
import type { LayerWrite } from './layer-store.ts';
import type { Written } from './project-store.ts';

/** Decisions are never altered or removed: taking one back, and giving it again, is something that happened too. */
export interface DecisionEvent {
  readonly decision: Decision;
  readonly type: 'made' | 'withdrawn' | 'restored';
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What is kept of a settlement beside the gold layer, so that lists need not settle thousands of articles. */
export interface SettlementSummary {
  readonly status: SettlementStatus;
  readonly open: number;
  readonly deferred: number;
  readonly decided: number;
  /** All disagreements, open, deferred or decided. */
  readonly byKind: Readonly<Partial<Record<DisagreementKind, number>>>;
}

/** A settlement to be stored with whatever brought it about. */
export interface SettlementWrite {
  readonly articleId: string;
  /** `ReviewState.basis` of the state it was reckoned from; another one in the store makes the whole write `stale`. */
  readonly basis: number;
  readonly summary: SettlementSummary;
  /** The change of the gold layer, when gold has changed. */
  readonly gold?: LayerWrite;
}

/** What a settlement follows from besides the layers themselves. */
export interface ReviewState {
  /** Counts the settlements stored so far. */
  readonly basis: number;
  /** Owners of the article's layers, gold included, by name. */
  readonly owners: readonly string[];
  /** First to last. */
  readonly events: readonly DecisionEvent[];
  readonly summary: SettlementSummary;
}

export interface ReviewStore {
  state(articleId: string): Promise<ReviewState>;
  /** Stores decisions, or what became of them, and the settlement that follows. */
  record(events: readonly DecisionEvent[], settled: SettlementWrite): Promise<Written>;
  /** Articles that somebody has finished, in project order. */
  settledIds(): Promise<readonly string[]>;
  /** Everybody who ever decided something, in name order. */
  reviewers(): Promise<readonly string[]>;
  /** Articles with two or more finished layers, in project order. */
  overview(): Promise<readonly ReviewRow[]>;
}
