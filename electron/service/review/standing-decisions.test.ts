import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../annotations/review/decision.ts';
import type { DecisionEvent } from '../ports/review-store.ts';
import { standingDecisions, withdrawnDecision } from './standing-decisions.ts';

/** `+d1/x` makes decision d1 on disagreement x, `-d1` withdraws it, `^d1` restores it. */
function events(story: string): readonly DecisionEvent[] {
  const made = new Map<string, Decision>();
  return story
    .split(' ')
    .filter((step) => step !== '')
    .map((step) => {
      const [id = '', disagreementId] = step.slice(1).split('/');
      const at = '2026-03-01T08:00:00.000Z';
      if (disagreementId !== undefined) {
        const ruling = { type: 'reject' } as const;
        made.set(id, { id, articleId: 'a', disagreementId, ruling, by: 'reviewer', reviewer: '审', note: '', at });
      }
      const decision = made.get(id);
      if (decision === undefined) throw new Error(`${id} was never made`);
      return { decision, type: TYPES[step[0] ?? ''] ?? 'made', at };
    });
}

const TYPES: Readonly<Record<string, DecisionEvent['type']>> = { '+': 'made', '-': 'withdrawn', '^': 'restored' };

const standing = (story: string) => standingDecisions(events(story)).map(({ id }) => id);

describe('the decisions in force', () => {
  it.each([
    ['', []],
    ['+d1/x +d2/y', ['d1', 'd2']],
    ['+d1/x +d2/x', ['d2']],
    ['+d1/x +d2/x -d2', ['d1']],
    ['+d1/x +d2/x -d2 -d1', []],
    ['+d1/x +d2/x -d2 -d1 ^d1', ['d1']],
    ['+d1/x +d2/x -d2 -d1 ^d1 ^d2', ['d2']],
    ['+d1/x -d1 +d2/x ^d1', ['d1']],
    ['+d1/x +d2/y +d3/x', ['d2', 'd3']],
    ['+d1/x -d1 ^d1 +d2/y', ['d1', 'd2']],
  ])('after “%s” are %j', (story, ids) => {
    expect(standing(story)).toEqual(ids);
  });
});

describe('a decision that was withdrawn', () => {
  it('can be given again until it has been', () => {
    expect(withdrawnDecision(events('+d1/x -d1'), 'd1')?.id).toBe('d1');
    expect(withdrawnDecision(events('+d1/x -d1 ^d1'), 'd1')).toBeUndefined();
    expect(withdrawnDecision(events('+d1/x'), 'd1')).toBeUndefined();
    expect(withdrawnDecision(events('+d1/x -d1'), 'd2')).toBeUndefined();
  });
});
