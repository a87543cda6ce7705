import { expect, test } from 'vitest';
import { settle } from '../../annotations/review/settle.ts';
import { countVotes, occurrencesElsewhere } from './elsewhere.ts';
import { at, disagreementOf, LABELS, LAYERS, layerOf, SETTLEMENT, span, TEXT } from './test/sample-layers.ts';

test('the same words elsewhere, with what everybody made of them and what is gold', () => {
  const occurrences = occurrencesElsewhere(disagreementOf('label'), TEXT, SETTLEMENT, LAYERS);
  expect(occurrences).toEqual([
    {
      range: at('管理站', 2),
      votes: [
        { annotator: '周原', labels: ['ORG'] },
        { annotator: '林晓', labels: ['ORG'] },
      ],
      gold: ['ORG'],
    },
  ]);
  expect(countVotes(occurrences)).toEqual([{ label: 'ORG', count: 2 }]);
});

test('words inside a longer name are no occurrence of their own', () => {
  const layers = [
    layerOf('甲', [span('a1', 'PER', at('何')), span('a2', 'ORG', at('何家的船'))]),
    layerOf('乙', [span('b2', 'ORG', at('何家的船'))]),
  ];
  const settlement = settle({ articleId: 'a', layers, decisions: [], labelSet: LABELS });
  const missing = settlement.disagreements[0]?.disagreement;
  expect(missing?.kind).toBe('missing');
  expect(missing && occurrencesElsewhere(missing, TEXT, settlement, layers)).toEqual([]);
});
