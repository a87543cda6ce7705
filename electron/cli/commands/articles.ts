import type { Command } from 'commander';
import { done } from '../../../annotations/model/outcome.ts';
import type { ArticleRow, LayerRow } from '../../../shared/api/articles.ts';
import { type Column, toTable, widthOf } from '../columns.ts';
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
    const signs = articles.value.map(toSigns);
    const [header = '', ...lines] = toLines(session, articles.value, signs);
    if (lines.length > 0) out.result(out.style('bold', header));
    for (const line of lines) out.result(line);
    out.note(t('articles.count', { count: lines.length }));
    if (signs.some((sign) => sign !== '')) out.note(t('articles.signs'));
    return done(undefined);
  });
}

/** `?` nobody has looked at the clean-up, `!2` places that want a person's eye, `≈` other versions of the story. */
function toSigns({ cleanUp, warnings, group }: ArticleRow): string {
  return [cleanUp === 'proposed' ? '?' : '', warnings > 0 ? `!${warnings}` : '', group === '' ? '' : '≈']
    .filter((sign) => sign !== '')
    .join(' ');
}

/** The table, with its signs where there are any and the terminal has room for them. */
function toLines(session: Session, articles: readonly ArticleRow[], signs: readonly string[]): readonly string[] {
  const { width } = session.out;
  if (signs.every((sign) => sign === '')) return toTableOf(session, articles);
  const [header = '', ...lines] = toTableOf(session, articles, signs);
  return width === undefined || widthOf(header) <= width ? [header, ...lines] : toTableOf(session, articles);
}

function toTableOf(session: Session, articles: readonly ArticleRow[], signs?: readonly string[]): string[] {
  const { t, out } = session;
  const owners = [...new Set(articles.flatMap(({ layers }) => layers.map(({ owner }) => owner)))].sort();
  const columns: Column[] = [
    { title: t('column.id') },
    { title: t('column.title'), flexible: true },
    { title: t('column.language') },
    { title: t('column.characters'), align: 'right' },
    ...(signs === undefined ? [] : [{ title: t('column.signs') }]),
    ...owners.map((title) => ({ title })),
    { title: t('column.disagreements'), align: 'right' },
  ];
  const rows = articles.map(({ id, title, language, characters, layers, disagreements }, i) => [
    id,
    title,
    language,
    String(characters),
    ...(signs === undefined ? [] : [signs[i] ?? '']),
    ...owners.map((name) =>
      toCell(
        session,
        layers.find(({ owner }) => owner === name),
      ),
    ),
    String(disagreements),
  ]);
  return toTable(columns, rows, out.width);
}

function toCell({ t }: Session, layer: LayerRow | undefined): string {
  if (layer === undefined) return '–';
  return `${t(`status.${layer.status}`)} ${layer.spans}/${layer.relations}`;
}

/** The shape that other programs rely on; the rows of the window hold more. */
function toJson(article: ArticleRow): unknown {
  const { id, title, language, characters, layers, disagreements, cleanUp, warnings, group } = article;
  return {
    id,
    title,
    language,
    characters,
    layers: layers.map(({ owner, status, spans, relations }) => ({ owner, status, spans, relations })),
    disagreements,
    clean_up: cleanUp,
    warnings,
    group,
  };
}
