import { type Finding, type LintCode, lintCodes } from '../../annotations/lint/finding.ts';
import { lintLayer } from '../../annotations/lint/lints.ts';
import type { Article } from '../../annotations/model/article.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { toLayerContent } from '../../annotations/model/layer.ts';
import { done } from '../../annotations/model/outcome.ts';
import type { Service } from '../../shared/api/service.ts';
import type { Result } from '../../shared/problem.ts';
import { readAllArticles } from './read-articles.ts';

/** Something in a layer that may be wrong. */
export interface FoundInLayer {
  readonly article: Pick<Article, 'id' | 'title' | 'text'>;
  readonly annotator: string;
  readonly finding: Finding;
}

export interface FindingsWanted {
  /** Only their layers; everybody's when absent. */
  readonly annotators?: readonly string[] | undefined;
  /** Only these kinds; all when absent. */
  readonly codes?: readonly LintCode[] | undefined;
  /** Also what somebody has asked not to be told again. */
  readonly ignoredToo?: boolean | undefined;
}

/** What the lints find in the open project, by article in project order, by annotator, kind and place. */
export async function* readFindings(
  service: Service,
  { annotators, codes = lintCodes, ignoredToo = false }: FindingsWanted,
): AsyncGenerator<FoundInLayer, Result<{ readonly layers: number }>> {
  const [articles, labels] = await Promise.all([readAllArticles(service), service.labels.current()]);
  if (!articles.ok) return articles;
  if (!labels.ok) return labels;
  let layers = 0;
  for (const row of articles.value) {
    for (const { owner } of row.layers) {
      if (annotators?.includes(owner) === false) continue;
      const read = await lintStored(service, row.id, owner, labels.value.labelSet, codes);
      if (!read.ok) return read;
      layers += 1;
      const { article, findings, ignored } = read.value;
      for (const finding of findings) {
        if (ignoredToo || !ignored.has(finding.id)) yield { article, annotator: owner, finding };
      }
    }
  }
  return done({ layers });
}

interface Linted {
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly ignored: ReadonlySet<string>;
}

async function lintStored(
  service: Service,
  articleId: string,
  owner: string,
  labelSet: LabelSet,
  codes: readonly LintCode[],
): Promise<Result<Linted>> {
  const place = { articleId, owner };
  const article = await service.articles.get({ articleId });
  if (!article.ok) return article;
  const layer = await service.layers.open(place);
  if (!layer.ok) return layer;
  const ignored = await service.lints.ignored(place);
  if (!ignored.ok) return ignored;
  const labels = await service.lints.projectLabels(place);
  if (!labels.ok) return labels;
  const { text } = article.value;
  const content = toLayerContent(layer.value);
  const findings = lintLayer({ content, text, labelSet, projectLabels: labels.value }, codes);
  return done({ article: article.value, findings, ignored: new Set(ignored.value) });
}
