import {
  type EntityLabel,
  entityLabel,
  type LabelSet,
  type RelationLabel,
  relationLabel,
} from '../../annotations/model/label-set.ts';
import type { UiLanguage } from '../../shared/settings.ts';
import { createLabelLook, type LabelLook } from '../article/label-look.ts';
import { useUiLanguage } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';

export interface PanelLook extends LabelLook {
  readonly labelSet: LabelSet;
  spanLabel(name: string): EntityLabel | undefined;
  relationLabel(name: string): RelationLabel | undefined;
}

const known = new WeakMap<LabelSet, Map<UiLanguage, PanelLook>>();

/** How labels are called and coloured; one object for a label set and a language, whoever asks. */
export function lookOf(labelSet: LabelSet, language: UiLanguage): PanelLook {
  const byLanguage = known.get(labelSet) ?? new Map<UiLanguage, PanelLook>();
  known.set(labelSet, byLanguage);
  const present = byLanguage.get(language);
  if (present !== undefined) return present;
  const look: PanelLook = {
    ...createLabelLook(labelSet, language),
    labelSet,
    spanLabel: (name) => entityLabel(labelSet, name),
    relationLabel: (name) => relationLabel(labelSet, name),
  };
  byLanguage.set(language, look);
  return look;
}

export function useLook(): PanelLook | null {
  const labelSet = useSession((state) => state.labelSet);
  const language = useUiLanguage();
  return labelSet === null ? null : lookOf(labelSet, language);
}
