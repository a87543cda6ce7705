import type { Ruling } from './decision.ts';
import type { Settlement } from './settlement.ts';

export interface ProposedRuling {
  readonly disagreementId: string;
  readonly ruling: Ruling;
}

/**
 * What the majority policy decides: a candidate that more than half of the annotators who finished have is picked, and
 * where more than half have nothing, nothing it is. Ties stay open, and whatever a person has ruled on or deferred is
 * left to that person.
 */
export function proposeMajority({ annotators, disagreements }: Settlement): readonly ProposedRuling[] {
  const isMajority = (names: readonly string[]): boolean => 2 * names.length > annotators.length;
  return disagreements.flatMap(({ disagreement, decision }): ProposedRuling[] => {
    if (decision !== undefined) return [];
    const disagreementId = disagreement.id;
    const candidate = disagreement.candidates.findIndex((proposal) => isMajority(proposal.annotators));
    if (candidate >= 0) return [{ disagreementId, ruling: { type: 'pick', candidate } }];
    return isMajority(disagreement.without) ? [{ disagreementId, ruling: { type: 'reject' } }] : [];
  });
}
