import { type LabelSet, type RelationKind, relationLabel } from '../model/label-set.ts';
import type { Layer } from '../model/layer.ts';
import { compareRelations, type Relation } from '../model/relation.ts';
import { compareText } from '../model/span.ts';
import type { SpanGroup } from './align.ts';
import { type ClassPair, type ContentClass, foldClasses } from './fold-classes.ts';

/** A relation of one annotator, its ends told by the groups their spans are in, which all annotators share. */
export interface RelationVote {
  readonly annotator: string;
  readonly relation: Relation;
  /** Indexes of span groups. */
  readonly head: number;
  readonly tail: number;
}

/** Relations of different annotators that are about the same thing; by annotator, one each at most. */
export type RelationGroup = readonly RelationVote[];

/** The relations of all layers with their ends as groups, layer by layer in a fixed order. */
export function toRelationVotes(layers: readonly Layer[], groups: readonly SpanGroup[]): readonly RelationVote[] {
  const groupOf = new Map<string, number>();
  for (const [index, group] of groups.entries()) {
    for (const { annotator, span } of group) groupOf.set(`${annotator}\u0000${span.id}`, index);
  }
  return layers.flatMap(({ owner, relations }) =>
    [...relations].sort(compareRelations).flatMap((relation): RelationVote[] => {
      const head = groupOf.get(`${owner}\u0000${relation.head}`);
      const tail = groupOf.get(`${owner}\u0000${relation.tail}`);
      return head === undefined || tail === undefined ? [] : [{ annotator: owner, relation, head, tail }];
    }),
  );
}

/** A label that the set does not have is taken as directed. */
export function relationKindOf(set: LabelSet, label: string): RelationKind {
  return relationLabel(set, label)?.kind ?? 'directed';
}

/**
 * What two versions of one relation cost, in millionths, when each alone costs one: turned round; another label; another
 * label and turned round; one end elsewhere. Whatever shares less is two relations.
 */
const REVERSED = 500_000;
const OTHER_LABEL = 1_000_000;
const OTHER_LABEL_REVERSED = 1_200_000;
const OTHER_END = 1_500_000;
const APART = 2_000_000;

interface RelationClass extends ContentClass {
  readonly votes: readonly RelationVote[];
  readonly label: string;
  readonly head: number;
  readonly tail: number;
}

/**
 * Groups relations that are not equivalences. Those with the same label and the same ends are together (either way
 * round when symmetric); the rest is paired at least cost.
 */
export function groupRelations(
  votes: readonly RelationVote[],
  annotators: readonly string[],
  set: LabelSet,
): readonly RelationGroup[] {
  const classes = toClasses(votes, annotators, set);
  const disputed = classes.filter((candidate) => candidate.holders.length < annotators.length);
  const agreed = classes.filter((candidate) => candidate.holders.length === annotators.length);
  const groups = foldClasses(disputed, relatedPairs(disputed, set), annotators.length).map((members) =>
    members.flatMap((index) => disputed[index] ?? []),
  );
  return [...groups, ...agreed.map((candidate) => [candidate])]
    .sort((a, b) => compareClasses(a[0], b[0]))
    .map((group) => group.flatMap((one) => one.votes).sort((a, b) => compareText(a.annotator, b.annotator)));
}

function toClasses(votes: readonly RelationVote[], annotators: readonly string[], set: LabelSet): RelationClass[] {
  const holderOf = new Map(annotators.map((name, index) => [name, index]));
  const classes = new Map<
    string,
    { holders: number[]; votes: RelationVote[]; label: string; head: number; tail: number }
  >();
  for (const vote of votes) {
    const { label } = vote.relation;
    const ends = [vote.head, vote.tail];
    if (relationKindOf(set, label) !== 'directed') ends.sort((a, b) => a - b);
    const [head = vote.head, tail = vote.tail] = ends;
    const key = `${label}\u0000${head}\u0000${tail}`;
    const same = classes.get(key) ?? { holders: [], votes: [], label, head, tail };
    classes.set(key, same);
    const holder = holderOf.get(vote.annotator) ?? -1;
    // One annotator may have drawn a symmetric relation both ways: it is one statement.
    if (same.holders.includes(holder)) continue;
    same.holders.push(holder);
    same.votes.push(vote);
  }
  return [...classes.values()].sort(compareClasses);
}

function compareClasses(a: RelationClass | undefined, b: RelationClass | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.head - b.head || a.tail - b.tail || compareText(a.label, b.label);
}

/** Only relations with a group in common can be versions of one another: look them up by end. */
function relatedPairs(classes: readonly RelationClass[], set: LabelSet): readonly ClassPair[] {
  const pairs: ClassPair[] = [];
  const byEnd = new Map<number, number[]>();
  for (const [b, later] of classes.entries()) {
    const candidates = new Set([...(byEnd.get(later.head) ?? []), ...(byEnd.get(later.tail) ?? [])]);
    for (const a of candidates) {
      const earlier = classes[a];
      if (earlier === undefined || earlier.holders.some((holder) => later.holders.includes(holder))) continue;
      const gain = APART - relationCost(earlier, later, set);
      if (gain > 0) pairs.push({ a, b, gain });
    }
    for (const end of [later.head, later.tail]) {
      const having = byEnd.get(end) ?? [];
      byEnd.set(end, having);
      having.push(b);
    }
  }
  return pairs;
}

function relationCost(a: RelationClass, b: RelationClass, set: LabelSet): number {
  const sameWay = a.head === b.head && a.tail === b.tail;
  const reversed = a.head === b.tail && a.tail === b.head;
  const sameLabel = a.label === b.label;
  if (sameWay || reversed) {
    if (sameLabel) return REVERSED;
    return reversed ? OTHER_LABEL_REVERSED : OTHER_LABEL;
  }
  if (!sameLabel) return APART;
  const directed = relationKindOf(set, a.label) === 'directed';
  const sharesEnd = a.head === b.head || a.tail === b.tail;
  return sharesEnd || (!directed && (a.head === b.tail || a.tail === b.head)) ? OTHER_END : APART;
}
