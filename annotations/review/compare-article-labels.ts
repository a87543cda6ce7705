import type { AttributeValue } from '../model/attribute.ts';
import type { Layer } from '../model/layer.ts';
import { compareText } from '../model/span.ts';
import type { ArticleLabelItem } from './comparison.ts';
import type { Candidate } from './disagreement.ts';
import { makeDisagreement } from './make-disagreement.ts';
import { compareCandidates } from './proposal.ts';

/** The labels of the article as a whole, by name. Whoever did not set one disagrees with those who did. */
export function compareArticleLabels(articleId: string, layers: readonly Layer[]): readonly ArticleLabelItem[] {
  const names = [...new Set(layers.flatMap(({ articleLabels }) => Object.keys(articleLabels)))].sort(compareText);
  return names.map((name) => {
    const byValue = new Map<AttributeValue, string[]>();
    const without: string[] = [];
    for (const { owner, articleLabels } of layers) {
      // By own keys: a label may be called `constructor`.
      const value = Object.hasOwn(articleLabels, name) ? articleLabels[name] : undefined;
      if (value === undefined) without.push(owner);
      else byValue.set(value, [...(byValue.get(value) ?? []), owner]);
    }
    const candidates = [...byValue]
      .map(([value, annotators]) => ({ annotators, value, item: { type: 'articleLabel', name, value } as const }))
      .sort(compareCandidates);
    const agreed = candidates.length === 1 && without.length === 0;
    return {
      name,
      candidates: candidates.map(({ annotators, value }) => ({ annotators, value })),
      disagreement: agreed
        ? undefined
        : makeDisagreement({
            articleId,
            kind: 'article-label',
            candidates: candidates.map(({ annotators, item }): Candidate => ({ annotators, item })),
            without,
          }),
    };
  });
}
