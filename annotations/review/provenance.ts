import type { Decision } from './decision.ts';
import type { Disagreement } from './disagreement.ts';
import { encodeReason } from './latest-decisions.ts';
import type { DecidedBy } from './settlement.ts';

/** How an item came to be gold, and the disagreement that was settled by it, if there was one. */
export interface Provenance {
  readonly decidedBy: DecidedBy;
  readonly reviewer: string;
  readonly reason: string;
  readonly disagreementId: string;
}

/** What the items of one article are settled by. */
export interface Decided {
  /** By disagreement id. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Only one annotator has finished: nobody could disagree. */
  readonly single: boolean;
}

/** @returns the decision on an item's disagreement, if it has both. */
export function decisionOn(disagreement: Disagreement | undefined, { decisions }: Decided): Decision | undefined {
  return disagreement && decisions.get(disagreement.id);
}

/** By whom and why an item is what it is; unanimous, or single, where nobody had to decide. */
export function makeProvenance(disagreement: Disagreement | undefined, decided: Decided): Provenance {
  const decision = decisionOn(disagreement, decided);
  if (disagreement === undefined || decision === undefined) {
    return { decidedBy: decided.single ? 'single' : 'unanimous', reviewer: '', reason: '', disagreementId: '' };
  }
  const { by, reviewer } = decision;
  return { decidedBy: by, reviewer, reason: encodeReason(decision), disagreementId: disagreement.id };
}

const STRENGTH: Readonly<Record<DecidedBy, number>> = { reviewer: 0, majority: 1, unanimous: 2, single: 3 };

/** A person's ruling before a count, a count before what nobody questioned: whose word stands when two items become one. */
export function compareStrength(a: Pick<Provenance, 'decidedBy'>, b: Pick<Provenance, 'decidedBy'>): number {
  return STRENGTH[a.decidedBy] - STRENGTH[b.decidedBy];
}
