import type { LabelSet } from '../model/label-set.ts';
import type { Layer } from '../model/layer.ts';
import { compareText, type Span } from '../model/span.ts';
import type { SpanGroup } from './align.ts';
import { type ChainLink, toChainLinks } from './chain-links.ts';
import type { RelationItem, RelationProposal, SpanItem } from './comparison.ts';
import type { DisagreementKind } from './disagreement.ts';
import { goldIdOf, impliedLinkId } from './gold-id.ts';
import { makeDisagreement } from './make-disagreement.ts';
import { attributesKey, compareCandidates } from './proposal.ts';
import {
  groupRelations,
  type RelationGroup,
  type RelationVote,
  relationKindOf,
  toRelationVotes,
} from './relation-groups.ts';

export interface RelationComparison {
  readonly articleId: string;
  readonly layers: readonly Layer[];
  readonly groups: readonly SpanGroup[];
  /** By the same index as `groups`. */
  readonly spans: readonly SpanItem[];
  readonly annotators: readonly string[];
  readonly labelSet: LabelSet;
}

/** What the relations of all layers come to. Equivalences are compared as chains, the others one by one. */
export function compareRelationVotes(comparison: RelationComparison): readonly RelationItem[] {
  const { layers, groups, annotators, labelSet } = comparison;
  const votes = toRelationVotes(layers, groups);
  if (annotators.length < 2) return votes.map((vote) => toItem(comparison, [vote]));
  const isChained = ({ relation }: RelationVote): boolean => relationKindOf(labelSet, relation.label) === 'equivalence';
  const chained = Map.groupBy(votes.filter(isChained), ({ relation }) => relation.label);
  const plain = votes.filter((vote) => !isChained(vote));
  return [
    ...groupRelations(plain, annotators, labelSet).map((group) => toItem(comparison, group)),
    ...[...chained]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([label, ofLabel]) =>
        toChainLinks(ofLabel, annotators).map((link) => toLinkItem(comparison, label, link)),
      ),
  ];
}

function toItem(comparison: RelationComparison, group: RelationGroup): RelationItem {
  const proposals = toProposals(comparison, group);
  const without = comparison.annotators.filter((name) => group.every(({ annotator }) => annotator !== name));
  const kind = relationKind(proposals, without, comparison.labelSet);
  return {
    goldId: goldIdOf(group.map(({ relation }) => relation.id)),
    proposals,
    disagreement: kind && disagree(comparison, kind, proposals, without),
  };
}

function toProposals(comparison: RelationComparison, group: RelationGroup): readonly RelationProposal[] {
  const proposals = new Map<string, { annotators: string[]; vote: RelationVote }>();
  for (const vote of group) {
    const { relation, head, tail, annotator } = vote;
    const undirected = relationKindOf(comparison.labelSet, relation.label) !== 'directed';
    const ends = undirected ? [head, tail].sort((a, b) => a - b) : [head, tail];
    // Ends are told by group: two annotators mean the same ends even where their boundaries differ.
    const key = JSON.stringify([relation.label, ...ends, attributesKey(relation.attributes)]);
    const same = proposals.get(key) ?? { annotators: [], vote };
    proposals.set(key, same);
    same.annotators.push(annotator);
  }
  return [...proposals.values()]
    .map(({ annotators, vote }) => toProposal(comparison, annotators, vote))
    .sort((a, b) => compareCandidates(a.candidate, b.candidate));
}

function toProposal(
  { groups }: RelationComparison,
  annotators: readonly string[],
  { annotator, relation, head, tail }: RelationVote,
): RelationProposal {
  const ends = { head: spanOf(groups[head], annotator), tail: spanOf(groups[tail], annotator) };
  const item = {
    type: 'relation' as const,
    relation: { ...relation, head: ends.head.id, tail: ends.tail.id },
    ...ends,
  };
  return { candidate: { annotators, item }, head, tail };
}

/** The span that `annotator` has in a group, or the group's first: a chain may support a link over spans of others. */
function spanOf(group: SpanGroup | undefined, annotator: string): Span {
  const vote = group?.find((candidate) => candidate.annotator === annotator) ?? group?.[0];
  if (vote === undefined) throw new RangeError('a relation ends in a group without spans');
  return vote.span;
}

function relationKind(
  proposals: readonly RelationProposal[],
  without: readonly string[],
  labelSet: LabelSet,
): DisagreementKind | undefined {
  if (without.length > 0) return 'relation-missing';
  const [first] = proposals;
  if (first === undefined || proposals.length < 2) return undefined;
  const sameLabel = proposals.every((other) => labelOf(other) === labelOf(first));
  const sameWay = proposals.every(({ head, tail }) => head === first.head && tail === first.tail);
  const samePair = proposals.every(
    ({ head, tail }) => (head === first.head && tail === first.tail) || (head === first.tail && tail === first.head),
  );
  if (!samePair) return 'relation-argument';
  if (!sameLabel) return 'relation-label';
  return sameWay || relationKindOf(labelSet, labelOf(first)) !== 'directed' ? 'attribute' : 'relation-direction';
}

function labelOf({ candidate: { item } }: RelationProposal): string {
  return item.type === 'relation' ? item.relation.label : '';
}

/** A link is proposed by all whose chains connect its ends, and missing for the others. */
function toLinkItem(comparison: RelationComparison, label: string, link: ChainLink): RelationItem {
  const { annotators, spans } = comparison;
  const implied = impliedLinkId(label, spans[link.head]?.goldId ?? '', spans[link.tail]?.goldId ?? '');
  const proposals = toLinkProposals(comparison, link, {
    annotator: annotators[0] ?? '',
    relation: { id: implied, label, head: '', tail: '', attributes: {}, origin: 'human' },
    head: link.head,
    tail: link.tail,
  });
  const without = annotators.filter((name) => !link.supporters.includes(name));
  const kind = without.length > 0 ? 'relation-missing' : proposals.length > 1 ? 'attribute' : undefined;
  return {
    goldId: link.drawn.length === 0 ? implied : goldIdOf(link.drawn.map(({ relation }) => relation.id)),
    proposals,
    disagreement: kind && disagree(comparison, kind, proposals, without),
  };
}

/**
 * @param implied stands for the link where nobody drew it.
 * @returns one proposal, or several when those who drew the link gave it different attributes. Whoever connects the
 *   ends by other links said nothing about attributes and is counted with the first.
 */
function toLinkProposals(
  comparison: RelationComparison,
  { drawn, supporters }: ChainLink,
  implied: RelationVote,
): readonly RelationProposal[] {
  const [first = toProposal(comparison, [], implied), ...others] = toProposals(comparison, drawn);
  const counted = new Set(others.flatMap(({ candidate }) => candidate.annotators));
  const annotators = supporters.filter((name) => !counted.has(name));
  return [{ ...first, candidate: { ...first.candidate, annotators } }, ...others];
}

function disagree(
  { articleId, spans, labelSet }: RelationComparison,
  kind: DisagreementKind,
  proposals: readonly RelationProposal[],
  without: readonly string[],
) {
  const ends = [...new Set(proposals.flatMap(({ head, tail }) => [head, tail]))].sort((a, b) => a - b);
  return makeDisagreement({
    articleId,
    kind,
    candidates: proposals.map(({ candidate }) => candidate),
    without,
    waitsFor: ends.flatMap((end) => spans[end]?.disagreement?.id ?? []),
    undirected: proposals.every((proposal) => relationKindOf(labelSet, labelOf(proposal)) !== 'directed'),
  });
}
