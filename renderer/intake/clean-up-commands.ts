import { useEffect, useMemo, useRef } from 'react';
import { useT } from '../i18n/i18n.ts';
import { type Command, useCommands } from '../ui/commands.ts';
import { isTextField, type KeyPattern } from '../ui/keys.ts';
import type { ArticleQueue } from './article-queue.ts';
import {
  acceptAndGoOn,
  goToArticleBeside,
  saveOriginal,
  step,
  stepRule,
  toggleCurrentRule,
  walk,
} from './clean-up-actions.ts';
import { type CleanUpDesk, cleanUpStore, setAll, takeOut, toggleRemoval } from './clean-up-desk.ts';
import { foldSide, select, setCaret, unselect, useCleanUpFocus } from './clean-up-focus.ts';
import { CLEAN_KEYS } from './clean-up-keys.ts';
import { extendByCharacter, extendByLine, lineBeside } from './raw-caret.ts';

/** Undo and redo: on the screen whatever article is shown, also when none is left. */
export function useStepCommands(): void {
  const t = useT('clean');
  const commands = useMemo((): readonly Command[] => {
    const section = t('section');
    // In a field they take back what is being typed there.
    const when = (): boolean => !isTextField(document.activeElement);
    return [
      {
        id: 'clean-undo',
        title: t('command.undo'),
        section,
        keys: [CLEAN_KEYS.undo],
        when,
        run: () => void walk('undo'),
      },
      {
        id: 'clean-redo',
        title: t('command.redo'),
        section,
        keys: [CLEAN_KEYS.redo, 'Mod+Y'],
        when,
        run: () => void walk('redo'),
      },
    ];
  }, [t]);
  useCommands(commands);
}

/** Everything that can be done with the article that lies open. */
export function useCleanUpCommands(desk: CleanUpDesk, queue: ArticleQueue, isOpening: boolean): void {
  const t = useT('clean');
  const latest = useRef({ desk, queue, isOpening });
  useEffect(() => {
    latest.current = { desk, queue, isOpening };
  });
  const commands = useMemo((): readonly Command[] => {
    const section = t('section');
    const now = (): CleanUpDesk => latest.current.desk;
    const isHere = (): boolean => !latest.current.isOpening;
    const canChange = (): boolean => isHere() && !now().isFrozen;
    const hasCurrent = (): boolean => canChange() && now().current !== undefined;
    const by = (
      id: string,
      title: string,
      keys: readonly KeyPattern[],
      run: () => void,
      more: Partial<Command> = {},
    ): Command => ({ id: `clean-${id}`, title, section, keys, when: isHere, run, ...more });

    const looking: readonly Command[] = [
      by('next', t('command.next'), [CLEAN_KEYS.next, 'ArrowDown'], () => step(now(), 1)),
      by('previous', t('command.previous'), [CLEAN_KEYS.previous, 'ArrowUp'], () => step(now(), -1)),
      by('next-rule', t('command.nextRule'), [CLEAN_KEYS.nextRule], () => stepRule(now(), 1)),
      by('previous-rule', t('command.previousRule'), [CLEAN_KEYS.previousRule], () => stepRule(now(), -1)),
      by('next-article', t('command.nextArticle'), [CLEAN_KEYS.nextArticle], () => goBeside(1)),
      by('previous-article', t('command.previousArticle'), [CLEAN_KEYS.previousArticle], () => goBeside(-1)),
      by('side', t('command.side'), [CLEAN_KEYS.side], foldSide),
      by('original', t('command.original'), [], () => void saveOriginal(now().view.article.id)),
      by(
        'accept',
        t('command.accept'),
        [CLEAN_KEYS.accept],
        () => void acceptAndGoOn(now().view, latest.current.queue),
        { when: () => isHere() && !isPressable(document.activeElement) },
      ),
      by('accept-all', t('command.acceptAll'), [], () => void cleanUpStore.getState().accept()),
    ];
    const changing: readonly Command[] = [
      by('toggle', t('command.toggle'), [CLEAN_KEYS.toggle], () => toggleRemoval(now().current?.rawStart ?? -1), {
        when: hasCurrent,
      }),
      by('toggle-rule', t('command.toggleRule'), [CLEAN_KEYS.toggleRule], () => toggleCurrentRule(now()), {
        when: () => canChange() && now().rule !== null,
      }),
      by('restore-all', t('command.restoreAll'), [], () => setAll(false), { when: canChange }),
      by('propose-all', t('command.proposeAll'), [], () => setAll(true), { when: canChange }),
      by('outlet', t('command.outlet'), [], () => void cleanUpStore.getState().applyToOutlet(), {
        when: () => canChange() && now().view.outletArticles > 0,
      }),
      by('take-out', t('command.takeOut'), [CLEAN_KEYS.takeOut, 'Delete', 'Backspace'], takeOutSelected, {
        when: () => canChange() && now().selected !== null,
      }),
      by('unselect', t('command.unselect'), ['Escape'], unselect, {
        keyOnly: true,
        when: () => now().selected !== null,
      }),
    ];
    const selecting = ([1, -1] as const).flatMap((way): readonly Command[] => {
      const [line, character] = way > 0 ? (['Down', 'Right'] as const) : (['Up', 'Left'] as const);
      const only = { keyOnly: true, when: isHere };
      return [
        by(`line-${line}`, t(`command.line${line}`), [`Alt+Arrow${line}`], () => moveLine(way), only),
        by(`select-${line}`, t(`command.select${line}`), [`Shift+Arrow${line}`], () => selectLine(way), only),
        by(
          `select-${character}`,
          t(`command.select${character}`),
          [`Shift+Arrow${character}`],
          () => selectCharacter(way),
          only,
        ),
      ];
    });
    return [...looking, ...changing, ...selecting];

    function goBeside(way: 1 | -1): void {
      void goToArticleBeside(latest.current.queue, now().view.article.id, way);
    }
    function takeOutSelected(): void {
      const { selected } = now();
      if (selected !== null) takeOut(selected);
    }
    function moveLine(way: 1 | -1): void {
      setCaret(lineBeside(now().rows, useCleanUpFocus.getState().caret, way));
    }
    function selectLine(way: 1 | -1): void {
      const { selection, caret } = useCleanUpFocus.getState();
      select(extendByLine(now().rows, selection, caret, way));
    }
    function selectCharacter(way: 1 | -1): void {
      const { selection, caret } = useCleanUpFocus.getState();
      const { rows, view } = now();
      select(extendByCharacter(view.article.source.rawText, rows, selection, caret, way));
    }
  }, [t]);
  useCommands(commands);
}

/** Enter presses what has the focus, if that can be pressed. */
function isPressable(element: Element | null): boolean {
  return element?.matches('button, a, input, textarea, select, summary') === true;
}
