import type { TFunction } from 'i18next';
import type { Command } from '../ui/commands.ts';
import { work } from './work.ts';

/** Keys that the text answers itself, since they need its rows: none is run from here, all are listed under `?`. */
export function caretKeys(t: TFunction<'annotate'>): readonly Command[] {
  const listed = { section: t('section.caret'), keyOnly: true, when: () => false, run: () => work.pane?.focus() };
  return [
    { ...listed, id: 'caret-character', title: t('command.caretCharacter'), keys: ['ArrowLeft', 'ArrowRight'] },
    { ...listed, id: 'caret-word', title: t('command.caretWord'), keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
    { ...listed, id: 'caret-sentence', title: t('command.caretSentence'), keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
    { ...listed, id: 'caret-extend', title: t('command.caretExtend'), keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
    { ...listed, id: 'caret-all', title: t('command.caretAll'), keys: ['Mod+A'] },
  ];
}
