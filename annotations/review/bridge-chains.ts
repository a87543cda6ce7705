import { compareSpans, type Span } from '../model/span.ts';
import { createUnionFind } from '../model/union-find.ts';
import { impliedLinkId } from './gold-id.ts';
import { compareStrength } from './provenance.ts';
import { relationKindOf } from './relation-groups.ts';
import type { RelationContext, Statement } from './settle-relations.ts';

/**
 * Chains whose middle was ruled out. Where annotators said that a, b and c are the same by linking a–b and b–c, and b
 * turned out to be no span, a and c are still the same: a link between them takes the place of those that fell away.
 * @returns the links to add; chains of which nothing is gone need none, and an end that is open yet breaks none.
 */
export function bridgeChains(statements: readonly Statement[], context: RelationContext): readonly Statement[] {
  const chained = statements.filter(({ label }) => relationKindOf(context.labelSet, label) === 'equivalence');
  return [...Map.groupBy(chained, ({ label }) => label)].flatMap(([label, links]) => bridge(label, links, context));
}

function bridge(
  label: string,
  links: readonly Statement[],
  { spans, outcomes }: RelationContext,
): readonly Statement[] {
  const isSettled = (end: number): boolean => (outcomes[end]?.type ?? 'pending') !== 'pending';
  const settled = links.filter(({ head, tail }) => isSettled(head) && isSettled(tail));
  const chains = createUnionFind<number>();
  const remaining = createUnionFind<number>();
  for (const { head, tail } of settled) {
    chains.unite(head, tail);
    if (outcomes[head]?.type === 'gold' && outcomes[tail]?.type === 'gold') remaining.unite(head, tail);
  }
  const bridges: Statement[] = [];
  for (const members of Map.groupBy(chains.members(), (member) => chains.rootOf(member)).values()) {
    const left = members.flatMap((index): { index: number; span: Span }[] => {
      const outcome = outcomes[index];
      return outcome?.type === 'gold' ? [{ index, span: outcome.span }] : [];
    });
    const ofChain = settled.filter(({ head }) => chains.connects(head, members[0] ?? -1));
    const [strongest] = [...ofChain].sort((a, b) => compareStrength(a.provenance, b.provenance));
    if (strongest === undefined) continue;
    const votes = strongest.votes.filter((name) => ofChain.every((link) => link.votes.includes(name)));
    const [first, ...others] = left.sort((a, b) => compareSpans(a.span, b.span));
    let last = first;
    for (const next of others) {
      if (last === undefined) break;
      if (!remaining.connects(last.index, next.index)) {
        remaining.unite(last.index, next.index);
        const goldId = impliedLinkId(label, spans[last.index]?.goldId ?? '', spans[next.index]?.goldId ?? '');
        bridges.push({ ...strongest, goldId, head: last.index, tail: next.index, attributes: {}, votes });
      }
      last = next;
    }
  }
  return bridges;
}
