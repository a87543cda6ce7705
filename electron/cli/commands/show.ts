import type { Command } from 'commander';
import type { Article } from '../../../annotations/model/article.ts';
import { GOLD, type Layer } from '../../../annotations/model/layer.ts';
import { done } from '../../../annotations/model/outcome.ts';
import type { Service } from '../../../shared/api/service.ts';
import type { Result } from '../../../shared/problem.ts';
import { addExamples } from '../help.ts';
import { toLayerLines } from '../layer-lines.ts';
import type { CliOutcome } from '../outcome.ts';
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
    .argument('<ARTICLE>', t('show.article'))
    .addOption(program.createOption('--raw', t('show.raw')).conflicts('json'))
    .option('--json', t('show.json'))
    .action((project: string, articleId: string, options: ShowOptions) =>
      session.conclude(showArticle(session, project, articleId, options)),
    );
  addExamples(command, t, [['zhupi show news.zhupi a1B2c3D4 --json', t('show.example')]]);
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
    if (options.json) out.resultJson({ ...article, layers: layers.value, offset_unit: 'utf16' });
    else tell(session, article, layers.value);
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

function tell({ t, out }: Session, article: Article, layers: readonly Layer[]): void {
  const { title, outlet, byline, publishedAt, url, language, source, text } = article;
  const facts = [outlet, byline, publishedAt, url, language, source.fileName].filter(
    (fact) => fact !== undefined && fact !== '',
  );
  out.result(out.style('bold', title));
  out.result(facts.join(' · '));
  out.result('');
  out.result(text);
  for (const layer of layers) {
    const { owner, status, spans, relations } = layer;
    const counts = t('show.layer', {
      status: t(`status.${status}`),
      spans: t('count.spans', { count: spans.length }),
      relations: t('count.relations', { count: relations.length }),
    });
    out.result('');
    out.result(out.style('bold', `${owner}: ${counts}`));
    for (const line of toLayerLines(layer, text, out.width)) out.result(line);
  }
}
