import { useEffect, useMemo, useRef } from 'react';
import { useT } from '../i18n/i18n.ts';
import { type Command, useCommands } from '../ui/commands.ts';
import type { ReviewDesk } from './review-desk.ts';
import { useReviewView } from './review-view.ts';

/** Candidates that have a key of their own. */
export const PICK_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export const REVIEW_KEYS = {
  edit: 'E',
  reject: 'X',
  defer: 'D',
  undo: 'Mod+Z',
  redo: 'Shift+Mod+Z',
  next: 'J',
  previous: 'K',
  sideBySide: 'V',
  note: 'N',
  names: 'H',
} as const;

/** The element that takes what is written about a ruling. */
export const NOTE_FIELD = 'review-note';

/** The keys of a card. While something is edited in place, the editor's own keys hold and these rest. */
export function useReviewCommands(desk: ReviewDesk): void {
  const t = useT('review');
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  const commands = useMemo((): readonly Command[] => {
    const section = t('section');
    const isFree = (): boolean => latest.current.draft === null;
    const canRule = (): boolean => isFree() && latest.current.canRule && !useReviewView.getState().isSideBySide;
    return [
      ...PICK_KEYS.map(
        (key, candidate): Command => ({
          id: `review-pick-${key}`,
          title: t('command.pick', { number: key }),
          section,
          keys: [key],
          keyOnly: true,
          when: () => canRule() && latest.current.selected?.disagreement.candidates[candidate] !== undefined,
          run: () => latest.current.rule({ type: 'pick', candidate }),
        }),
      ),
      {
        id: 'review-edit',
        title: t('command.edit'),
        section,
        keys: [REVIEW_KEYS.edit],
        when: canRule,
        run: () => latest.current.startEdit(),
      },
      {
        id: 'review-reject',
        title: t('command.reject'),
        section,
        keys: [REVIEW_KEYS.reject],
        when: canRule,
        run: () => latest.current.rule({ type: 'reject' }),
      },
      {
        id: 'review-defer',
        title: t('command.defer'),
        section,
        keys: [REVIEW_KEYS.defer],
        when: canRule,
        run: () => latest.current.rule({ type: 'defer' }),
      },
      {
        id: 'review-next',
        title: t('command.next'),
        section,
        keys: [REVIEW_KEYS.next],
        when: isFree,
        run: () => latest.current.step(1),
      },
      {
        id: 'review-previous',
        title: t('command.previous'),
        section,
        keys: [REVIEW_KEYS.previous],
        when: isFree,
        run: () => latest.current.step(-1),
      },
      {
        id: 'review-undo',
        title: t('command.undo'),
        section,
        keys: [REVIEW_KEYS.undo],
        when: isFree,
        run: () => latest.current.undo(),
      },
      {
        id: 'review-redo',
        title: t('command.redo'),
        section,
        keys: [REVIEW_KEYS.redo, 'Mod+Y'],
        when: isFree,
        run: () => latest.current.redo(),
      },
      {
        id: 'review-side-by-side',
        title: t('command.sideBySide'),
        section,
        keys: [REVIEW_KEYS.sideBySide],
        when: isFree,
        run: () => useReviewView.getState().toggleSideBySide(),
      },
      {
        id: 'review-names',
        title: t('command.names'),
        section,
        keys: [REVIEW_KEYS.names],
        when: isFree,
        run: () => useReviewView.getState().toggleNames(),
      },
      {
        id: 'review-note',
        title: t('command.note'),
        section,
        keys: [REVIEW_KEYS.note],
        when: canRule,
        run: () => document.getElementById(NOTE_FIELD)?.focus(),
      },
    ];
  }, [t]);
  useCommands(commands);
}
