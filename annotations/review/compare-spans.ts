import type { Span } from '../model/span.ts';
import { sameFragments } from '../model/span.ts';
import type { SpanGroup } from './align.ts';
import type { SpanItem } from './comparison.ts';
import type { Candidate, DisagreementKind } from './disagreement.ts';
import { goldIdOf } from './gold-id.ts';
import { makeDisagreement } from './make-disagreement.ts';
import { candidateKey, compareCandidates } from './proposal.ts';

/** What each group of aligned spans comes to: one proposal that all share, or a disagreement. */
export function compareSpanGroups(
  articleId: string,
  groups: readonly SpanGroup[],
  annotators: readonly string[],
): readonly SpanItem[] {
  return groups.map((votes) => {
    const candidates = toCandidates(votes);
    const without = annotators.filter((name) => votes.every(({ annotator }) => annotator !== name));
    const kind = spanKind(candidates, without);
    return {
      goldId: goldIdOf(votes.map(({ span }) => span.id)),
      votes,
      candidates,
      disagreement: kind && makeDisagreement({ articleId, kind, candidates, without }),
    };
  });
}

function toCandidates(votes: SpanGroup): readonly Candidate[] {
  const candidates = new Map<string, { annotators: string[]; item: Candidate['item'] }>();
  for (const { annotator, span } of votes) {
    const item = { type: 'span', span } as const;
    const key = candidateKey(item, false);
    const same = candidates.get(key) ?? { annotators: [], item };
    candidates.set(key, same);
    same.annotators.push(annotator);
  }
  return [...candidates.values()].sort(compareCandidates);
}

/** What all have to some extent is told apart by what differs; where somebody has nothing, that is the difference. */
function spanKind(candidates: readonly Candidate[], without: readonly string[]): DisagreementKind | undefined {
  if (without.length > 0) return 'missing';
  const spans = candidates.flatMap(({ item }): Span[] => (item.type === 'span' ? [item.span] : []));
  const [first] = spans;
  if (first === undefined || spans.length < 2) return undefined;
  const sameLabel = spans.every(({ label }) => label === first.label);
  const samePlace = spans.every(({ fragments }) => sameFragments(fragments, first.fragments));
  if (sameLabel) return samePlace ? 'attribute' : 'boundary';
  return samePlace ? 'label' : 'boundary+label';
}
