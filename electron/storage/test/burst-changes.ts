import type { Change } from '../../../annotations/model/change.ts';
import type { Span } from '../../../annotations/model/span.ts';

/** What two annotators do in a burst, on an article of this text. */
export const BURST_ARTICLE = 'burst';
export const BURST_TEXT = '昨天甲与乙在南湖公园里谈了一阵子工作。'.repeat(400);
export const BURST_OWNERS = ['甲', '乙'] as const;

const STEPS = 6;

/**
 * The change with which a layer goes from `revision` to the next: spans come and go, relations too, and every now and then
 * the layer is finished or taken up again, so that gold changes with it. The same for everybody who asks.
 */
export function burstChange(owner: string, revision: number): Change {
  const round = Math.floor(revision / STEPS);
  const start = 2 * round;
  const spanOf = (name: string, label: string, from: number, to: number): Span => ({
    id: `${owner}-${name}${round}`,
    label,
    fragments: [[from, to]],
    attributes: {},
    origin: 'human',
  });
  // Every third span of the two reaches differently far: a disagreement.
  const person = spanOf('p', 'PER', start, start + (owner === '乙' && round % 3 === 0 ? 2 : 1));
  const body = spanOf('o', 'ORG', start + 1, start + 2);
  const relation = {
    id: `${owner}-r${round}`,
    label: 'works_for',
    head: person.id,
    tail: body.id,
    attributes: {},
    origin: 'human',
  } as const;
  switch (revision % STEPS) {
    case 0:
      return { type: 'addSpan', span: person };
    case 1:
      return { type: 'addSpan', span: body };
    case 2:
      return { type: 'addRelation', relation };
    case 3:
      return { type: 'updateSpan', before: person, after: { ...person, note: `第${round}回` } };
    case 4:
      return {
        type: 'batch',
        changes: [
          { type: 'removeRelation', relation },
          { type: 'removeSpan', span: body },
        ],
      };
    default:
      if (round % 2 === 1) return { type: 'setStatus', before: 'done', after: 'in-progress' };
      return { type: 'setStatus', before: round === 0 ? 'new' : 'in-progress', after: 'done' };
  }
}
