import type { Command } from 'commander';
import { done } from '../../../annotations/model/outcome.ts';
import type { ArticleRow, LayerRow } from '../../../shared/api/articles.ts';
import { type Column, toTable } from '../columns.ts';
import type { CliOutcome } from '../outcome.ts';
import { readAllArticles } from '../read-articles.ts';
import type { Session } from '../session.ts';
import { withProject } from '../with-service.ts';

export function addArticles(program: Command, session: Session): Command {
  const { t } = session;
  return program
    .command('articles')
    .description(t('articles.what'))
    .argument('<PROJECT>', t('argument.project'))
    .option('--json', t('option.json'))
    .action((project: string, options: { readonly json?: true }) =>
      session.conclude(listArticles(session, project, options.json === true)),
    );
}

function listArticles(session: Session, project: string, asJson: boolean): Promise<CliOutcome> {
  const { t, out } = session;
  return withProject(session, project, async (service) => {
    const articles = await readAllArticles(service);
    if (!articles.ok) return articles;
    if (asJson) {
      out.resultJson(articles.value.map(toJson));
      return done(undefined);
    }
    const owners = [...new Set(articles.value.flatMap(({ layers }) => layers.map(({ owner }) => owner)))].sort();
    const columns: Column[] = [
      { title: t('column.id') },
      { title: t('column.title'), flexible: true },
      { title: t('column.language') },
      { title: t('column.characters'), align: 'right' },
      ...owners.map((title) => ({ title })),
      { title: t('column.disagreements'), align: 'right' },
    ];
    const rows = articles.value.map((article) => [
      article.id,
      article.title,
      article.language,
      String(article.characters),
      ...owners.map((owner) =>
        toCell(
          session,
          article.layers.find((layer) => layer.owner === owner),
        ),
      ),
      String(article.disagreements),
    ]);
    const [header = '', ...lines] = toTable(columns, rows, out.width);
    if (lines.length > 0) out.result(out.style('bold', header));
    for (const line of lines) out.result(line);
    out.note(t('articles.count', { count: lines.length }));
    return done(undefined);
  });
}

function toCell({ t }: Session, layer: LayerRow | undefined): string {
  if (layer === undefined) return '–';
  return `${t(`status.${layer.status}`)} ${layer.spans}/${layer.relations}`;
}

/** The shape that other programs rely on; the rows of the window hold more. */
function toJson({ id, title, language, characters, layers, disagreements }: ArticleRow): unknown {
  return {
    id,
    title,
    language,
    characters,
    layers: layers.map(({ owner, status, spans, relations }) => ({ owner, status, spans, relations })),
    disagreements,
  };
}
