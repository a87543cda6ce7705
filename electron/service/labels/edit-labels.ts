import type { LabelEdit } from '../../../annotations/model/label-edits/label-edit.ts';
import type { LabelStep } from '../../../annotations/model/label-edits/label-step.ts';
import { makeLabelSteps, setAfter } from '../../../annotations/model/label-edits/label-steps.ts';
import type { LabelSet } from '../../../annotations/model/label-set.ts';
import { GOLD } from '../../../annotations/model/layer.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { LabelEditEffect, LabelEditPreview, PreviewLabelsInput } from '../../../shared/api/labels.ts';
import type { Result } from '../../../shared/problem.ts';
import type { OpenProject } from '../open-project.ts';
import type { LabelEditWrite } from '../ports/label-edit-store.ts';
import type { Ports } from '../ports/ports.ts';
import { createEffectTally } from './label-effects.ts';
import { type Reckoned, reckonEdits } from './reckon-edits.ts';
import { CANCELLED, type Report } from './with-progress.ts';

interface EditInput extends PreviewLabelsInput {
  readonly author: string;
}

interface ReckonedEdit extends Reckoned {
  readonly next: LabelSet;
  readonly at: string;
  readonly preview: LabelEditPreview;
}

/** What edits would do. */
export async function previewEdits(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  input: PreviewLabelsInput,
  report: Report,
): Promise<Result<LabelEditPreview>> {
  const reckoned = await reckon(ports, project, { ...input, author: '' }, report);
  return reckoned.ok ? done(reckoned.value.preview) : reckoned;
}

/** Stores what edits do. No other change may come between; see `project.change`. */
export async function applyEdits(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  input: EditInput,
  report: Report,
): Promise<Result<LabelSet>> {
  const reckoned = await reckon(ports, project, input, report);
  if (!reckoned.ok) return reckoned;
  const { next, at, preview, layers, events, settled } = reckoned.value;
  const refusal = refusalOf(input.edits, preview.effects);
  if (refusal !== undefined) return refused('label-set-in-use', refusal);
  if (report.isCancelled()) return CANCELLED;
  return storeEdit(project, { labelSet: next, author: input.author, at, edits: input.edits, layers, events, settled });
}

/** Stores it all, and forgets what is no longer so. */
export async function storeEdit(project: OpenProject, write: LabelEditWrite): Promise<Result<LabelSet>> {
  if ((await project.store.labelEdits.add(write)) === 'stale') return refused('layer-stale-revision');
  project.forgetLabelSet();
  for (const { articleId, owner } of write.layers) project.forgetLayer(articleId, owner);
  for (const { articleId } of write.settled) project.forgetLayer(articleId, GOLD);
  return done(write.labelSet);
}

async function reckon(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  { edits, baseVersion, author, viewer }: EditInput,
  report: Report,
): Promise<Result<ReckonedEdit>> {
  const labelSet = await project.labelSet();
  if (labelSet.version !== baseVersion) return refused('label-edit-outdated', { version: labelSet.version });
  const made = makeLabelSteps(labelSet, edits);
  if (!made.ok) return { ok: false, problem: made.problem };
  const steps = made.value;
  const next: LabelSet = { ...setAfter(labelSet, steps), version: labelSet.version + 1 };
  const at = ports.clock.now();
  const summary = createSummary(steps, viewer);
  const reckoned = await reckonEdits(ports, project, { labelSet, steps, next, author, at }, report, summary);
  return reckoned.ok ? done({ ...reckoned.value, next, at, preview: summary.preview(reckoned.value) }) : reckoned;
}

/** Watches the reckoning and adds up what a person has to know. */
function createSummary(steps: readonly LabelStep[], viewer: string | undefined) {
  const tallies = steps.map((step, index) => createEffectTally(step, index, viewer));
  const decisions = { carried: 0, stale: 0 };
  const gold = { lost: 0, won: 0 };
  return {
    layer(layer: Parameters<(typeof tallies)[number]['add']>[0]): void {
      for (const tally of tallies) tally.add(layer);
    },
    review({ before, after, carried }: Parameters<Parameters<typeof reckonEdits>[4]['review']>[0]): void {
      decisions.carried += carried;
      decisions.stale += Math.max(0, after.settlement.stale.length - before.settlement.stale.length);
      const [was, is] = [before.settlement.status === 'gold', after.settlement.status === 'gold'];
      if (was && !is) gold.lost += 1;
      if (is && !was) gold.won += 1;
    },
    preview: ({ layers }: Reckoned): LabelEditPreview => ({
      effects: tallies.map((tally) => tally.effect()),
      articles: new Set(layers.map(({ articleId }) => articleId)).size,
      layers: layers.length,
      decisions,
      gold,
    }),
  };
}

/** What bears the labels of a list. */
const BORNE_BY = { entities: 'spans', relations: 'relations', articleLabels: 'articleLabels' } as const;

/** The first edit that refuses what annotations bear, and how many do. */
function refusalOf(
  edits: readonly LabelEdit[],
  effects: readonly LabelEditEffect[],
): { readonly label: string; readonly number: number } | undefined {
  for (const [index, edit] of edits.entries()) {
    if ((edit.type !== 'remove' && edit.type !== 'removeAttribute') || edit.bearers !== 'refuse') continue;
    const effect = effects[index];
    const number = (edit.type === 'remove' ? effect?.[BORNE_BY[edit.of]] : effect?.values) ?? 0;
    const label = edit.type === 'remove' ? edit.name : `${edit.label}.${edit.name}`;
    if (number > 0) return { label, number };
  }
  return undefined;
}
