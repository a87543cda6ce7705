import { apply } from '../../../annotations/model/apply.ts';
import { GOLD, layerIdOf } from '../../../annotations/model/layer.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { checkRules } from '../../../annotations/model/rules.ts';
import type { AppendInput } from '../../../shared/api/layers.ts';
import type { Result } from '../../../shared/problem.ts';
import { checkAnnotator } from '../members/members-service.ts';
import type { OpenProject } from '../open-project.ts';
import type { LayerWrite } from '../ports/layer-store.ts';
import type { Ports } from '../ports/ports.ts';
import { keepSettled, settleArticle, toSettlementWrite } from '../review/settle-article.ts';
import { parseLayerId } from './layer-id.ts';

/**
 * Stores one Change of an annotator. The very `apply` and `checkRules` that the window has run decide; where the layer is
 * finished, before or after, what is agreed changes too, and both are stored in one transaction.
 */
export async function appendChange(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  { layerId, baseRevision, change, textSha256, activeSeconds = 0 }: AppendInput,
): Promise<Result<{ readonly revision: number }>> {
  const place = parseLayerId(layerId);
  // Gold follows from layers and decisions; nobody writes into it.
  if (place === undefined || place.owner === GOLD) return refused('layer-not-found', { layer: layerId });
  const { articleId, owner } = place;
  const article = await project.article(articleId);
  if (article === undefined) return refused('article-not-found', { article: articleId });
  if (textSha256 !== undefined && textSha256 !== article.textSha256) {
    return refused('article-text-changed', { article: article.title });
  }
  const member = await checkAnnotator(project, owner);
  if (!member.ok) return member;

  const before = await project.layer(articleId, owner);
  if (before.revision !== baseRevision) return refused('layer-stale-revision', { revision: before.revision });
  const labelSet = await project.labelSet();
  const applied = apply(before.content, change);
  if (!applied.ok) return applied;
  const allowed = checkRules(applied.value, change, { labelSet, text: article.text });
  if (!allowed.ok) return allowed;

  const at = ports.clock.now();
  const write: LayerWrite = {
    articleId,
    owner,
    changeId: ports.ids.next(),
    baseRevision,
    change,
    after: applied.value,
    author: owner,
    at,
    labelSetVersion: labelSet.version,
    activeSeconds,
  };
  const isFinished = before.content.status === 'done' || applied.value.status === 'done';
  const settled = isFinished ? await settleArticle(project, articleId, { layer: write }) : undefined;
  const settlementWrite = settled && toSettlementWrite(ports, settled, { author: owner, at });
  const written = await project.store.layers.append(write, settlementWrite);
  if (written === 'stale') {
    for (const stale of [owner, GOLD]) project.forgetLayer(articleId, stale);
    return refused('layer-stale-revision', { layer: layerIdOf(articleId, owner) });
  }
  project.keepLayer(before, write);
  if (settled !== undefined) keepSettled(project, settled, settlementWrite);
  return done({ revision: baseRevision + 1 });
}
