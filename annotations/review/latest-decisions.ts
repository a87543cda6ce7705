import { compareText } from '../model/span.ts';
import type { Decision } from './decision.ts';

/** The decision that holds for each disagreement: the latest; of two at the same time the one given last. */
export function latestDecisions(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const latest = new Map<string, Decision>();
  for (const decision of decisions) {
    const before = latest.get(decision.disagreementId);
    if (before === undefined || compareText(before.at, decision.at) <= 0) latest.set(decision.disagreementId, decision);
  }
  return latest;
}

/** `guideline: see 3.2`: the reason as it is read in the gold file; the code or the note alone where there is only one. */
export function encodeReason({ reasonCode, note }: Pick<Decision, 'reasonCode' | 'note'>): string {
  return [reasonCode ?? '', note.trim()].filter((part) => part !== '').join(': ');
}
