import type { Command } from 'commander';
import type { Article } from '../../../annotations/model/article.ts';
import { GOLD, type Layer } from '../../../annotations/model/layer.ts';
import { done } from '../../../annotations/model/outcome.ts';
import type { ArticleRow } from '../../../shared/api/articles.ts';
import type { Service } from '../../../shared/api/service.ts';
import type { Result } from '../../../shared/problem.ts';
import { toFactLines } from '../fact-lines.ts';
import { addExamples } from '../help.ts';
import { toLayerLines } from '../layer-lines.ts';
import type { CliOutcome } from '../outcome.ts';
import { readAllArticles } from '../read-articles.ts';
import type { Session } from '../session.ts';
import { withProject } from '../with-service.ts';

interface ShowOptions {
  readonly raw?: true;
  readonly json?: true;
}

export function addShow(program: Command, session: Session): Command {
  const { t } = session;
  const command = program
    .command('show')
    .description(t('show.what'))
    .argument('<PROJECT>', t('argument.project'))
    .argument('<ARTICLE>', t('argument.article'))
    .addOption(program.createOption('--raw', t('show.raw')).conflicts('json'))
    .option('--json', t('show.json'))
    .action((project: string, articleId: string, options: ShowOptions) =>
      session.conclude(showArticle(session, project, articleId, options)),
    );
  addExamples(command, t, [
    ['zhupi show news.zhupi a1B2c3D4 --json', t('show.example')],
    ['zhupi show news.zhupi a1B2c3D4 --raw > source.txt', t('show.example-raw')],
  ]);
  return command;
}

function showArticle(session: Session, project: string, articleId: string, options: ShowOptions): Promise<CliOutcome> {
  const { out } = session;
  return withProject(session, project, async (service) => {
    const found = await service.articles.get({ articleId });
    if (!found.ok) return found;
    const article = found.value;
    if (options.raw) {
      out.resultText(article.source.rawText);
      return done(undefined);
    }
    const layers = await readLayers(service, articleId);
    if (!layers.ok) return layers;
    const story = await readAllArticles(service, { versionsOf: articleId });
    if (!story.ok) return story;
    const state = story.value.find(({ id }) => id === articleId)?.cleanUp;
    const versions = story.value.filter(({ id }) => id !== articleId);
    if (options.json) {
      const known = versions.map(({ id, title }) => ({ id, title }));
      out.resultJson({ ...article, layers: layers.value, clean_up: state, versions: known, offset_unit: 'utf16' });
    } else await tell(session, article, layers.value, versions);
    return done(undefined);
  });
}

/** Everyone's layer by name, and the agreed one last where there is one. */
async function readLayers(service: Service, articleId: string): Promise<Result<readonly Layer[]>> {
  const review = await service.review.article({ articleId });
  if (!review.ok) return review;
  const gold = await service.layers.open({ articleId, owner: GOLD });
  if (!gold.ok) return gold;
  const { activeSeconds: _, ...layer } = gold.value;
  return done(layer.revision === 0 ? review.value.layers : [...review.value.layers, layer]);
}

async function tell(
  { t, out }: Session,
  article: Article,
  layers: readonly Layer[],
  versions: readonly ArticleRow[],
): Promise<void> {
  const { title, text } = article;
  const { countCaptions, toWarningLines } = await import('../remark-lines.ts');
  const part = (heading: string, lines: readonly string[]): void => {
    out.result('');
    out.result(out.style('bold', heading));
    for (const line of lines) out.result(line);
  };
  out.result(out.style('bold', title));
  for (const line of toFactLines(article, t, out.width)) out.result(line);
  out.result('');
  out.result(text);
  const warnings = toWarningLines(article, t, out.width);
  if (warnings.length > 0) part(t('show.warnings', { count: warnings.length }), warnings);
  const captions = countCaptions(article);
  if (captions > 0) part(t('show.captions', { count: captions }), []);
  if (versions.length > 0)
    part(
      t('show.versions'),
      versions.map(({ id, title: other }) => `${id}  ${other}`),
    );
  for (const layer of layers) {
    const { owner, status, spans, relations } = layer;
    const counts = t('show.layer', {
      status: t(`status.${status}`),
      spans: t('count.spans', { count: spans.length }),
      relations: t('count.relations', { count: relations.length }),
    });
    part(`${owner}: ${counts}`, toLayerLines(layer, text, out.width));
  }
}
