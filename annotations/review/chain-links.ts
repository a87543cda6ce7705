import { compareText } from '../model/span.ts';
import { createUnionFind, type UnionFind } from '../model/union-find.ts';
import type { RelationVote } from './relation-groups.ts';

/** A link between two span groups that says they are the same thing. */
export interface ChainLink {
  /** Indexes of span groups, `head < tail` in reading order. */
  readonly head: number;
  readonly tail: number;
  /** Annotators whose chains connect the two, however they drew them, in name order. */
  readonly supporters: readonly string[];
  /** Links that annotators drew between just these two, in name order; none where nobody drew what all agree on. */
  readonly drawn: readonly RelationVote[];
}

/**
 * The fewest links that say what every annotator's equivalence relations of one label say: for each annotator the
 * links he supports connect just the groups that his own closure connects. Links that all support come first and
 * connect whatever all annotators connect, so that nothing agreed can be lost with something disputed.
 * @param votes the equivalence relations of one label, of two or more annotators.
 */
export function toChainLinks(votes: readonly RelationVote[], annotators: readonly string[]): readonly ChainLink[] {
  const closures = new Map(annotators.map((name) => [name, createUnionFind<number>()]));
  for (const { annotator, head, tail } of votes) closures.get(annotator)?.unite(head, tail);
  const supportersOf = (head: number, tail: number): readonly string[] =>
    annotators.filter((name) => closures.get(name)?.connects(head, tail));

  const drawn = drawnLinks(votes, supportersOf);
  const agreed = drawn.filter(({ supporters }) => supporters.length === annotators.length);
  const disputed = drawn.filter(({ supporters }) => supporters.length < annotators.length);
  const connected = new Map(annotators.map((name) => [name, createUnionFind<number>()]));
  const kept: ChainLink[] = [];
  for (const link of [...agreed, ...impliedByAll([...closures.values()], annotators), ...disputed]) {
    const known = link.supporters.every((name) => connected.get(name)?.connects(link.head, link.tail));
    if (known) continue;
    kept.push(link);
    for (const name of link.supporters) connected.get(name)?.unite(link.head, link.tail);
  }
  return kept.sort(compareLinks);
}

/** One link for each pair of groups that somebody connected directly; most supporters first, then in reading order. */
function drawnLinks(
  votes: readonly RelationVote[],
  supportersOf: (head: number, tail: number) => readonly string[],
): readonly ChainLink[] {
  const links = new Map<string, { head: number; tail: number; drawn: RelationVote[] }>();
  for (const vote of votes) {
    const head = Math.min(vote.head, vote.tail);
    const tail = Math.max(vote.head, vote.tail);
    const link = links.get(`${head} ${tail}`) ?? { head, tail, drawn: [] };
    links.set(`${head} ${tail}`, link);
    link.drawn.push(vote);
  }
  return [...links.values()]
    .map(({ head, tail, drawn }) => ({
      head,
      tail,
      supporters: supportersOf(head, tail),
      drawn: drawn.sort((a, b) => compareText(a.annotator, b.annotator)),
    }))
    .sort((a, b) => b.supporters.length - a.supporters.length || compareLinks(a, b));
}

/** Neighbouring groups, in reading order, that every annotator has in one chain. */
function impliedByAll(closures: readonly UnionFind<number>[], annotators: readonly string[]): readonly ChainLink[] {
  const lastOf = new Map<string, number>();
  const links: ChainLink[] = [];
  const members = [...new Set(closures.flatMap((closure) => closure.members()))].sort((a, b) => a - b);
  for (const member of members) {
    const chains = closures.map((closure) => closure.rootOf(member)).join(' ');
    const last = lastOf.get(chains);
    if (last !== undefined) links.push({ head: last, tail: member, supporters: annotators, drawn: [] });
    lastOf.set(chains, member);
  }
  return links;
}

function compareLinks(a: ChainLink, b: ChainLink): number {
  return a.head - b.head || a.tail - b.tail;
}
