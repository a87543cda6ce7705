import { describe, expect, test } from 'vitest';
import { labelSet } from '../test/label-set.ts';
import { markedLayer } from '../test/marked-layer.ts';
import { readDisagreements, reviewOf, type Work } from '../test/review-of.ts';
import { disagreementSchema } from './disagreement.ts';
import { findDisagreements } from './find-disagreements.ts';

const read = (...works: readonly Work[]) => readDisagreements(reviewOf(...works));

describe('about spans, annotators', () => {
  test('who wrote the same do not disagree', () => {
    expect(read('[张三|PER]在[[北京|LOC]大学|ORG]', '[张三|PER]在[[北京|LOC]大学|ORG]')).toEqual([]);
  });

  test.each<[string, readonly Work[], string]>([
    ['differ in that one has nothing', ['[张三|PER]在', '张三在'], 'missing: 张三/PER (ann1) without ann2'],
    ['differ in boundaries', ['[张三丰|PER]在', '[张三|PER]丰在'], 'boundary: 张三丰/PER (ann1) | 张三/PER (ann2)'],
    ['differ in label', ['[图书馆|ORG]', '[图书馆|LOC]'], 'label: 图书馆/LOC (ann2) | 图书馆/ORG (ann1)'],
    [
      'differ in both',
      ['[朝阳区图书馆|ORG]', '朝阳[区图书馆|LOC]'],
      'boundary+label: 朝阳区图书馆/ORG (ann1) | 区图书馆/LOC (ann2)',
    ],
    [
      'differ in attributes only',
      ['[张三|PER;role=lead]', '[张三|PER;role=other]'],
      'attribute: 张三/PER (ann1) | 张三/PER (ann2)',
    ],
    [
      'of three, two against one',
      ['[图书馆|ORG]', '[图书馆|LOC]', '[图书馆|ORG]'],
      'label: 图书馆/ORG (ann1, ann3) | 图书馆/LOC (ann2)',
    ],
    [
      'differ in label where a third has nothing',
      ['[图书馆|ORG]', '[图书馆|LOC]', '图书馆'],
      'missing: 图书馆/LOC (ann2) | 图书馆/ORG (ann1) without ann3',
    ],
    [
      'differ in fragments',
      ['[北|LOC#a]和[京|LOC#a]', '[北和京|LOC]'],
      'boundary: 北…京/LOC (ann1) | 北和京/LOC (ann2)',
    ],
  ])('%s', (_, works, expected) => {
    expect(read(...works)).toEqual([expected]);
  });

  test('may write notes of their own', () => {
    const [one, two] = [markedLayer('[张三|PER]'), markedLayer('[张三|PER]', { owner: 'ann2' })];
    const noted = {
      ...two,
      spans: two.spans.map((span) => ({ ...span, note: '待查', origin: { suggester: 'x', score: 1 } })),
    };
    expect(findDisagreements('a-1', [one, noted], labelSet)).toEqual([]);
  });
});

describe('only finished layers count', () => {
  test.each(['new', 'in-progress', 'skipped'] as const)('not one that is %s', (status) => {
    expect(read('[张三|PER]', ['张三', { status }])).toEqual([]);
  });

  test('never the gold layer', () => {
    expect(read('[张三|PER]', ['张三', { owner: 'gold' }])).toEqual([]);
  });
});

describe('about relations, annotators', () => {
  const people = '[张三|PER#a]和[李四|PER#b]在[图书馆|ORG#c]、[学校|ORG#d]';
  const works = (...relations: readonly (readonly string[])[]): readonly Work[] =>
    relations.map((lines): Work => [people, { relations: lines }]);

  test.each<[string, readonly Work[], readonly string[]]>([
    ['who wrote the same do not disagree', works(['a works_for c'], ['a works_for c']), []],
    [
      'differ in that one has none',
      works(['a works_for c'], []),
      ['relation-missing: 张三 works_for 图书馆 (ann1) without ann2'],
    ],
    [
      'differ in label',
      works(['a knows b'], ['a kin_of b']),
      ['relation-label: 张三 kin_of 李四 (ann2) | 张三 knows 李四 (ann1)'],
    ],
    [
      'differ in direction',
      works(['a knows b'], ['b knows a']),
      ['relation-direction: 张三 knows 李四 (ann1) | 李四 knows 张三 (ann2)'],
    ],
    [
      'differ in an argument',
      works(['a works_for c'], ['a works_for d']),
      ['relation-argument: 张三 works_for 图书馆 (ann1) | 张三 works_for 学校 (ann2)'],
    ],
    [
      'differ in attributes only',
      works(['a works_for c since=2020'], ['a works_for c']),
      ['attribute: 张三 works_for 图书馆 (ann1) | 张三 works_for 图书馆 (ann2)'],
    ],
    ['may turn a symmetric relation round', works(['a kin_of b'], ['b kin_of a']), []],
    [
      'have two relations where nothing is common',
      works(['a works_for c'], ['b works_for d']),
      [
        'relation-missing: 张三 works_for 图书馆 (ann1) without ann2',
        'relation-missing: 李四 works_for 学校 (ann2) without ann1',
      ],
    ],
    ['may have a relation both ways', works(['a knows b', 'b knows a'], ['a knows b', 'b knows a']), []],
    [
      'agree on one and differ on the other',
      works(['a works_for c', 'a works_for d'], ['a works_for c']),
      ['relation-missing: 张三 works_for 学校 (ann1) without ann2'],
    ],
  ])('%s', (_, all, expected) => {
    expect(read(...all)).toEqual(expected);
  });

  test('mean the same relation though its ends have other boundaries, which are disputed by themselves', () => {
    const review = reviewOf(
      ['[张三丰|PER#a]在[图书馆|ORG#c]', { relations: ['a works_for c'] }],
      ['[张三|PER#a]丰在[图书馆|ORG#c]', { relations: ['a works_for c'] }],
    );
    expect(readDisagreements(review)).toEqual(['boundary: 张三丰/PER (ann1) | 张三/PER (ann2)']);
  });

  test('wait for their ends where these are disputed, and say so', () => {
    const { disagreements } = reviewOf(
      ['[张三|PER#a]在[图书馆|ORG#c]', { relations: ['a works_for c'] }],
      '[张三|PER#a]在[图书馆|LOC#c]',
    );
    const [label, relation] = [
      disagreements.find(({ kind }) => kind === 'label'),
      disagreements.find(({ kind }) => kind === 'relation-missing'),
    ];
    expect(relation?.waitsFor).toEqual([label?.id]);
    expect(label?.waitsFor).toEqual([]);
  });

  test('with different partners wait for both', () => {
    const { disagreements } = reviewOf(
      ['[张三|PER#a]在[图书馆|ORG#c]和学校', { relations: ['a works_for c'] }],
      ['[张三|PER#a]在图书馆和[学校|ORG#c]', { relations: ['a works_for c'] }],
    );
    const missing = disagreements.filter(({ kind }) => kind === 'missing').map(({ id }) => id);
    expect(disagreements.find(({ kind }) => kind === 'relation-argument')?.waitsFor).toEqual(missing);
    expect(missing).toHaveLength(2);
  });
});

describe('about who is the same, annotators', () => {
  const chain = '[张三|PER#a]说[他|PER#b]是[张馆长|PER#c]，[本人|PER#d]';
  const works = (...relations: readonly (readonly string[])[]): readonly Work[] =>
    relations.map((lines): Work => [chain, { relations: lines }]);

  test.each<[string, readonly Work[], readonly string[]]>([
    [
      'may draw the same chain by other links',
      works(['a same_as b', 'b same_as c'], ['a same_as c', 'c same_as b']),
      [],
    ],
    [
      'may link through spans that the other left out of it, and still agree on the rest',
      works(['a same_as b', 'b same_as c'], ['a same_as d', 'd same_as c']),
      [
        'relation-missing: 张三 same_as 他 (ann1) without ann2',
        'relation-missing: 张三 same_as 本人 (ann2) without ann1',
      ],
    ],
    [
      'differ by one link where one chain is longer',
      works(['a same_as b', 'b same_as c', 'a same_as c'], ['b same_as a']),
      ['relation-missing: 张三 same_as 张馆长 (ann1) without ann2'],
    ],
    [
      'differ by one link where one joins what the other keeps as two',
      works(['a same_as b', 'b same_as c', 'c same_as d'], ['a same_as b', 'c same_as d']),
      ['relation-missing: 他 same_as 张馆长 (ann1) without ann2'],
    ],
    [
      'differ by each link where one has none',
      works(['a same_as b', 'b same_as c'], []),
      [
        'relation-missing: 张三 same_as 他 (ann1) without ann2',
        'relation-missing: 他 same_as 张馆长 (ann1) without ann2',
      ],
    ],
    [
      'support a link that a third drew, if their chain says it',
      works(['a same_as b', 'b same_as c'], ['a same_as c'], []),
      [
        'relation-missing: 张三 same_as 他 (ann1) without ann2, ann3',
        'relation-missing: 张三 same_as 张馆长 (ann1, ann2) without ann3',
      ],
    ],
  ])('%s', (_, all, expected) => {
    expect(read(...all)).toEqual(expected);
  });
});

test('about the article as a whole, by label', () => {
  const labels = (articleLabels: Record<string, string | boolean>): Work => ['张三', { articleLabels }];
  expect(
    read(
      labels({ topic: 'city', opinion: true }),
      labels({ topic: 'health', opinion: true }),
      labels({ opinion: true }),
    ),
  ).toEqual(['article-label: topic=city (ann1) | topic=health (ann2) without ann3']);
  expect(read(labels({ constructor: 'x' }), labels({}))).toEqual(['article-label: constructor=x (ann1) without ann2']);
});

describe('a disagreement', () => {
  const works: readonly Work[] = [
    ['[张三|PER#a]在[北京|LOC#b]的[图书馆|ORG#c]', { relations: ['a works_for c'], articleLabels: { topic: 'city' } }],
    ['[张|PER#a]三在北京的[图书馆|LOC#c]', { articleLabels: { topic: 'health' } }],
  ];

  test('comes in reading order, and its bounds hold all that is disputed', () => {
    const { disagreements, text } = reviewOf(...works);
    expect(disagreements.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['article-label', ''],
      ['boundary', '张三'],
      ['relation-missing', '张三在北京的图书馆'],
      ['missing', '北京'],
      ['label', '图书馆'],
    ]);
  });

  test('has the shape that travels', () => {
    const { disagreements } = reviewOf(...works);
    expect(disagreements.map((one) => disagreementSchema.parse(JSON.parse(JSON.stringify(one))))).toEqual(
      disagreements,
    );
  });

  test('has an id that follows from what was written, not from ids, order of layers or notes', () => {
    const layers = reviewOf(...works).works.map(({ layer }) => layer);
    const ids = findDisagreements('a-1', layers, labelSet).map(({ id }) => id);
    const renamed = layers.map((layer) => ({
      ...layer,
      spans: [...layer.spans].reverse().map((span) => ({ ...span, id: `x${span.id}`, note: 'n' })),
      relations: layer.relations.map((one) => ({
        ...one,
        id: `x${one.id}`,
        head: `x${one.head}`,
        tail: `x${one.tail}`,
      })),
    }));
    expect(findDisagreements('a-1', renamed.reverse(), labelSet).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(findDisagreements('a-2', layers, labelSet).some(({ id }) => ids.includes(id))).toBe(false);
  });

  test('has another id once any candidate, its annotators, or those without it are others', () => {
    const id = (...all: readonly Work[]) => reviewOf(...all).disagreements[0]?.id;
    const ids = [
      id('[张三|PER]丰', '张三丰'),
      id('张三丰', '[张三|PER]丰'),
      id('[张三丰|PER]', '张三丰'),
      id('[张三|ORG]丰', '张三丰'),
      id('[张三|PER;role=lead]丰', '张三丰'),
      id('[张三|PER]丰', '张三丰', '张三丰'),
      id('[张三|PER]丰', '[张三|PER]丰', '张三丰'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('about a symmetric relation has the same id whichever way it was drawn', () => {
    const id = (line: string) =>
      reviewOf(['[张三|PER#a]、[李四|PER#b]', { relations: [line] }], '[张三|PER]、[李四|PER]').disagreements[0]?.id;
    expect(id('a kin_of b')).toBe(id('b kin_of a'));
    expect(id('a knows b')).not.toBe(id('b knows a'));
  });
});
