import { done } from '../../annotations/model/outcome.ts';
import type { ArticleRow, ArticlesPageInput } from '../../shared/api/articles.ts';
import type { Service } from '../../shared/api/service.ts';
import type { Result } from '../../shared/problem.ts';

/** The longest page the API gives. */
const PAGE = 1000;

/** Every article of the open project, or those that a filter lets through, in project order. */
export async function readAllArticles(
  service: Service,
  filter: Pick<ArticlesPageInput, 'versionsOf'> = {},
): Promise<Result<readonly ArticleRow[]>> {
  const rows: ArticleRow[] = [];
  for (;;) {
    const page = await service.articles.page({ ...filter, offset: rows.length, limit: PAGE });
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    if (page.value.rows.length === 0 || rows.length >= page.value.total) return done(rows);
  }
}
