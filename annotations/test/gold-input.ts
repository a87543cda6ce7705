import type { ArticleWork, FormatInput } from '../formats/format.ts';
import type { GoldOptions } from '../formats/gold/gold-format.ts';
import type { Article } from '../model/article.ts';
import type { Decision, Ruling } from '../review/decision.ts';
import { articleOf, sha256 } from './article.ts';
import { labelSet } from './label-set.ts';
import { reviewOf, type Work } from './review-of.ts';

export interface WorkOptions {
  readonly id?: string;
  /** By the index of the disagreement. */
  readonly rulings?: Readonly<Record<number, Ruling>>;
  readonly decision?: Partial<Decision>;
  readonly article?: Partial<Article>;
}

/** One article with the works of its annotators, settled. */
export function workOf(
  { id = 'a-1', rulings = {}, decision = {}, article = {} }: WorkOptions,
  ...works: readonly Work[]
): ArticleWork {
  const own = works.map((work): Work => {
    const [source, options] = typeof work === 'string' ? [work, {}] : work;
    return [source, { articleId: id, ...options }];
  });
  const review = reviewOf(...own);
  const settlement = { ...review.settle(rulings, decision), articleId: id };
  return {
    article: articleOf(review.text, { id, ...article }),
    layers: review.works.map(({ layer }) => layer),
    settlement,
  };
}

export function goldInput(...works: readonly ArticleWork[]): FormatInput {
  return { labelSet, annotators: ['ann1', 'ann2', 'ann3'], reviewers: ['lin'], works };
}

export const goldOptions: GoldOptions = { statuses: ['gold'], anonymous: false, sha256 };

/** Everything the format can hold: emoji and rare characters, a nested and a discontinuous span, a chain, rulings. */
export function richWork(): ArticleWork {
  const relations = {
    relations: ['a works_for c since=2020', 'a same_as d'],
    articleLabels: { topic: 'city', opinion: false },
  };
  return workOf(
    {
      rulings: { 0: { type: 'pick', candidate: 0 }, 1: { type: 'reject' } },
      decision: { reasonCode: 'boundary-rule', note: '取全称' },
      article: { publishedAt: '2026-03-05', byline: '记者 𠮷野', outlet: '朝阳晚报', url: 'https://example.org/1' },
    },
    [
      '😀[𠮷野|PER#a;role=lead;age=41]在[[北京|LOC#b]图书馆|ORG#c]👨🏻‍🚒工作，[她|PER#d]管[少|POST#e]和[儿|POST#e]部',
      relations,
    ],
    ['😀[𠮷野|PER#a;role=lead;age=41]在[[北京|LOC#b]图书|ORG#c]馆👨🏻‍🚒工作，[她|PER#d]管少和儿部', relations],
  );
}
