import { z } from 'zod';
import { create } from 'zustand';
import type { LabelFile, LabelLoss } from '../../annotations/formats/labels/label-format.ts';
import {
  type LabelDefinition,
  type LabelEdit,
  type LabelGroup,
  labelEditsSchema,
} from '../../annotations/model/label-edits/label-edit.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import type { LabelUse } from '../../shared/api/labels.ts';
import type { AppProblem } from '../../shared/problem.ts';
import { type LabelDraft, makeDraft, rebase, redoEdit, undoEdit, withEdit } from './label-draft.ts';

/** What the right side shows: a label, all argument rules, what is suggested, or the set as a whole. */
export type LabelChoice =
  | { readonly of: LabelGroup; readonly name: string }
  | { readonly of: 'rules' }
  | { readonly of: 'suggestions' }
  | { readonly of: 'set' };

export type LabelDialog =
  | { readonly kind: 'merge' | 'split'; readonly of: 'entities' | 'relations'; readonly name: string }
  | { readonly kind: 'import'; readonly file: LabelFile }
  | { readonly kind: 'preview' };

interface LabelsDesk {
  readonly projectId: string | null;
  /** The set in force, and who bears its labels. */
  readonly base: LabelSet | null;
  readonly use: LabelUse | null;
  readonly draft: LabelDraft | null;
  /** Why the last edit was not taken. */
  readonly refusal: AppProblem | null;
  /** Edits of an earlier draft that fit the present label set no more. */
  readonly dropped: number;
  readonly choice: LabelChoice;
  readonly dialog: LabelDialog | null;
  /** What the last file could not hold. */
  readonly losses: readonly LabelLoss[] | null;
}

export const useLabelsDesk = create<LabelsDesk>(() => ({
  projectId: null,
  base: null,
  use: null,
  draft: null,
  refusal: null,
  dropped: 0,
  choice: { of: 'set' },
  dialog: null,
  losses: null,
}));

const storedDraftSchema = z.object({ edits: labelEditsSchema });

function storageKey(projectId: string): string {
  return `zhupi.label-draft.${projectId}`;
}

/** A draft is kept until it is put in force or discarded: over other screens, and over the end of the program. */
function keepDraft(projectId: string | null, { edits }: LabelDraft): void {
  if (projectId === null) return;
  if (edits.length === 0) localStorage.removeItem(storageKey(projectId));
  else localStorage.setItem(storageKey(projectId), JSON.stringify({ edits }));
}

function readDraft(projectId: string): readonly LabelEdit[] {
  try {
    return storedDraftSchema.parse(JSON.parse(localStorage.getItem(storageKey(projectId)) ?? '')).edits;
  } catch {
    // None, or one of another version of the program.
    return [];
  }
}

/** Takes the label set in force; the draft moves over to it. */
export function takeBase(projectId: string, base: LabelSet, use: LabelUse): void {
  const desk = useLabelsDesk.getState();
  if (desk.projectId === projectId && desk.base?.version === base.version) {
    useLabelsDesk.setState({ use });
    return;
  }
  const { draft, dropped } = rebase(base, readDraft(projectId));
  keepDraft(projectId, draft);
  const choice = desk.projectId === projectId && isThere(draft.set, desk.choice) ? desk.choice : firstChoice(draft.set);
  useLabelsDesk.setState({ projectId, base, use, draft, dropped, refusal: null, choice, losses: null });
}

function isThere(set: LabelSet, choice: LabelChoice): boolean {
  return !('name' in choice) || set[choice.of].some(({ name }) => name === choice.name);
}

function firstChoice(set: LabelSet): LabelChoice {
  const [first] = set.entities;
  return first === undefined ? { of: 'set' } : { of: 'entities', name: first.name };
}

function setDraft(draft: LabelDraft, choice?: LabelChoice): void {
  const desk = useLabelsDesk.getState();
  const wanted = choice ?? desk.choice;
  keepDraft(desk.projectId, draft);
  useLabelsDesk.setState({
    draft,
    refusal: null,
    choice: isThere(draft.set, wanted) ? wanted : firstChoice(draft.set),
  });
}

/** Makes an edit in the draft. @param choice what to show then. @returns whether it was taken; if not, the desk says why. */
export function makeEdit(edit: LabelEdit, choice?: LabelChoice): boolean {
  const { base, draft } = useLabelsDesk.getState();
  if (base === null || draft === null) return false;
  const next = withEdit(base, draft, edit);
  if (next.ok) setDraft(next.value, choice);
  else useLabelsDesk.setState({ refusal: next.problem });
  return next.ok;
}

export function makeEdits(edits: readonly LabelEdit[]): void {
  for (const edit of edits) if (!makeEdit(edit)) return;
}

/** Gives a label other looks, attributes or rules. */
export function changeLabel(definition: LabelDefinition): boolean {
  return makeEdit({ type: 'change', definition, disallowed: 'keep' });
}

/** Says otherwise what becomes of what an edit can't hold; the label set that the draft leads to is the same. */
export function replaceEdit(index: number, edit: LabelEdit): void {
  const { base, draft } = useLabelsDesk.getState();
  if (base === null || draft === null) return;
  setDraft({ ...draft, edits: draft.edits.with(index, edit) });
}

export function stepBack(): void {
  const { base, draft } = useLabelsDesk.getState();
  if (base !== null && draft !== null) setDraft(undoEdit(base, draft));
}

export function stepForward(): void {
  const { base, draft } = useLabelsDesk.getState();
  if (base !== null && draft !== null) setDraft(redoEdit(base, draft));
}

/** Gives the draft up; what was in it can still be given again. */
export function discardDraft(): void {
  const { base, draft } = useLabelsDesk.getState();
  if (base !== null && draft !== null) setDraft({ ...makeDraft(base), undone: [...draft.edits, ...draft.undone] });
}

/** What was in the draft is in force. */
export function clearDraft(): void {
  const { base } = useLabelsDesk.getState();
  if (base !== null) setDraft(makeDraft(base));
}

export function choose(choice: LabelChoice): void {
  useLabelsDesk.setState({ choice, refusal: null });
}

export function openDialog(dialog: LabelDialog | null): void {
  useLabelsDesk.setState({ dialog });
}
