import { useMemo } from 'react';
import { useT } from '../i18n/i18n.ts';
import { type Command, useCommands } from '../ui/commands.ts';
import { isTextField } from '../ui/keys.ts';
import { openPreview } from './DraftBar.tsx';
import { addLabel, duplicateLabel, moveLabel, removeLabel, stepLabel } from './label-actions.ts';
import { openDialog, stepBack, stepForward, useLabelsDesk } from './labels-desk.ts';
import { LABEL_KEYS } from './labels-keys.ts';

/** Everything that can be done on the Labels screen by key or from the palette. */
export function useLabelsCommands(): void {
  const t = useT('labels');
  const commands = useMemo((): readonly Command[] => {
    const section = t('section');
    // In a field they take back what is being typed there.
    const notTyping = (): boolean => !isTextField(document.activeElement);
    const chosen = () => {
      const { choice } = useLabelsDesk.getState();
      return 'name' in choice ? choice : undefined;
    };
    const hasChosen = (): boolean => chosen() !== undefined;
    const hasEdits = (): boolean => (useLabelsDesk.getState().draft?.edits.length ?? 0) > 0;
    const withChosen = (run: (choice: NonNullable<ReturnType<typeof chosen>>) => void) => (): void => {
      const choice = chosen();
      if (choice !== undefined) run(choice);
    };
    const openFor = (kind: 'merge' | 'split') =>
      withChosen(({ of, name }) => {
        if (of !== 'articleLabels') openDialog({ kind, of, name });
      });
    const canReshape = (): boolean => hasChosen() && chosen()?.of !== 'articleLabels';
    return [
      { id: 'labels-next', title: t('command.next'), section, keys: [LABEL_KEYS.next], run: () => stepLabel(1) },
      {
        id: 'labels-previous',
        title: t('command.previous'),
        section,
        keys: [LABEL_KEYS.previous],
        run: () => stepLabel(-1),
      },
      {
        id: 'labels-down',
        title: t('command.down'),
        section,
        keys: [LABEL_KEYS.down],
        when: hasChosen,
        run: withChosen(({ of, name }) => moveLabel(of, name, 1)),
      },
      {
        id: 'labels-up',
        title: t('command.up'),
        section,
        keys: [LABEL_KEYS.up],
        when: hasChosen,
        run: withChosen(({ of, name }) => moveLabel(of, name, -1)),
      },
      { id: 'labels-undo', title: t('command.undo'), section, keys: [LABEL_KEYS.undo], when: notTyping, run: stepBack },
      {
        id: 'labels-redo',
        title: t('command.redo'),
        section,
        keys: [LABEL_KEYS.redo, 'Mod+Y'],
        when: notTyping,
        run: stepForward,
      },
      {
        id: 'labels-preview',
        title: t('command.preview'),
        section,
        keys: [LABEL_KEYS.preview],
        when: hasEdits,
        run: openPreview,
      },
      { id: 'labels-add', title: t('addTo.entities'), section, run: () => addLabel('entities') },
      { id: 'labels-add-relation', title: t('addTo.relations'), section, run: () => addLabel('relations') },
      {
        id: 'labels-add-article-label',
        title: t('addTo.articleLabels'),
        section,
        run: () => addLabel('articleLabels'),
      },
      {
        id: 'labels-duplicate',
        title: t('duplicate'),
        section,
        when: hasChosen,
        run: withChosen(({ of, name }) => duplicateLabel(of, name)),
      },
      { id: 'labels-merge', title: t('merge.open'), section, when: canReshape, run: openFor('merge') },
      { id: 'labels-split', title: t('split.open'), section, when: canReshape, run: openFor('split') },
      {
        id: 'labels-remove',
        title: t('remove'),
        section,
        when: hasChosen,
        run: withChosen(({ of, name }) => removeLabel(of, name)),
      },
    ];
  }, [t]);
  useCommands(commands);
}
