import { describe, expect, test } from 'vitest';
import { labelSet } from '../test/label-set.ts';
import { decisionOf, readGold, reviewOf, type Work } from '../test/review-of.ts';
import type { Ruling } from './decision.ts';
import { settle } from './settle.ts';
import { settlementSchema } from './settlement.ts';

const pick = (candidate: number) => ({ type: 'pick', candidate }) as const;
const reject = { type: 'reject' } as const;
const defer = { type: 'defer' } as const;

describe('the status of an article', () => {
  test.each<[string, readonly Work[], string]>([
    ['is none where nobody has finished', [['[张三|PER]', { status: 'in-progress' }]], 'none'],
    ['is single where one has', ['[张三|PER]', ['张三', { status: 'in-progress' }]], 'single'],
    ['is gold where two agree', ['[张三|PER]', '[张三|PER]'], 'gold'],
    ['is gold where two agree that there is nothing', ['张三', '张三'], 'gold'],
    ['is unresolved where two disagree', ['[张三|PER]', '张三'], 'unresolved'],
  ])('%s', (_, works, status) => {
    expect(reviewOf(...works).settle().status).toBe(status);
  });

  test('turns gold when everything is decided, and not before', () => {
    const review = reviewOf('[张三|PER]在[北京|LOC]', '张三在[北京|ORG]');
    expect(review.settle()).toMatchObject({ status: 'unresolved', openCount: 2, deferredCount: 0 });
    expect(review.settle({ 0: pick(0) })).toMatchObject({ status: 'unresolved', openCount: 1, deferredCount: 0 });
    expect(review.settle({ 0: pick(0), 1: defer })).toMatchObject({
      status: 'unresolved',
      openCount: 0,
      deferredCount: 1,
    });
    expect(review.settle({ 0: reject, 1: pick(0) })).toMatchObject({ status: 'gold', openCount: 0, deferredCount: 0 });
  });
});

describe('one finished layer', () => {
  const work: Work = [
    '[张三|PER#a]、[他|PER#b]、[张馆长|PER#c]',
    { relations: ['a same_as b', 'b same_as c', 'a same_as c'], articleLabels: { topic: 'city' } },
  ];
  const settlement = reviewOf(work).settle();

  test('is taken as it is, every link of it', () => {
    expect(readGold(settlement, reviewOf(work).text)).toEqual([
      '张三/PER single',
      '他/PER single',
      '张馆长/PER single',
      '张三 same_as 他 single',
      '张三 same_as 张馆长 single',
      '他 same_as 张馆长 single',
    ]);
    expect(settlement.articleLabels).toEqual([{ name: 'topic', value: 'city', decidedBy: 'single' }]);
    expect(settlement).toMatchObject({ status: 'single', disagreements: [], openCount: 0 });
  });
});

describe('what all wrote', () => {
  const works: readonly Work[] = [
    ['[张三|PER#z;role=lead]在[图书馆|ORG#c]', { relations: ['z works_for c'] }],
    ['[张三|PER#a;role=lead]在[图书馆|ORG#b]', { relations: ['a works_for b'] }],
  ];
  const settlement = reviewOf(...works).settle();

  test('is gold, unanimously, with what each wrote', () => {
    expect(settlement.spans[0]).toEqual({
      span: { id: 'gann1-z', label: 'PER', fragments: [[0, 2]], attributes: { role: 'lead' }, origin: 'human' },
      votes: [
        { annotator: 'ann1', label: 'PER', fragments: [[0, 2]] },
        { annotator: 'ann2', label: 'PER', fragments: [[0, 2]] },
      ],
      decidedBy: 'unanimous',
      reviewer: '',
      reason: '',
    });
    expect(settlement.relations).toEqual([
      {
        relation: {
          id: 'gann1-r1',
          label: 'works_for',
          head: 'gann1-z',
          tail: 'gann1-c',
          attributes: {},
          origin: 'human',
        },
        votes: ['ann1', 'ann2'],
        decidedBy: 'unanimous',
        reviewer: '',
        reason: '',
      },
    ]);
  });

  test('has the shape that travels', () => {
    expect(settlementSchema.parse(JSON.parse(JSON.stringify(settlement)))).toEqual(settlement);
  });
});

describe('a ruling on a span', () => {
  const review = reviewOf('[张三丰|PER]在', '[张三|ORG]丰在');
  const [first] = review.disagreements;

  test('picks a candidate, and says who decided and why', () => {
    const settlement = review.settle({ 0: pick(1) }, { reasonCode: 'boundary-rule', note: ' 姓名取全 ' });
    expect(settlement.spans).toEqual([
      {
        span: { id: 'gann1-1', label: 'ORG', fragments: [[0, 2]], attributes: {}, origin: 'human' },
        votes: [
          { annotator: 'ann1', label: 'PER', fragments: [[0, 3]] },
          { annotator: 'ann2', label: 'ORG', fragments: [[0, 2]] },
        ],
        decidedBy: 'reviewer',
        reviewer: 'lin',
        reason: 'boundary-rule: 姓名取全',
      },
    ]);
    expect(settlement.rejected).toEqual([]);
  });

  test('keeps the id whichever is picked', () => {
    const ids = [pick(0), pick(1)].map((ruling) => review.settle({ 0: ruling }).spans[0]?.span.id);
    expect(ids).toEqual(['gann1-1', 'gann1-1']);
  });

  test('makes it something else', () => {
    const item = { type: 'span', label: 'POST', fragments: [[1, 3]], attributes: {}, note: '职务' } as const;
    expect(review.settle({ 0: { type: 'edit', item } }).spans).toMatchObject([
      { span: { id: 'gann1-1', label: 'POST', fragments: [[1, 3]], note: '职务' }, decidedBy: 'reviewer' },
    ]);
  });

  test('says that nothing is there, and what was rejected is listed with the reason', () => {
    expect(review.settle({ 0: reject }, { reasonCode: 'guideline' })).toMatchObject({
      status: 'gold',
      spans: [],
      rejected: [
        { label: 'ORG', fragments: [[0, 2]], reason: 'guideline' },
        { label: 'PER', fragments: [[0, 3]], reason: 'guideline' },
      ],
    });
  });

  test('by the majority policy is no reviewer’s', () => {
    const settlement = review.settle({ 0: pick(0) }, { by: 'majority', reviewer: '' });
    expect(settlement.spans).toMatchObject([{ decidedBy: 'majority', reviewer: '', reason: '' }]);
  });

  test.each<[string, object]>([
    ['names a candidate that is not there', pick(7)],
    ['makes it another kind of thing', { type: 'edit', item: { type: 'articleLabel', name: 'topic', value: 'city' } }],
  ])('leaves it open when it %s', (_, ruling) => {
    const decisions = [decisionOf(first, pick(0), { ruling: ruling as never })];
    const layers = review.works.map(({ layer }) => layer);
    expect(settle({ articleId: 'a-1', layers, decisions, labelSet })).toMatchObject({
      status: 'unresolved',
      openCount: 1,
      spans: [],
    });
  });
});

describe('of several decisions on one disagreement', () => {
  const review = reviewOf('[张三|PER]', '张三');
  const layers = review.works.map(({ layer }) => layer);
  const [first] = review.disagreements;
  const early = decisionOf(first, pick(0), { id: 'd1', at: '2026-07-01T08:00:00Z' });
  const late = decisionOf(first, reject, { id: 'd2', at: '2026-07-02T08:00:00Z' });

  test('the latest holds, in whatever order they come', () => {
    for (const decisions of [
      [early, late],
      [late, early],
    ]) {
      const settlement = settle({ articleId: 'a-1', layers, decisions, labelSet });
      expect(settlement.spans).toEqual([]);
      expect(settlement.disagreements).toMatchObject([{ decision: { id: 'd2' } }]);
      expect(settlement.stale).toEqual([]);
    }
  });

  test('of two at the same time the one given last holds', () => {
    const again = { ...early, id: 'd3', at: late.at };
    expect(settle({ articleId: 'a-1', layers, decisions: [late, again], labelSet }).spans).toHaveLength(1);
  });
});

describe('when an annotator’s work changes', () => {
  const before = reviewOf('[张三丰|PER]在[北京|LOC]', '[张三|PER]丰在[北京|ORG]');
  const decisions = before.disagreements.map((disagreement) => decisionOf(disagreement, pick(0)));
  const after = reviewOf('[张三丰|PER]在[北京|LOC]', '张三[丰|PER]在[北京|ORG]');
  const layers = after.works.map(({ layer }) => layer);
  const settlement = settle({ articleId: 'a-1', layers, decisions, labelSet });

  test('decisions on what it left alone stay', () => {
    expect(readGold(settlement, after.text)).toEqual(['北京/LOC reviewer']);
  });

  test('what it touched is open again, and the decision that no longer fits is listed', () => {
    expect(settlement).toMatchObject({ status: 'unresolved', openCount: 1 });
    expect(settlement.stale.map(({ disagreementId }) => disagreementId)).toEqual([before.disagreements[0]?.id]);
  });
});

describe('two places that come out as the same span', () => {
  const review = reviewOf(
    ['[张三|PER#a]丰在[图书馆|ORG#c]', { relations: ['a works_for c'] }],
    ['张三[丰|PER#b]在[图书馆|ORG#c]', { relations: ['b works_for c'] }],
  );
  const item = { type: 'span', label: 'PER', fragments: [[0, 3]], attributes: {} } as const;
  const edit = { type: 'edit', item } as const;
  // The first two are the spans; the relation between them and the library is the third.
  const order = review.disagreements.map(({ kind }) => kind);
  const rulingOn = (kind: string): Ruling => (kind === 'missing' ? edit : pick(0));
  const rulings = Object.fromEntries(review.disagreements.map(({ kind }, i) => [i, rulingOn(kind)]));
  const settlement = review.settle(rulings);

  test('are one gold span with the votes of both', () => {
    expect(order.filter((kind) => kind === 'missing')).toHaveLength(2);
    expect(settlement.spans[0]).toMatchObject({
      span: { id: 'gann1-a', label: 'PER', fragments: [[0, 3]] },
      votes: [
        { annotator: 'ann1', fragments: [[0, 2]] },
        { annotator: 'ann2', fragments: [[2, 3]] },
      ],
    });
    expect(settlement.spans).toHaveLength(2);
  });

  test('take their relations with them', () => {
    expect(settlement.relations).toMatchObject([{ relation: { head: 'gann1-a', tail: 'gann1-c' } }]);
  });

  test('are listed, with the id that both are known by now', () => {
    expect(settlement).toMatchObject({
      status: 'gold',
      leftOut: [
        {
          reason: 'same-span',
          item: 'span',
          id: 'gann2-b',
          detail: 'gann1-a',
          disagreementId: expect.stringMatching(/^d/),
        },
      ],
    });
  });
});

test('a span that one ruling rejects and another makes is gold, and not rejected', () => {
  const review = reviewOf('[张三|PER]丰', '张三[丰|PER]');
  const item = { type: 'span', label: 'PER', fragments: [[0, 2]], attributes: {} } as const;
  expect(review.settle({ 0: reject, 1: { type: 'edit', item } })).toMatchObject({
    spans: [{ span: { fragments: [[0, 2]] } }],
    rejected: [],
  });
});

describe('the label set', () => {
  const layers = reviewOf(
    ['[张三|PER;role=boss]在[那里|GPE]', { articleLabels: { topic: 'sport', mood: 'x' } }],
    ['[张三|PER;role=boss]在[那里|GPE]', { articleLabels: { topic: 'sport', mood: 'x' } }],
  ).works.map(({ layer }) => layer);

  test('keeps out of gold what it does not have, and that is listed', () => {
    const settlement = settle({ articleId: 'a-1', layers, decisions: [], labelSet });
    expect(settlement).toMatchObject({
      status: 'gold',
      spans: [{ span: { label: 'PER', attributes: {} } }],
      articleLabels: [],
    });
    expect(settlement.leftOut).toEqual([
      {
        reason: 'attribute-not-allowed',
        item: 'span',
        id: 'gann1-1',
        label: 'PER',
        disagreementId: '',
        detail: 'role',
      },
      { reason: 'label-unknown', item: 'span', id: 'gann1-2', label: 'GPE', disagreementId: '', detail: '' },
      { reason: 'label-unknown', item: 'articleLabel', id: 'mood', label: 'mood', disagreementId: '', detail: '' },
      {
        reason: 'attribute-not-allowed',
        item: 'articleLabel',
        id: 'topic',
        label: 'topic',
        disagreementId: '',
        detail: '',
      },
    ]);
  });
});

describe('article labels', () => {
  const review = reviewOf(
    ['张三', { articleLabels: { topic: 'city', opinion: true } }],
    ['张三', { articleLabels: { topic: 'health', opinion: true } }],
  );

  test.each<[string, object, readonly object[]]>([
    ['are picked', pick(1), [{ name: 'topic', value: 'health', decidedBy: 'reviewer' }]],
    [
      'are edited',
      { type: 'edit', item: { type: 'articleLabel', name: 'topic', value: 'city' } },
      [{ name: 'topic', value: 'city', decidedBy: 'reviewer' }],
    ],
    ['are rejected', reject, []],
    ['stay open', defer, []],
  ])('%s', (_, ruling, decided) => {
    expect(review.settle({ 0: ruling as never }).articleLabels).toEqual([
      { name: 'opinion', value: true, decidedBy: 'unanimous' },
      ...decided,
    ]);
  });
});

test('the same work and decisions give the same settlement, whatever order they come in', () => {
  const review = reviewOf(
    ['[张三|PER#a]和[李四|PER#b]在[图书馆|ORG#c]', { relations: ['a works_for c', 'b works_for c'] }],
    ['[张三|PER#a]和[李四|ORG#b]在[图书馆|ORG#c]', { relations: ['a works_for c'] }],
  );
  const layers = review.works.map(({ layer }) => layer);
  const decisions = review.disagreements.map((one) => decisionOf(one, pick(0)));
  const shuffled = layers
    .map((layer) => ({ ...layer, spans: [...layer.spans].reverse(), relations: [...layer.relations].reverse() }))
    .reverse();
  const one = settle({ articleId: 'a-1', layers, decisions, labelSet });
  const two = settle({ articleId: 'a-1', layers: shuffled, decisions: [...decisions].reverse(), labelSet });
  expect(JSON.stringify(two)).toBe(JSON.stringify(one));
});
