import type { LabelSet } from '../../../annotations/model/label-set.ts';
import { parseLabelSet } from '../../../annotations/model/label-set.ts';
import type { Layer } from '../../../annotations/model/layer.ts';
import type { Fragment, Span } from '../../../annotations/model/span.ts';
import newsZh from '../../../annotations/model/templates/news-zh.json' with { type: 'json' };
import type { Disagreement, DisagreementKind } from '../../../annotations/review/disagreement.ts';
import { settle } from '../../../annotations/review/settle.ts';

/** An article of four sentences on which two or three people disagree in every way that matters to the screen. */
export const TEXT = '渡口的管理站派来三名船工。船工老何与站长陆平商量，管理站决定停航。何家的船先停。';

const parsed = parseLabelSet(newsZh);
if (!parsed.ok) throw new Error('the template is a label set');
export const LABELS: LabelSet = parsed.value;

/** The `nth` occurrence (from 1) of some words. */
export function at(words: string, nth = 1): Fragment {
  let start = -1;
  for (let seen = 0; seen < nth; seen += 1) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no ${words}`);
  return [start, start + words.length];
}

export function span(id: string, label: string, ...fragments: readonly Fragment[]): Span {
  return { id, label, fragments, attributes: {}, origin: 'human' };
}

export function layerOf(owner: string, spans: readonly Span[], more: Partial<Layer> = {}): Layer {
  return {
    id: `a:${owner}`,
    articleId: 'a',
    owner,
    status: 'done',
    revision: 1,
    spans,
    relations: [],
    articleLabels: {},
    note: '',
    ...more,
  };
}

/** 林晓 sees an organisation that employs 陆平; 周原 sees a facility, a longer name of 老何, and no relation. */
export const LAYERS: readonly Layer[] = [
  layerOf(
    '林晓',
    [
      span('l1', 'ORG', at('管理站')),
      span('l2', 'PER', at('老何')),
      span('l3', 'PER', at('陆平')),
      span('l4', 'ORG', at('管理站', 2)),
    ],
    {
      relations: [
        { id: 'lr', label: 'works_for', head: 'l3', tail: 'l1', attributes: {}, origin: 'human' },
        { id: 'ls', label: 'works_for', head: 'l3', tail: 'l4', attributes: {}, origin: 'human' },
      ],
    },
  ),
  layerOf('周原', [
    span('z1', 'FAC', at('管理站')),
    span('z2', 'PER', at('船工老何')),
    span('z3', 'PER', at('陆平')),
    span('z4', 'ORG', at('管理站', 2)),
    span('z5', 'LOC', at('渡口')),
  ]),
];

/** Nothing is decided yet. */
export const SETTLEMENT = settle({ articleId: 'a', layers: LAYERS, decisions: [], labelSet: LABELS });

/** The first disagreement of a kind. */
export function disagreementOf(kind: DisagreementKind): Disagreement {
  const found = SETTLEMENT.disagreements.find(({ disagreement }) => disagreement.kind === kind)?.disagreement;
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}
