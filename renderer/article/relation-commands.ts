import type { TFunction } from 'i18next';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import type { UiLanguage } from '../../shared/settings.ts';
import { localized } from '../i18n/i18n.ts';
import type { Command } from '../ui/commands.ts';
import { canTurn, choosesRelationLabel, isLinking, isOnControl } from './command-moment.ts';
import { applyRelationLabel, reverseRelation, startLinking, swapEnds, takeOnlyLabel } from './relation-actions.ts';
import { work } from './work.ts';

/** One command a label: finishes the relation being made or relabels the one in focus. */
export function relationLabelCommands(
  labelSet: LabelSet,
  t: TFunction<'annotate'>,
  language: UiLanguage,
): readonly Command[] {
  return labelSet.relations.map(({ name, title, key }) => ({
    id: `relation-label.${name}`,
    title: t('command.relationLabel', { label: localized(title, language) }),
    section: t('section.relations'),
    ...(key === undefined ? {} : { keys: [key.toUpperCase()] }),
    when: choosesRelationLabel,
    run: () => applyRelationLabel(work, name),
  }));
}

/** Making a relation and turning it round. */
export function relationCommands(t: TFunction<'annotate'>): readonly Command[] {
  const section = t('section.relations');
  return [
    {
      id: 'relation-start',
      title: t('command.relationStart'),
      section,
      keys: ['R'],
      when: () => !isLinking(),
      run: () => startLinking(work),
    },
    {
      id: 'relation-take',
      title: t('command.relationTake'),
      section,
      keys: ['Enter'],
      keyOnly: true,
      when: () => isLinking() && !isOnControl(),
      run: () => takeOnlyLabel(work),
    },
    { id: 'relation-turn', title: t('command.relationTurn'), section, keys: ['Shift+R'], when: canTurn, run: turn },
  ];
}

function turn(): void {
  const { linking, relationId } = work.focus.getState();
  if (linking !== null) swapEnds(work);
  else if (relationId !== null) reverseRelation(work, relationId);
}
