import { describe, expect, it } from 'vitest';
import { type CleanUpChoice, PROPOSED, type RawRange } from '../../annotations/text/clean-up/choice.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import {
  isSameChoice,
  proposeAll,
  removeRange,
  restoreAll,
  switchRule,
  toggleProposal,
  withField,
} from './choice-edits.ts';

type Place = readonly [start: number, end: number, rule: CleanUpRule];

/** Proposals as they come back from a clean-up with the choice given. */
function proposalsOf(places: readonly Place[], { off, restored }: CleanUpChoice): readonly Proposal[] {
  return places
    .filter(([, , rule]) => !off.includes(rule))
    .map(([rawStart, rawEnd, rule]) => ({
      rawStart,
      rawEnd,
      rule,
      applied: !restored.some(([from, to]) => from < rawEnd && rawStart < to),
    }));
}

const PLACES: readonly Place[] = [
  [0, 5, 'navigation'],
  [10, 14, 'pinyin-gloss'],
  [20, 24, 'pinyin-gloss'],
  [30, 31, 'crlf'],
];

function toggleAt(choice: CleanUpChoice, rawStart: number, places = PLACES): CleanUpChoice {
  const proposals = proposalsOf(places, choice);
  const proposal = proposals.find((candidate) => candidate.rawStart === rawStart);
  if (proposal === undefined) throw new Error(`no proposal at ${rawStart}`);
  return toggleProposal(choice, proposal, proposals);
}

const restored = (...ranges: readonly RawRange[]): CleanUpChoice => ({ ...PROPOSED, restored: ranges });

describe('one removal', () => {
  it('is taken back by its range, and stands again by the same key', () => {
    const once = toggleAt(PROPOSED, 10);
    expect(once).toEqual(restored([10, 14]));
    expect(isSameChoice(toggleAt(once, 10), PROPOSED)).toBe(true);
  });

  it('can be let stand again alone where one range keeps several back', () => {
    const line = restored([8, 26]);
    expect(toggleAt(line, 10)).toEqual(restored([20, 24]));
  });

  it('of several lines is one, though it comes back in pieces', () => {
    const choice = restored([0, 12]);
    const pieces: readonly Proposal[] = [
      { rawStart: 0, rawEnd: 5, rule: 'link-farm', applied: false },
      { rawStart: 5, rawEnd: 7, rule: 'blanks', applied: true },
      { rawStart: 7, rawEnd: 12, rule: 'link-farm', applied: false },
      { rawStart: 12, rawEnd: 13, rule: 'share-bar', applied: true },
    ];
    for (const piece of [pieces[0], pieces[2]]) {
      if (piece !== undefined) expect(toggleProposal(choice, piece, pieces)).toEqual(PROPOSED);
    }
  });

  it('of a line end stays: it is nobody’s choice', () => {
    expect(toggleAt(PROPOSED, 30)).toBe(PROPOSED);
  });

  it('made by hand is given up, and only where it was', () => {
    const choice: CleanUpChoice = { ...PROPOSED, removed: [[40, 60]] };
    const places: readonly Place[] = [[45, 50, 'by-hand']];
    expect(toggleAt(choice, 45, places).removed).toEqual([
      [40, 45],
      [50, 60],
    ]);
  });
});

describe('a rule', () => {
  it('is switched off for the article and on again', () => {
    const off = switchRule(PROPOSED, 'pinyin-gloss', false, proposalsOf(PLACES, PROPOSED));
    expect(off.off).toEqual(['pinyin-gloss']);
    expect(isSameChoice(switchRule(off, 'pinyin-gloss', true, proposalsOf(PLACES, off)), PROPOSED)).toBe(true);
  });

  it('that is on again proposes what was taken back one by one, and leaves other rules alone', () => {
    const choice = restored([0, 5], [10, 14], [20, 24]);
    expect(switchRule(choice, 'pinyin-gloss', true, proposalsOf(PLACES, choice))).toEqual(restored([0, 5]));
  });

  it('of line ends can’t be switched', () => {
    expect(switchRule(PROPOSED, 'crlf', false, [])).toBe(PROPOSED);
  });

  it('for what was done by hand: off gives all of it up', () => {
    const choice: CleanUpChoice = { ...PROPOSED, removed: [[40, 60]] };
    expect(switchRule(choice, 'by-hand', false, [])).toEqual(PROPOSED);
    expect(switchRule(choice, 'by-hand', true, [])).toBe(choice);
  });
});

describe('an article', () => {
  const choice: CleanUpChoice = {
    off: ['blanks'],
    restored: [[0, 5]],
    removed: [[40, 60]],
    fields: { outlet: '苇川晚报' },
  };

  it('is restored as a whole, fields excepted', () => {
    const all = restoreAll(choice);
    expect(all).toMatchObject({ restored: [], removed: [], fields: { outlet: '苇川晚报' } });
    expect(all.off).toContain('pinyin-gloss');
    expect(all.off).not.toContain('crlf');
  });

  it('is proposed as a whole; what was done by hand stays', () => {
    expect(proposeAll(choice)).toEqual({ ...PROPOSED, removed: [[40, 60]], fields: { outlet: '苇川晚报' } });
  });
});

describe('taking out by hand', () => {
  it('joins ranges that touch', () => {
    const choice = [
      [5, 9],
      [20, 22],
      [9, 21],
    ].reduce((next, [from = 0, to = 0]) => removeRange(next, [from, to]), PROPOSED);
    expect(choice.removed).toEqual([[5, 22]]);
  });

  it('proposes again what had been taken back inside the range', () => {
    expect(removeRange(restored([0, 5], [10, 14]), [8, 30])).toEqual({
      ...PROPOSED,
      restored: [[0, 5]],
      removed: [[8, 30]],
    });
  });

  it('of nothing changes nothing', () => {
    expect(removeRange(PROPOSED, [8, 8])).toBe(PROPOSED);
  });
});

describe('fields', () => {
  it('are as the person wrote them; an empty one says there is none', () => {
    const choice = withField(withField(PROPOSED, 'outlet', '苇川晚报'), 'byline', '');
    expect(choice.fields).toEqual({ outlet: '苇川晚报', byline: '' });
  });
});

describe('two choices', () => {
  it('are the same in whatever order they were made', () => {
    expect(isSameChoice(restored([10, 14], [0, 5]), restored([0, 5], [10, 14]))).toBe(true);
    expect(isSameChoice(restored([0, 5]), PROPOSED)).toBe(false);
  });
});
