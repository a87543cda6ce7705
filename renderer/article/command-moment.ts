import { isTextField } from '../ui/keys.ts';
import { work } from './work.ts';
import { focusedSpan } from './workplace.ts';

/** What the present moment allows: asked at each press of a key. */

export function isLinking(): boolean {
  return work.focus.getState().linking !== null;
}

/** A relation's label can be chosen: for the one being made, or another one for the one in focus. */
export function choosesRelationLabel(): boolean {
  const { linking, relationId } = work.focus.getState();
  return linking === null ? relationId !== null : linking.stage === 'label';
}

export function choosesSpanLabel(): boolean {
  return !isLinking() && !choosesRelationLabel();
}

/** A span is in focus and nothing else is going on. */
export function holdsSpan(): boolean {
  return focusedSpan(work) !== undefined && !isLinking();
}

export function holdsAnything(): boolean {
  return focusedSpan(work) !== undefined || work.focus.getState().relationId !== null;
}

export function canLetGo(): boolean {
  const [start, end] = work.pane?.selection() ?? [0, 0];
  return isLinking() || holdsAnything() || start < end;
}

export function canTurn(): boolean {
  const { linking, relationId } = work.focus.getState();
  return linking?.tail != null || relationId !== null;
}

/** The text has the keyboard: Tab and Enter mean spans there, and buttons everywhere else. */
export function isInText(): boolean {
  return work.pane?.hasFocus() ?? false;
}

/** The keyboard is on something that Enter presses. */
export function isOnControl(): boolean {
  return document.activeElement?.closest('button, a, input, select, textarea, [role="menuitem"]') != null;
}

export function isTyping(): boolean {
  return isTextField(document.activeElement);
}
