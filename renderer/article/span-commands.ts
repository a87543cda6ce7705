import type { TFunction } from 'i18next';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import type { UiLanguage } from '../../shared/settings.ts';
import { localized } from '../i18n/i18n.ts';
import { showTab } from '../panel/panel-state.ts';
import { walk } from '../suggest/suggestion-actions.ts';
import { suggestions } from '../suggest/suggestions.ts';
import type { Command } from '../ui/commands.ts';
import { canLetGo, choosesSpanLabel, holdsAnything, holdsSpan, isInText, isLinking } from './command-moment.ts';
import { letGo, pressAt } from './press-actions.ts';
import { aimAtNeighbour, removeRelation } from './relation-actions.ts';
import { applyLabel, nudge, removeFocusedSpan } from './span-actions.ts';
import { work } from './work.ts';
import { openLayerOf } from './workplace.ts';

/** One command a label: makes a span of the selection or relabels the span in focus. */
export function labelCommands(labelSet: LabelSet, t: TFunction<'annotate'>, language: UiLanguage): readonly Command[] {
  return labelSet.entities.map(({ name, title, key }) => ({
    id: `label.${name}`,
    title: t('command.label', { label: localized(title, language) }),
    section: t('section.labels'),
    ...(key === undefined ? {} : { keys: [key.toUpperCase()] }),
    when: choosesSpanLabel,
    run: () => applyLabel(work, name),
  }));
}

/** Going from span to span, moving edges, removing, letting go. */
export function spanCommands(t: TFunction<'annotate'>): readonly Command[] {
  const section = t('section.span');
  const nudges = [
    ['start-out', t('command.startOut'), '[', 'start', -1],
    ['start-in', t('command.startIn'), 'Shift+[', 'start', 1],
    ['end-out', t('command.endOut'), ']', 'end', 1],
    ['end-in', t('command.endIn'), 'Shift+]', 'end', -1],
  ] as const;
  const inText = { section, keyOnly: true, when: isInText };
  return [
    { ...inText, id: 'span-next', title: t('command.spanNext'), keys: ['Tab'], run: () => step(1) },
    { ...inText, id: 'span-previous', title: t('command.spanPrevious'), keys: ['Shift+Tab'], run: () => step(-1) },
    {
      ...inText,
      id: 'span-at-caret',
      title: t('command.spanAtCaret'),
      keys: ['Enter'],
      when: () => isInText() && !isLinking(),
      run: pressAtCaret,
    },
    ...nudges.map(([id, title, key, edge, delta]) => ({
      id,
      title,
      section,
      keys: [key],
      when: holdsSpan,
      run: () => nudge(work, edge, delta),
    })),
    { id: 'remove', title: t('command.remove'), section, keys: ['X', 'Delete', 'Backspace'], run: remove },
    { id: 'note', title: t('command.note'), section, keys: ['N'], when: holdsAnything, run: writeNote },
    {
      id: 'let-go',
      title: t('command.letGo'),
      section,
      keys: ['Escape'],
      keyOnly: true,
      when: canLetGo,
      run: () => void letGo(work),
    },
  ];
}

function step(direction: 1 | -1): void {
  if (isLinking()) aimAtNeighbour(work, direction);
  else walk(work, suggestions, direction);
}

function pressAtCaret(): void {
  const { spanId } = work.focus.getState();
  const [start, end] = work.pane?.selection() ?? [0, 0];
  const layer = openLayerOf(work);
  if (layer === undefined || start < end) return;
  // Right behind a span counts too: that is where the caret stands after making one.
  const isOnSpan = spanId !== null || layer.index.at(start).length > 0;
  pressAt(work, isOnSpan ? start : Math.max(0, start - 1));
}

function remove(): void {
  const { relationId } = work.focus.getState();
  if (relationId === null) removeFocusedSpan(work);
  else removeRelation(work, relationId);
}

function writeNote(): void {
  // Both tabs have a note: of the relation in focus, else of the span.
  showTab('span', 'note');
}
