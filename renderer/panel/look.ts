import { useMemo } from 'react';
import {
  type EntityLabel,
  entityLabel,
  type LabelSet,
  type RelationLabel,
  relationLabel,
} from '../../annotations/model/label-set.ts';
import { createLabelLook, type LabelLook } from '../article/label-look.ts';
import { useUiLanguage } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { labelColor } from '../ui/label-color.ts';
import { useTheme } from '../ui/use-theme.ts';

export interface PanelLook extends LabelLook {
  readonly labelSet: LabelSet;
  entity(name: string): EntityLabel | undefined;
  relation(name: string): RelationLabel | undefined;
  /** The colour of a label's name; that of plain text when it has been removed. */
  textColor(name: string): string;
}

/** How labels look in the panel, in the language and theme shown now. */
export function useLook(): PanelLook | null {
  const labelSet = useSession((state) => state.labelSet);
  const language = useUiLanguage();
  const theme = useTheme();
  return useMemo(() => {
    if (labelSet === null) return null;
    const entity = (name: string): EntityLabel | undefined => entityLabel(labelSet, name);
    return {
      ...createLabelLook(labelSet, language),
      labelSet,
      entity,
      relation: (name) => relationLabel(labelSet, name),
      textColor: (name) => {
        const label = entity(name);
        return label === undefined ? 'var(--ink2)' : labelColor(label.color, theme).text;
      },
    };
  }, [labelSet, language, theme]);
}
