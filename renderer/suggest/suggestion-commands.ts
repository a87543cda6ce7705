import type { TFunction } from 'i18next';
import { isInText, isLinking } from '../article/command-moment.ts';
import { work } from '../article/work.ts';
import { showTab } from '../panel/panel-state.ts';
import type { Command } from '../ui/commands.ts';
import { acceptHeld, acceptSuggestions, alikeHeld, dismissHeld, heldSuggestion } from './suggestion-actions.ts';
import { suggestions } from './suggestions.ts';

/** Accepting and dismissing without the mouse; Tab takes suggestions in hand. They go before other meanings of their keys. */
export function suggestionCommands(t: TFunction<'suggest'>): readonly Command[] {
  const section = t('section');
  const holds = (): boolean => heldSuggestion(suggestions) !== undefined && !isLinking();
  return [
    {
      id: 'suggestion-accept',
      title: t('command.accept'),
      section,
      keys: ['Enter'],
      keyOnly: true,
      when: () => holds() && isInText(),
      run: () => acceptHeld(work, suggestions),
    },
    {
      id: 'suggestion-accept-alike',
      title: t('command.acceptAlike'),
      section,
      keys: ['Shift+Enter'],
      when: () => isInText() && !isLinking() && alikeHeld(work, suggestions).length > 0,
      run: () => void acceptSuggestions(work, suggestions, alikeHeld(work, suggestions)),
    },
    {
      id: 'suggestion-dismiss',
      title: t('command.dismiss'),
      section,
      keys: ['N'],
      keyOnly: true,
      when: holds,
      run: () => dismissHeld(work, suggestions),
    },
    { id: 'suggestions-show', title: t('command.show'), section, run: () => showTab('suggestions') },
  ];
}
