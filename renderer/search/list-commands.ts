import type { TFunction } from 'i18next';
import type { Command } from '../ui/commands.ts';
import { isTextField } from '../ui/keys.ts';
import { type FoundRow, neighbourRow } from './found-rows.ts';
import { CHOOSE_ALL, CHOOSE_NONE, toggleArticle, toggleHit } from './hit-choice.ts';
import { openHit } from './open-hit.ts';
import { revertLast } from './search-steps.ts';
import { useSearchView } from './search-view.ts';

/** The element that has the keyboard while one goes through the hits. */
export const FOUND_LIST = 'found-list';

/** Going through the hits, choosing and opening them by keys; from the field, too, where arrows have nothing to do. */
export function listCommands(
  t: TFunction<'search'>,
  rows: readonly FoundRow[],
  { isReviewer, canChange }: { readonly isReviewer: boolean; readonly canChange: boolean },
): readonly Command[] {
  const section = t('title');
  const rowAt = (): Exclude<FoundRow, { readonly kind: 'rest' }> | undefined => {
    const row = rows[useSearchView.getState().active];
    return row === undefined || row.kind === 'rest' ? undefined : row;
  };
  const step = (direction: 1 | -1) => (): void => {
    const { active } = useSearchView.getState();
    useSearchView.setState({ active: neighbourRow(rows, active, direction) });
    // The keyboard comes along, so that Space and Enter mean the line.
    document.getElementById(FOUND_LIST)?.focus({ preventScroll: true });
  };
  const open = (): void => {
    const row = rowAt();
    if (row !== undefined) openHit(row.article, row.kind === 'hit' ? row.hit : undefined, isReviewer);
  };
  const toggle = (): void => {
    const row = rowAt();
    const { choice } = useSearchView.getState();
    if (row === undefined) return;
    useSearchView.setState({
      choice: row.kind === 'hit' ? toggleHit(choice, row.article, row.hit) : toggleArticle(choice, row.article),
    });
  };
  const onNothing = (): boolean =>
    rowAt() !== undefined && document.activeElement?.closest('button, a, [role="menu"]') == null;
  // In the field the typing itself is undone.
  const notInField = (): boolean => !isTextField(document.activeElement);
  return [
    {
      id: 'search.next',
      title: t('command.next'),
      section,
      keys: ['ArrowDown'],
      inText: true,
      keyOnly: true,
      run: step(1),
    },
    {
      id: 'search.previous',
      title: t('command.previous'),
      section,
      keys: ['ArrowUp'],
      inText: true,
      keyOnly: true,
      run: step(-1),
    },
    {
      id: 'search.open',
      title: t('command.open'),
      section,
      keys: ['Enter'],
      inText: true,
      keyOnly: true,
      when: onNothing,
      run: open,
    },
    ...(canChange
      ? [
          {
            id: 'search.toggle',
            title: t('command.toggle'),
            section,
            keys: ['Space'],
            keyOnly: true,
            when: onNothing,
            run: toggle,
          },
          {
            id: 'search.all',
            title: t('command.all'),
            section,
            run: () => useSearchView.setState({ choice: CHOOSE_ALL }),
          },
          {
            id: 'search.none',
            title: t('command.none'),
            section,
            run: () => useSearchView.setState({ choice: CHOOSE_NONE }),
          },
          {
            id: 'search.undo',
            title: t('undo'),
            section,
            keys: ['Mod+Z'],
            when: notInField,
            run: () => void revertLast('undo'),
          },
          {
            id: 'search.redo',
            title: t('redo'),
            section,
            keys: ['Shift+Mod+Z', 'Mod+Y'],
            when: notInField,
            run: () => void revertLast('redo'),
          },
        ]
      : []),
  ];
}
