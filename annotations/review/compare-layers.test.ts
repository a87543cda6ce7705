import { describe, expect, test } from 'vitest';
import { relationLabel } from '../model/label-set.ts';
import type { Layer } from '../model/layer.ts';
import { createUnionFind } from '../model/union-find.ts';
import { labelSet } from '../test/label-set.ts';
import { createDice } from '../test/random-changes.ts';
import { randomLayers } from '../test/random-works.ts';
import { compareLayers } from './compare-layers.ts';
import type { Comparison, RelationProposal } from './comparison.ts';
import { settle } from './settle.ts';

const dice = createDice(1995);
const rounds = Array.from({ length: 60 }, (_, i) => {
  const layers = randomLayers(dice, 2 + (i % 3));
  return { layers, comparison: compareLayers('a-1', layers, labelSet) };
});

const isChained = (label: string): boolean => relationLabel(labelSet, label)?.kind === 'equivalence';
const labelOf = ({ candidate: { item } }: RelationProposal): string =>
  item.type === 'relation' ? item.relation.label : '';

/** Which groups a layer's chains of one label connect, as sets of group indexes. */
function chainsOf(links: Iterable<readonly [number, number]>): readonly string[] {
  const chains = createUnionFind<number>();
  for (const [a, b] of links) chains.unite(a, b);
  const groups = Map.groupBy(chains.members(), (member) => chains.rootOf(member));
  return [...groups.values()].map((members) => members.sort((a, b) => a - b).join(' ')).sort();
}

function groupOf({ spans }: Comparison, annotator: string, spanId: string): number {
  return spans.findIndex(({ votes }) => votes.some((vote) => vote.annotator === annotator && vote.span.id === spanId));
}

function proposalsOf({ relations }: Comparison, owner: string): readonly RelationProposal[] {
  return relations
    .flatMap(({ proposals }) => proposals)
    .filter(({ candidate }) => candidate.annotators.includes(owner));
}

describe('nothing that anyone wrote is lost in comparing:', () => {
  const each = (check: (comparison: Comparison, layer: Layer) => void): void => {
    for (const { layers, comparison } of rounds) for (const layer of layers) check(comparison, layer);
  };

  test('each span is one vote, and proposed by whoever wrote it', () => {
    each(({ spans }, { owner, spans: own }) => {
      const voted = spans.flatMap(({ votes }) =>
        votes.filter(({ annotator }) => annotator === owner).map(({ span }) => span.id),
      );
      expect(voted.sort()).toEqual(own.map(({ id }) => id).sort());
      const proposed = spans.flatMap(({ candidates }) =>
        candidates.filter(({ annotators }) => annotators.includes(owner)),
      );
      expect(proposed).toHaveLength(own.length);
    });
  });

  test('each relation is proposed once by whoever wrote it, between the groups of its spans', () => {
    each((comparison, { owner, relations }) => {
      const written = relations
        .filter(({ label }) => !isChained(label))
        .map(({ label, head, tail }) =>
          [label, ...[head, tail].map((id) => groupOf(comparison, owner, id)).sort()].join(' '),
        );
      const proposed = proposalsOf(comparison, owner)
        .filter((proposal) => !isChained(labelOf(proposal)))
        .map((proposal) => [labelOf(proposal), ...[proposal.head, proposal.tail].sort()].join(' '));
      expect(proposed.sort()).toEqual(written.sort());
    });
  });

  test('the links each annotator supports connect what his own chains connect, and no more', () => {
    let chains = 0;
    each((comparison, { owner, relations }) => {
      const own = relations.filter(({ label }) => isChained(label));
      const written = chainsOf(
        own.map(({ head, tail }) => [groupOf(comparison, owner, head), groupOf(comparison, owner, tail)] as const),
      );
      const supported = proposalsOf(comparison, owner).filter((proposal) => isChained(labelOf(proposal)));
      expect(chainsOf(supported.map(({ head, tail }) => [head, tail] as const))).toEqual(written);
      chains += written.length;
    });
    expect(chains).toBeGreaterThan(50);
  });

  test('everybody is for or without every item, and never both', () => {
    for (const { comparison } of rounds) {
      for (const { disagreement } of [...comparison.spans, ...comparison.relations, ...comparison.articleLabels]) {
        if (disagreement === undefined) continue;
        const named = [...disagreement.candidates.flatMap(({ annotators }) => annotators), ...disagreement.without];
        expect(named.sort()).toEqual(comparison.annotators);
      }
    }
  });
});

test('disagreements have ids of their own, and wait only for disagreements about spans', () => {
  for (const { comparison } of rounds) {
    const all = [...comparison.spans, ...comparison.relations].flatMap(({ disagreement }) => disagreement ?? []);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const aboutSpans = new Set(comparison.spans.flatMap(({ disagreement }) => disagreement?.id ?? []));
    for (const { waitsFor } of all) expect(waitsFor.every((id) => aboutSpans.has(id))).toBe(true);
  }
});

test('once everything is picked, every vote is in a gold span or listed', () => {
  for (const { layers } of rounds) {
    const open = settle({ articleId: 'a-1', layers, decisions: [], labelSet });
    const decisions = open.disagreements.map(({ disagreement }, i) => ({
      id: `d${i}`,
      articleId: 'a-1',
      disagreementId: disagreement.id,
      ruling: { type: 'pick', candidate: 0 } as const,
      by: 'reviewer' as const,
      reviewer: 'lin',
      note: '',
      at: '2026-07-01T08:00:00Z',
    }));
    const { status, spans, relations, leftOut } = settle({ articleId: 'a-1', layers, decisions, labelSet });
    expect(status).toBe('gold');
    const votes = spans.flatMap((gold) => gold.votes);
    expect(votes).toHaveLength(layers.reduce((sum, layer) => sum + layer.spans.length, 0));
    const items = compareLayers('a-1', layers, labelSet).relations.length;
    const listed = leftOut.filter(
      ({ item, reason }) => item === 'relation' && reason !== 'attribute-not-allowed',
    ).length;
    expect(relations.length + listed).toBe(items);
  }
});
