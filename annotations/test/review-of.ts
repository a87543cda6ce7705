import type { LayerContent } from '../model/layer.ts';
import type { Decision, Ruling } from '../review/decision.ts';
import type { Disagreement } from '../review/disagreement.ts';
import { findDisagreements } from '../review/find-disagreements.ts';
import { settle } from '../review/settle.ts';
import type { Settlement } from '../review/settlement.ts';
import { labelSet } from './label-set.ts';
import { type Marked, type MarkedOptions, marked } from './marked-layer.ts';

/** One annotator's work: marked text alone, or with its relations. */
export type Work = string | readonly [source: string, options: MarkedOptions];

export interface Review {
  readonly text: string;
  /** By owner: `ann1`, `ann2`, … unless the options say otherwise. */
  readonly works: readonly Marked[];
  readonly disagreements: readonly Disagreement[];
  /** Settles with these rulings, by the index of the disagreement. */
  readonly settle: (rulings?: Readonly<Record<number, Ruling>>, patch?: Partial<Decision>) => Settlement;
}

/** Works of several annotators on one text, compared under the test label set. */
export function reviewOf(...works: readonly Work[]): Review {
  const all = works.map((work, index) => {
    const [source, options] = typeof work === 'string' ? [work, {}] : work;
    return marked(source, { owner: `ann${index + 1}`, ...options });
  });
  const text = all[0]?.text ?? '';
  const other = all.find((one) => one.text !== text);
  if (other !== undefined) throw new Error(`two texts: ${text} and ${other.text}`);
  const layers = all.map(({ layer }) => layer);
  const disagreements = findDisagreements('a-1', layers, labelSet);
  return {
    text,
    works: all,
    disagreements,
    settle: (rulings = {}, patch = {}) => {
      const decisions = Object.entries(rulings).map(([index, ruling]) =>
        decisionOf(disagreements[Number(index)], ruling, patch),
      );
      return settle({ articleId: 'a-1', layers, decisions, labelSet });
    },
  };
}

export function decisionOf(
  disagreement: Disagreement | undefined,
  ruling: Ruling,
  patch: Partial<Decision> = {},
): Decision {
  if (disagreement === undefined) throw new Error('no such disagreement');
  return {
    id: `decision-${disagreement.id.slice(0, 8)}`,
    articleId: disagreement.articleId,
    disagreementId: disagreement.id,
    ruling,
    by: 'reviewer',
    reviewer: 'lin',
    note: '',
    at: '2026-07-01T08:00:00Z',
    ...patch,
  };
}

/** `boundary: 张三丰/PER (ann1) | 张三/PER (ann2) without ann3`, one line each. */
export function readDisagreements({ text, disagreements }: Review): readonly string[] {
  return disagreements.map(({ kind, candidates, without }) => {
    const proposals = candidates.map(({ annotators, item }) => `${readItem(item, text)} (${annotators.join(', ')})`);
    const missing = without.length > 0 ? ` without ${without.join(', ')}` : '';
    return `${kind}: ${proposals.join(' | ')}${missing}`;
  });
}

function readItem(item: Disagreement['candidates'][number]['item'], text: string): string {
  const words = (fragments: readonly (readonly [number, number])[]) =>
    fragments.map(([s, e]) => text.slice(s, e)).join('…');
  switch (item.type) {
    case 'span':
      return `${words(item.span.fragments)}/${item.span.label}`;
    case 'relation':
      return `${words(item.head.fragments)} ${item.relation.label} ${words(item.tail.fragments)}`;
    case 'articleLabel':
      return `${item.name}=${item.value}`;
  }
}

/** `张三/PER unanimous` and `张三 works_for 图书馆 reviewer`, spans first. */
export function readGold(
  { spans, relations }: Pick<Settlement, 'spans' | 'relations'>,
  text: string,
): readonly string[] {
  const words = new Map(spans.map(({ span }) => [span.id, span.fragments.map(([s, e]) => text.slice(s, e)).join('…')]));
  return [
    ...spans.map(({ span, decidedBy }) => `${words.get(span.id)}/${span.label} ${decidedBy}`),
    ...relations.map(
      ({ relation, decidedBy }) =>
        `${words.get(relation.head)} ${relation.label} ${words.get(relation.tail)} ${decidedBy}`,
    ),
  ];
}

/** The spans and relations of a layer as `readGold` shows them, to compare a stored gold layer. */
export function readContent(content: LayerContent, text: string): readonly string[] {
  const spans = [...content.spans.values()].map(
    (span) => `${span.fragments.map(([s, e]) => text.slice(s, e)).join('…')}/${span.label}`,
  );
  return spans.sort();
}
