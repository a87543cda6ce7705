import { useMemo } from 'react';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { checkCommands } from '../checks/check-commands.ts';
import { findCommands } from '../find/find-commands.ts';
import { useT, useUiLanguage } from '../i18n/i18n.ts';
import { suggestionCommands } from '../suggest/suggestion-commands.ts';
import { useCommands } from '../ui/commands.ts';
import { articleCommands } from './article-commands.ts';
import { caretKeys } from './caret-keys.ts';
import { relationCommands, relationLabelCommands } from './relation-commands.ts';
import { labelCommands, spanCommands } from './span-commands.ts';

/**
 * Everything that can be done on the Annotate screen without the mouse. Labels come first: a label set may take a key
 * that is ours elsewhere, and what it says holds.
 */
export function useAnnotateCommands(labelSet: LabelSet): void {
  const t = useT('annotate');
  const suggest = useT('suggest');
  const search = useT('find');
  const check = useT('checks');
  const language = useUiLanguage();
  const commands = useMemo(
    () => [
      ...labelCommands(labelSet, t, language),
      ...relationLabelCommands(labelSet, t, language),
      ...suggestionCommands(suggest),
      ...spanCommands(t),
      ...relationCommands(t),
      ...caretKeys(t),
      ...articleCommands(t),
      ...findCommands(search),
      ...checkCommands(check),
    ],
    [labelSet, t, suggest, search, check, language],
  );
  useCommands(commands);
}
