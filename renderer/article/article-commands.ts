import type { TFunction } from 'i18next';
import { usePanel } from '../panel/panel-state.ts';
import { session } from '../state/session.ts';
import type { Command } from '../ui/commands.ts';
import { finishArticle, goToNeighbour } from './article-walk.ts';
import { isTyping } from './command-moment.ts';
import { redo, undo } from './layer-actions.ts';
import { nextArcs, nextChips } from './view-settings.ts';
import { work } from './work.ts';

/** Undo and redo, finishing and going on, and what of the annotations is shown. */
export function articleCommands(t: TFunction<'annotate'>): readonly Command[] {
  const section = t('section.article');
  const notTyping = (): boolean => !isTyping();
  return [
    { id: 'undo', title: t('command.undo'), section, keys: ['Mod+Z'], when: notTyping, run: () => undo(work) },
    {
      id: 'redo',
      title: t('command.redo'),
      section,
      keys: ['Shift+Mod+Z', 'Mod+Y'],
      when: notTyping,
      run: () => redo(work),
    },
    {
      id: 'article-done',
      title: t('command.done'),
      section,
      keys: ['M', 'Mod+Enter'],
      run: () => void finishArticle('done'),
    },
    { id: 'article-skip', title: t('command.skip'), section, run: () => void finishArticle('skipped') },
    { id: 'article-next', title: t('command.articleNext'), section, keys: ['J'], run: () => void goToNeighbour(1) },
    {
      id: 'article-previous',
      title: t('command.articlePrevious'),
      section,
      keys: ['K'],
      run: () => void goToNeighbour(-1),
    },
    { id: 'chips', title: t('command.chips'), section, keys: ['C'], run: switchChips },
    { id: 'arcs', title: t('command.arcs'), section, keys: ['A'], run: switchArcs },
    {
      id: 'list-fold',
      title: t('command.foldList'),
      section,
      keys: ['\\'],
      run: () => usePanel.getState().foldList(),
    },
  ];
}

export function switchChips(): void {
  const { settings, changeSettings } = session.getState();
  void changeSettings({ chips: nextChips(settings.chips) });
}

export function switchArcs(): void {
  const { settings, changeSettings } = session.getState();
  void changeSettings({ arcs: nextArcs(settings.arcs) });
}
