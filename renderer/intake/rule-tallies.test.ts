import { describe, expect, it } from 'vitest';
import { PROPOSED } from '../../annotations/text/clean-up/choice.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import { countRemovals, partRules, tallyRules } from './rule-tallies.ts';

const PROPOSALS: readonly Proposal[] = [
  { rawStart: 0, rawEnd: 4, rule: 'pinyin-gloss', applied: true },
  { rawStart: 5, rawEnd: 6, rule: 'blanks', applied: true },
  { rawStart: 8, rawEnd: 12, rule: 'pinyin-gloss', applied: false },
];

describe('rules are counted', () => {
  const tallies = tallyRules(PROPOSALS, { ...PROPOSED, off: ['share-bar'] });

  it('by places left out and taken back, with their length', () => {
    expect(tallies.find(({ rule }) => rule === 'pinyin-gloss')).toEqual({
      rule: 'pinyin-gloss',
      applied: 1,
      takenBack: 1,
      length: 4,
      isOff: false,
    });
  });

  it('and parted by whether they have something to say: one that is off has', () => {
    const [here, idle] = partRules(tallies);
    expect(here.map(({ rule }) => rule)).toEqual(['share-bar', 'pinyin-gloss', 'blanks']);
    expect(idle.map(({ rule }) => rule)).toContain('link-farm');
  });
});

describe('removals are counted', () => {
  it('without blanks, which are told apart', () => {
    expect(countRemovals(PROPOSALS)).toEqual({ places: 1, length: 4, blanks: 1 });
  });
});
