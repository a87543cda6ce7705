import { describe, expect, it } from 'vitest';
import { type CleanUpChoice, PROPOSED } from '../../annotations/text/clean-up/choice.ts';
import { cleanUp } from '../../annotations/text/clean-up/clean-up.ts';
import { NOTHING_FOUND } from '../../annotations/text/clean-up/raw-page.ts';
import { FERRY, pageOf } from '../service/test/texts.ts';
import { decide, listedProposals } from './clean-choice.ts';
import type { CleanOptions } from './clean-options.ts';
import { createLineNumbers } from './line-numbers.ts';

const RAW = pageOf('柳青禾', FERRY);

function viewOf(choice: CleanUpChoice) {
  const { text, proposals } = cleanUp({ rawText: RAW, found: NOTHING_FOUND }, choice);
  return { text, proposals, choice };
}

/** What the list shows after the options: rule, and whether it is applied. */
function decided(options: CleanOptions, choice: CleanUpChoice = PROPOSED) {
  const outcome = decide(viewOf(choice), options);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return viewOf(outcome.value);
}

const numberOf = (rule: string, choice: CleanUpChoice = PROPOSED): number =>
  listedProposals(viewOf(choice)).findIndex((proposal) => proposal.rule === rule) + 1;

const IMAGE = 'IMG_20210718_0312.jpg';

describe('what options decide', () => {
  it('is to put back a removal by its number, and to let it stand again', () => {
    const back = decided({ restore: [numberOf('image-name')] });
    expect(back.text).toContain(IMAGE);
    const again = decided({ remove: [numberOf('image-name', back.choice)] }, back.choice);
    expect(again.choice).toEqual(PROPOSED);
    expect(again.text).toBe(viewOf(PROPOSED).text);
  });

  it('is to put back what a person took out', () => {
    const choice: CleanUpChoice = { ...PROPOSED, removed: [[RAW.indexOf('受大雾'), RAW.indexOf('白鹭洲至')]] };
    expect(viewOf(choice).text).not.toContain('受大雾影响');
    expect(decided({ restore: [numberOf('by-hand', choice)] }, choice).choice).toEqual(PROPOSED);
  });

  it('is to begin anew, and then what else is said', () => {
    const choice: CleanUpChoice = { ...PROPOSED, off: ['byline'], restored: [[0, 3]], fields: { outlet: '' } };
    expect(decided({ reset: true }, choice).choice).toEqual(PROPOSED);
    const { choice: chosen } = decided({ reset: true, field: { title: '停航' }, restore: [1] }, choice);
    expect(chosen).toMatchObject({ off: [], fields: { title: '停航' } });
    expect(chosen.restored).toHaveLength(1);
  });

  it('keeps what was decided before', () => {
    const choice: CleanUpChoice = { ...PROPOSED, off: ['byline'], fields: { outlet: '南岸晚报' } };
    const { choice: chosen } = decided({ field: { title: '停航' } }, choice);
    expect(chosen).toEqual({ ...choice, fields: { outlet: '南岸晚报', title: '停航' } });
  });

  it('is nothing where the list has no such number', () => {
    const view = viewOf(PROPOSED);
    const count = listedProposals(view).length;
    for (const options of [{ restore: [count + 1] }, { remove: [1, 999] }]) {
      expect(decide(view, options)).toMatchObject({ ok: false, problem: { code: 'clean-no-such-removal' } });
    }
  });
});

describe('line numbers', () => {
  it('count the ends of lines of every kind', () => {
    const lineOf = createLineNumbers('一\r\n二\n\n四\r五');
    expect([...'一二四五'].map((word) => lineOf('一\r\n二\n\n四\r五'.indexOf(word)))).toEqual([1, 2, 4, 5]);
    expect([1, 2, 4].map(lineOf)).toEqual([1, 1, 2]);
  });
});
