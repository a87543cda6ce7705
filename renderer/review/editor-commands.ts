import { useEffect, useMemo, useRef } from 'react';
import type { EditedItem } from '../../annotations/review/decision.ts';
import { useT } from '../i18n/i18n.ts';
import { type Command, useCommands } from '../ui/commands.ts';
import { isComplete } from './drafts.ts';
import type { ReviewDesk } from './review-desk.ts';

/** A key of the editor of one kind of item. */
export interface EditorKey<D extends EditedItem> {
  readonly id: string;
  readonly title: string;
  readonly key: string;
  /** @returns the draft after the key. */
  run(draft: D): D;
}

/** The keys of an editor, with Enter for the ruling and Escape for the way back. */
export function useEditorCommands<D extends EditedItem>(
  desk: ReviewDesk,
  draft: D,
  keys: readonly EditorKey<D>[],
): void {
  const t = useT('review');
  const latest = useRef({ desk, draft });
  useEffect(() => {
    latest.current = { desk, draft };
  });
  const commands = useMemo((): readonly Command[] => {
    const section = t('sectionEdit');
    return [
      {
        id: 'review-edit-apply',
        title: t('edit.apply'),
        section,
        keys: ['Enter', 'Mod+Enter'],
        keyOnly: true,
        inText: true,
        when: () => isComplete(latest.current.draft) && !isPressable(document.activeElement),
        run: () => latest.current.desk.rule({ type: 'edit', item: latest.current.draft }),
      },
      {
        id: 'review-edit-cancel',
        title: t('edit.cancel'),
        section,
        keys: ['Escape'],
        keyOnly: true,
        inText: true,
        run: () => latest.current.desk.setDraft(null),
      },
      ...keys.map(
        ({ id, title, key, run }): Command => ({
          id: `review-edit-${id}`,
          title,
          section,
          keys: [key],
          keyOnly: true,
          run: () => latest.current.desk.setDraft(run(latest.current.draft)),
        }),
      ),
    ];
  }, [t, keys]);
  useCommands(commands);
}

/** Enter presses a button that has the focus; a choice among labels is made by Space or its key. */
function isPressable(element: Element | null): boolean {
  if (element?.getAttribute('role') === 'radio') return false;
  return (
    element instanceof HTMLButtonElement || element instanceof HTMLSelectElement || element instanceof HTMLAnchorElement
  );
}
