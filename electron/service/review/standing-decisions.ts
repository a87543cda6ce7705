import type { Decision } from '../../../annotations/review/decision.ts';
import type { DecisionEvent } from '../ports/review-store.ts';

/**
 * The decisions in force: of those on one disagreement that have not been withdrawn, the one that was made, or restored,
 * last. In the order in which they came into force.
 */
export function standingDecisions(events: readonly DecisionEvent[]): readonly Decision[] {
  // A Map keeps the place of a key that is set again; it has to be taken out first to move to the end.
  const given = new Map<string, Decision>();
  for (const { decision, type } of events) {
    given.delete(decision.id);
    if (type !== 'withdrawn') given.set(decision.id, decision);
  }
  const inForce = new Map<string, Decision>();
  for (const decision of given.values()) {
    inForce.delete(decision.disagreementId);
    inForce.set(decision.disagreementId, decision);
  }
  return [...inForce.values()];
}

/** A decision that was withdrawn, and not restored since. */
export function withdrawnDecision(events: readonly DecisionEvent[], decisionId: string): Decision | undefined {
  const last = events.findLast(({ decision }) => decision.id === decisionId);
  return last?.type === 'withdrawn' ? last.decision : undefined;
}
