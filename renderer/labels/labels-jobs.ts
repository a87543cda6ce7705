import type { LabelSet } from '../../annotations/model/label-set.ts';
import { refused } from '../../annotations/model/outcome.ts';
import type { LabelEditPreview } from '../../shared/api/labels.ts';
import type { Result } from '../../shared/problem.ts';
import { api } from '../api/client.ts';
import { createJobRunner } from '../api/run-job.ts';
import { layerStore } from '../state/layer.ts';
import { session, viewerOf } from '../state/session.ts';
import { clearDraft, useLabelsDesk } from './labels-desk.ts';

export const previewJob = createJobRunner<LabelEditPreview>();
/** Putting edits in force, or taking the last ones back. */
export const editJob = createJobRunner<LabelSet>();

/** Reckons what the draft would do. */
export function previewDraft(): void {
  const { base, draft } = useLabelsDesk.getState();
  if (base === null || draft === null) return;
  const input = { edits: [...draft.edits], baseVersion: base.version, ...viewerOf(session.getState()) };
  void previewJob.run((handlers) => api.labels.preview.subscribe(input, handlers));
}

/** Puts the draft in force. */
export async function applyDraft(): Promise<Result<LabelSet>> {
  const { base, draft } = useLabelsDesk.getState();
  if (base === null || draft === null) return refused('project-not-open');
  // What was done on another screen and is not stored yet would be done to the labels of yesterday.
  await layerStore.flush();
  const input = { edits: [...draft.edits], baseVersion: base.version, author: author() };
  const result = await editJob.run((handlers) => api.labels.edit.subscribe(input, handlers));
  if (result.ok) {
    clearDraft();
    takeOver(result.value);
  }
  return result;
}

/** Takes the last edit back, or gives it again. */
export async function takeBackLast(version: number): Promise<Result<LabelSet>> {
  await layerStore.flush();
  const input = { version, author: author() };
  const result = await editJob.run((handlers) => api.labels.undoEdit.subscribe(input, handlers));
  if (result.ok) takeOver(result.value);
  return result;
}

function author(): string {
  return session.getState().acting?.name ?? '';
}

/** Every screen works with the new set from now on, and reads its layers anew. */
function takeOver(labelSet: LabelSet): void {
  session.getState().takeLabelSet(labelSet);
  session.getState().touch();
}
