import type { ArticleRow } from '../../../shared/api/articles.ts';
import type { ExportReport, ExportStatus } from '../../../shared/api/exports.ts';
import { createBreather } from '../next-turn.ts';
import type { ProjectStore } from '../ports/project-store.ts';

export interface ChosenForExport {
  /** In project order. */
  readonly articleIds: readonly string[];
  readonly leftOut: ExportReport['leftOut'];
  /** Of all articles: how many could be written as what. */
  readonly byStatus: Readonly<Record<ExportStatus, number>>;
}

const ROWS_AT_ONCE = 1000;

/** Which articles have the statuses that were asked for, and why the others have not. Complete gold is always asked for. */
export async function chooseArticles(
  { articles, review }: Pick<ProjectStore, 'articles' | 'review'>,
  statuses: readonly ExportStatus[],
): Promise<ChosenForExport> {
  const articleIds: string[] = [];
  const leftOut: ExportReport['leftOut'][number][] = [];
  const byStatus = { gold: 0, single: 0, 'unanimous-only': 0, unresolved: 0 };
  const reviewed = await review.overview();
  const open = new Map(reviewed.map((row) => [row.articleId, row.open + row.deferred]));
  const breathe = createBreather();
  for (let offset = 0, total = 1; offset < total; offset += ROWS_AT_ONCE) {
    const page = await articles.page({ offset, limit: ROWS_AT_ONCE, sort: 'position', descending: false });
    total = page.total;
    for (const row of page.rows) {
      const possible = statusesOf(row);
      for (const status of possible) byStatus[status] += 1;
      if (possible.some((status) => status === 'gold' || statuses.includes(status))) articleIds.push(row.id);
      else leftOut.push({ articleId: row.id, title: row.title, why: whyNot(row), open: open.get(row.id) ?? 0 });
    }
    await breathe();
  }
  return { articleIds, leftOut, byStatus };
}

/** As what an article can be written. */
function statusesOf({ settlement }: ArticleRow): readonly ExportStatus[] {
  switch (settlement) {
    case 'gold':
    case 'single':
      return [settlement];
    case 'unresolved':
      return ['unanimous-only', 'unresolved'];
    case 'none':
      return [];
  }
}

function whyNot({ settlement, layers }: ArticleRow): ExportReport['leftOut'][number]['why'] {
  if (settlement === 'single' || settlement === 'unresolved') return settlement;
  const begun = layers.filter(({ status }) => status !== 'new');
  return begun.length > 0 && begun.every(({ status }) => status === 'skipped') ? 'skipped' : 'not-finished';
}
