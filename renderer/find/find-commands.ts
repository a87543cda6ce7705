import type { TFunction } from 'i18next';
import { goTo } from '../app/navigation.ts';
import { work } from '../article/work.ts';
import type { Command } from '../ui/commands.ts';
import { find } from './find.ts';
import { selectedQuery } from './find-actions.ts';

/** Search in the article, and from it in the project. */
export function findCommands(t: TFunction<'find'>): readonly Command[] {
  const section = t('section');
  const isOpen = (): boolean => find.getState().isOpen;
  return [
    { id: 'find', title: t('command.find'), section, keys: ['Mod+F'], run: () => find.open(selectedQuery(work)) },
    { id: 'find-next', title: t('command.next'), section, keys: ['F3', 'Mod+G'], inText: true, run: () => go(1) },
    {
      id: 'find-previous',
      title: t('command.previous'),
      section,
      keys: ['Shift+F3', 'Shift+Mod+G'],
      inText: true,
      run: () => go(-1),
    },
    {
      id: 'find-list',
      title: t('command.list'),
      section,
      keys: ['Alt+L'],
      inText: true,
      when: isOpen,
      run: () => find.list(!find.getState().isListed),
    },
    {
      id: 'search-selection',
      title: t('command.searchProject'),
      section,
      keys: ['Shift+Mod+F'],
      run: searchProject,
    },
  ];
}

/** What is being looked for in the article, or else what is selected. */
function searchProject(): void {
  const { isOpen, query } = find.getState();
  goTo({ screen: 'search', query: (isOpen ? query : selectedQuery(work)) ?? '' });
}

function go(direction: 1 | -1): void {
  if (find.getState().isOpen) find.step(direction);
  else find.open();
}
