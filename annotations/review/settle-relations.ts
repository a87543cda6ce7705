import { ruleOnArguments } from '../model/argument-rule.ts';
import { type AttributeValues, partitionValues } from '../model/attribute.ts';
import { type LabelSet, relationLabel } from '../model/label-set.ts';
import { compareRelations, type Relation } from '../model/relation.ts';
import { compareText } from '../model/span.ts';
import { bridgeChains } from './bridge-chains.ts';
import type { RelationItem, SpanItem } from './comparison.ts';
import { compareStrength, type Decided, decisionOn, makeProvenance, type Provenance } from './provenance.ts';
import { relationKindOf } from './relation-groups.ts';
import type { SpanOutcome } from './settle-spans.ts';
import type { GoldRelation, LeftOutItem } from './settlement.ts';

/** A relation that is agreed or decided, whatever became of its ends. */
export interface Statement {
  readonly goldId: string;
  readonly label: string;
  /** Indexes of span items; -1 where a ruling names a span that is not there. */
  readonly head: number;
  readonly tail: number;
  readonly attributes: AttributeValues;
  readonly votes: readonly string[];
  readonly provenance: Provenance;
}

export interface SettledRelations {
  readonly relations: readonly GoldRelation[];
  readonly leftOut: readonly LeftOutItem[];
  /** Ids of disagreements without a ruling that settles them. One none of whose proposals has both its ends is settled. */
  readonly open: readonly string[];
}

export interface RelationContext {
  readonly spans: readonly SpanItem[];
  /** What became of each, by the same index. */
  readonly outcomes: readonly SpanOutcome[];
  readonly decided: Decided;
  readonly labelSet: LabelSet;
}

/** The gold relations of an article, between gold spans. One whose end is still open waits and is not listed. */
export function settleRelations(items: readonly RelationItem[], context: RelationContext): SettledRelations {
  const leftOut: LeftOutItem[] = [];
  const open: string[] = [];
  const statements: Statement[] = [];
  const indexOf = new Map(context.spans.map(({ goldId }, index) => [goldId, index]));
  for (const item of items) {
    const statement = statementOf(item, context, indexOf);
    if (statement === 'open') {
      const possible = item.proposals.some(({ head, tail }) => !isGone(context, head) && !isGone(context, tail));
      if (possible) open.push(item.disagreement?.id ?? '');
      else leftOut.push(listed(proposedStatement(item, 0, context), 'end-gone', ''));
    } else if (statement !== 'rejected') {
      statements.push(statement);
    }
  }
  const placed: Placed[] = [];
  for (const statement of [...statements, ...bridgeChains(statements, context)]) {
    const result = place(statement, context);
    leftOut.push(...result.leftOut);
    if (result.placed !== undefined) placed.push(result.placed);
  }
  const merged = mergeSame(placed, context.labelSet);
  return {
    relations: merged.relations.sort((a, b) => compareRelations(a.relation, b.relation)),
    leftOut: [...leftOut, ...merged.leftOut],
    open,
  };
}

interface Placed {
  readonly gold: GoldRelation;
  readonly disagreementId: string;
}

/** What an item says by its unanimous proposal or the ruling on it. A ruling that does not fit leaves it open. */
function statementOf(
  item: RelationItem,
  context: RelationContext,
  indexOf: ReadonlyMap<string, number>,
): Statement | 'rejected' | 'open' {
  if (item.disagreement === undefined) return proposedStatement(item, 0, context);
  const ruling = decisionOn(item.disagreement, context.decided)?.ruling;
  switch (ruling?.type) {
    case 'pick':
      return item.proposals[ruling.candidate] === undefined
        ? 'open'
        : proposedStatement(item, ruling.candidate, context);
    case 'edit': {
      if (ruling.item.type !== 'relation') return 'open';
      const { label, attributes, head, tail } = ruling.item;
      const ends = { head: indexOf.get(head) ?? -1, tail: indexOf.get(tail) ?? -1 };
      return { ...proposedStatement(item, 0, context), label, attributes, ...ends };
    }
    case 'reject':
      return 'rejected';
    default:
      return 'open';
  }
}

function proposedStatement(item: RelationItem, index: number, { decided }: RelationContext): Statement {
  const proposal = item.proposals[index];
  if (proposal?.candidate.item.type !== 'relation') throw new RangeError('a relation item proposes relations');
  const { label, attributes } = proposal.candidate.item.relation;
  return {
    goldId: item.goldId,
    label,
    head: proposal.head,
    tail: proposal.tail,
    attributes,
    votes: item.proposals.flatMap(({ candidate }) => candidate.annotators).sort(compareText),
    provenance: makeProvenance(item.disagreement, decided),
  };
}

function isGone({ outcomes }: RelationContext, end: number): boolean {
  return (outcomes[end]?.type ?? 'gone') === 'gone';
}

function listed(
  { goldId, label, provenance: { disagreementId } }: Statement,
  reason: LeftOutItem['reason'],
  detail: string,
): LeftOutItem {
  return { reason, item: 'relation', id: goldId, label, disagreementId, detail };
}

/** The gold relation that a statement becomes, or why it does not; neither while an end is open. */
function place(
  statement: Statement,
  context: RelationContext,
): { readonly placed?: Placed; readonly leftOut: readonly LeftOutItem[] } {
  const refusal = (reason: LeftOutItem['reason'], detail = '') => ({ leftOut: [listed(statement, reason, detail)] });
  const [head, tail] = [context.outcomes[statement.head], context.outcomes[statement.tail]];
  if (isGone(context, statement.head) || isGone(context, statement.tail)) return refusal('end-gone');
  if (head?.type !== 'gold' || tail?.type !== 'gold') return { leftOut: [] };
  if (head.span.id === tail.span.id) return refusal('ends-merged', head.span.id);
  const label = relationLabel(context.labelSet, statement.label);
  if (label === undefined) return refusal('label-unknown');
  if (!ruleOnArguments(label, head.span.label, tail.span.label).allowed) {
    return refusal('relation-not-allowed', `${head.span.label} ${tail.span.label}`);
  }
  const { allowed, refusedNames } = partitionValues(statement.attributes, label.attributes);
  const relation: Relation = {
    id: statement.goldId,
    label: label.name,
    head: head.span.id,
    tail: tail.span.id,
    attributes: allowed,
    origin: 'human',
  };
  const { decidedBy, reviewer, reason, disagreementId } = statement.provenance;
  return {
    placed: { gold: { relation, votes: statement.votes, decidedBy, reviewer, reason }, disagreementId },
    leftOut: refusedNames.map((name) => listed(statement, 'attribute-not-allowed', name)),
  };
}

/** Two items may come out as one relation, since their ends did: the smallest id stands, the strongest decision counts. */
function mergeSame(placed: readonly Placed[], set: LabelSet): { relations: GoldRelation[]; leftOut: LeftOutItem[] } {
  const relations: GoldRelation[] = [];
  const leftOut: LeftOutItem[] = [];
  const keyOf = ({ gold: { relation } }: Placed): string => {
    const ends = [relation.head, relation.tail];
    if (relationKindOf(set, relation.label) !== 'directed') ends.sort(compareText);
    return JSON.stringify([relation.label, ...ends]);
  };
  for (const same of Map.groupBy(placed, keyOf).values()) {
    const byId = [...same].sort((a, b) => compareText(a.gold.relation.id, b.gold.relation.id));
    const [strongest] = [...byId].sort((a, b) => compareStrength(a.gold, b.gold));
    const id = byId[0]?.gold.relation.id;
    if (strongest === undefined || id === undefined) continue;
    const votes = [...new Set(same.flatMap(({ gold }) => gold.votes))].sort(compareText);
    relations.push({ ...strongest.gold, relation: { ...strongest.gold.relation, id }, votes });
    for (const { gold, disagreementId } of byId.slice(1)) {
      const { id: other, label } = gold.relation;
      leftOut.push({ reason: 'same-relation', item: 'relation', id: other, label, disagreementId, detail: id });
    }
  }
  return { relations, leftOut };
}
