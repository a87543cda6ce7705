import { editLabelSet } from '../../annotations/model/label-edits/edit-label-set.ts';
import type { LabelEdit, LabelGroup } from '../../annotations/model/label-edits/label-edit.ts';
import { makeLabelSteps, setAfter } from '../../annotations/model/label-edits/label-steps.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { done } from '../../annotations/model/outcome.ts';
import { sameJson } from '../../annotations/model/same.ts';
import type { Result } from '../../shared/problem.ts';

/** Edits that are not in force yet, and the label set that they lead to. */
export interface LabelDraft {
  readonly edits: readonly LabelEdit[];
  /** Taken back, to be given again: the one taken back last comes first. */
  readonly undone: readonly LabelEdit[];
  readonly set: LabelSet;
}

export function makeDraft(base: LabelSet): LabelDraft {
  return { edits: [], undone: [], set: base };
}

/**
 * The draft with one more edit. An edit of looks that follows one of the same label takes its place, so that a word typed is
 * one edit; one that leads back to where the label set came from is none.
 */
export function withEdit(base: LabelSet, draft: LabelDraft, edit: LabelEdit): Result<LabelDraft> {
  const last = draft.edits.at(-1);
  const edits = last !== undefined && continues(last, edit) ? draft.edits.slice(0, -1) : draft.edits;
  const before = edits.length === draft.edits.length ? draft.set : setOf(base, edits);
  const edited = editLabelSet(before, edit);
  if (!edited.ok) return edited;
  const isNothing = sameJson(before, edited.value);
  return done({ edits: isNothing ? edits : [...edits, edit], undone: [], set: edited.value });
}

function continues(last: LabelEdit, next: LabelEdit): boolean {
  if (last.type === 'describe' && next.type === 'describe') return true;
  if (last.type !== 'change' || next.type !== 'change') return false;
  const [a, b] = [last.definition, next.definition];
  return a.of === b.of && a.label.name === b.label.name && last.disallowed === next.disallowed;
}

export function undoEdit(base: LabelSet, { edits, undone }: LabelDraft): LabelDraft {
  const last = edits.at(-1);
  const kept = edits.slice(0, -1);
  return { edits: kept, undone: last === undefined ? undone : [last, ...undone], set: setOf(base, kept) };
}

export function redoEdit(base: LabelSet, { edits, undone }: LabelDraft): LabelDraft {
  const [next, ...rest] = undone;
  const grown = next === undefined ? edits : [...edits, next];
  return { edits: grown, undone: rest, set: setOf(base, grown) };
}

/** The draft on another version of the label set: what does not fit there is dropped. */
export function rebase(
  base: LabelSet,
  edits: readonly LabelEdit[],
): { readonly draft: LabelDraft; readonly dropped: number } {
  let draft = makeDraft(base);
  let dropped = 0;
  for (const edit of edits) {
    const edited = editLabelSet(draft.set, edit);
    if (edited.ok) draft = { edits: [...draft.edits, edit], undone: [], set: edited.value };
    else dropped += 1;
  }
  return { draft, dropped };
}

function setOf(base: LabelSet, edits: readonly LabelEdit[]): LabelSet {
  const steps = makeLabelSteps(base, edits);
  if (!steps.ok) throw new Error(`the edits of a draft fit each other: ${steps.problem.code}`);
  return setAfter(base, steps.value);
}

/** The labels in force whose annotations a label of the draft will bear: several after a merge, none of one that is new. */
export function originsOf(edits: readonly LabelEdit[], of: LabelGroup, name: string): readonly string[] {
  return edits.reduceRight<readonly string[]>(
    (names, edit) => names.flatMap((now) => formerNames(edit, of, now)),
    [name],
  );
}

/** What bore the label just before an edit. Of a label that is split all stays, in the count, with the part that keeps the name. */
function formerNames(edit: LabelEdit, of: LabelGroup, name: string): readonly string[] {
  switch (edit.type) {
    case 'rename':
      return edit.of === of && edit.to === name ? [edit.from] : [name];
    case 'add':
      return edit.definition.of === of && edit.definition.label.name === name ? [] : [name];
    case 'merge':
      return edit.definition.of === of && edit.definition.label.name === name ? edit.names : [name];
    case 'split': {
      const isPart = edit.definitions.some((part) => part.of === of && part.label.name === name);
      return isPart && edit.name !== name ? [] : [name];
    }
    default:
      return [name];
  }
}
