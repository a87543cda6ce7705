import { replay } from '../../../annotations/model/apply.ts';
import { encodeLayer, GOLD, layerIdOf } from '../../../annotations/model/layer.ts';
import { sameJson } from '../../../annotations/model/same.ts';
import { toGoldChange } from '../../../annotations/review/gold-change.ts';
import { createCodePointIndex } from '../../../annotations/text/code-points.ts';
import type { CheckFinding } from '../../../shared/api/project.ts';
import type { OpenProject } from '../open-project.ts';
import type { StoredLayer } from '../ports/layer-store.ts';
import { settleArticle, toSummary } from '../review/settle-article.ts';
import { sha256Hex } from '../sha256.ts';
import { findSourceFaults } from './check-source.ts';

export interface CheckedArticle {
  readonly findings: readonly CheckFinding[];
  readonly layers: number;
  readonly changes: number;
  readonly spans: number;
}

/** @param breathe awaited between parts of the work */
export async function checkArticle(
  project: OpenProject,
  articleId: string,
  breathe: () => Promise<void>,
): Promise<CheckedArticle> {
  const findings: CheckFinding[] = [];
  const find = (kind: CheckFinding['kind'], owner: string, detail: string): void => {
    findings.push({ articleId, layerId: owner === '' ? '' : layerIdOf(articleId, owner), kind, detail });
  };
  const article = await project.store.articles.get(articleId);
  if (article === undefined) {
    find('integrity', '', 'the article has no text');
    return { findings, layers: 0, changes: 0, spans: 0 };
  }
  if (sha256Hex(article.text) !== article.textSha256) find('quote', '', 'the text is not the one that was imported');
  for (const detail of await findSourceFaults(project.store.articles, article)) find('source', '', detail);
  const { owners, summary } = await project.store.review.state(articleId);
  const isFrozen = (await project.store.articles.cleanUpState(articleId)) === 'frozen';
  if (isFrozen !== owners.length > 0)
    find('source', '', 'the text may still change though it is annotated, or the other way round');
  let changes = 0;
  let spans = 0;
  for (const owner of owners) {
    // From the disk, not from memory: what is there is to be proved.
    project.forgetLayer(articleId, owner);
    const layer = await project.layer(articleId, owner);
    for (const detail of badQuotes(layer, article.text)) find('quote', owner, detail);
    await breathe();
    const replayed = await checkReplay(project, layer);
    for (const detail of replayed.faults) find('replay', owner, detail);
    changes += replayed.changes;
    spans += layer.content.spans.size;
    await breathe();
  }
  const settled = await settleArticle(project, articleId);
  if (!sameJson(toSummary(settled.settlement), summary)) find('gold', GOLD, 'the stored outcome of the review differs');
  if (toGoldChange(settled.gold.content, settled.settlement) !== undefined) {
    find('gold', GOLD, 'the gold layer is not what layers and decisions give');
  }
  return { findings, layers: owners.length, changes, spans };
}

function badQuotes({ content }: StoredLayer, text: string): readonly string[] {
  const index = createCodePointIndex(text);
  return [...content.spans.values()].flatMap(({ id, fragments }) => {
    try {
      // Throws where an offset lies beside the text or inside a character.
      for (const offset of fragments.flat()) index.toCodePoint(offset);
      return [];
    } catch (error) {
      return [`span ${id}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

async function checkReplay(
  { store }: OpenProject,
  { articleId, owner, revision, content }: StoredLayer,
): Promise<{ readonly faults: readonly string[]; readonly changes: number }> {
  const faults: string[] = [];
  const history = await store.layers.history(articleId, owner);
  const gap = history.findIndex((change, i) => change.revision !== i + 1);
  if (gap >= 0) faults.push(`change ${gap + 1} is missing`);
  if (history.length !== revision) faults.push(`${history.length} changes, but revision ${revision}`);
  const replayed = replay(history.map(({ change }) => change));
  if (!replayed.ok) {
    faults.push(`change ${(replayed.at ?? 0) + 1} does not fit: ${replayed.problem.code}`);
  } else if (
    !sameJson(encodeLayer(replayed.value, articleId, owner, revision), encodeLayer(content, articleId, owner, revision))
  ) {
    faults.push('the stored layer is not what its changes give');
  }
  const counts = await store.layers.counts(articleId, owner);
  if (counts?.spans !== content.spans.size || counts.relations !== content.relations.size) {
    faults.push('the counts of the layer differ from what it holds');
  }
  return { faults, changes: history.length };
}
