import { type CSSProperties, useMemo } from 'react';
import type { Attribute, AttributeValue, Localized } from '../../annotations/model/attribute.ts';
import { entityLabel, type LabelSet, relationLabel } from '../../annotations/model/label-set.ts';
import { localized, useT, useUiLanguage } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { labelColor } from '../ui/label-color.ts';
import { useTheme } from '../ui/use-theme.ts';

/** How labels look and are called here. A label that is no longer in the set keeps its bare name. */
export interface LabelLook {
  readonly labelSet: LabelSet;
  local(text: Localized): string;
  /** Of entity and relation labels and of labels of articles. */
  titleOf(label: string): string;
  /** Of entity labels; a relation has none. */
  sealOf(label: string): string | undefined;
  /** Colours as custom properties: `--label-line`, `--label-text`, `--label-fill`. */
  colorsOf(label: string): CSSProperties;
  lineOf(label: string): string;
  fillOf(label: string): string;
  attributesOf(label: string): readonly Attribute[];
  attributeTitle(label: string, name: string): string;
  /** A choice by its title, a flag as yes or no, everything else as it is. */
  valueText(label: string, name: string, value: AttributeValue): string;
}

/** Relations without a colour of their own are drawn in the colour of secondary text. */
const PLAIN = { line: 'var(--ink2)', text: 'var(--ink2)', fill: 'var(--panel)' } as const;

export function useLabelLook(): LabelLook | null {
  const labelSet = useSession((state) => state.labelSet);
  const language = useUiLanguage();
  const theme = useTheme();
  const t = useT('review');
  return useMemo(() => {
    if (labelSet === null) return null;
    const local = (text: Localized): string => localized(text, language);
    const find = (name: string) => entityLabel(labelSet, name) ?? relationLabel(labelSet, name);
    const colors = (name: string) => {
      const color = find(name)?.color;
      return color === undefined ? PLAIN : labelColor(color, theme);
    };
    const articleLabel = (name: string) => labelSet.articleLabels.find((label) => label.name === name);
    const attributesOf = (name: string): readonly Attribute[] => find(name)?.attributes ?? [];
    const attribute = (label: string, name: string) =>
      attributesOf(label).find((candidate) => candidate.name === name) ?? articleLabel(name);
    return {
      labelSet,
      local,
      titleOf: (name) => {
        const title = (find(name) ?? articleLabel(name))?.title;
        return title === undefined ? name : local(title);
      },
      sealOf: (name) => {
        const label = entityLabel(labelSet, name);
        return label === undefined ? undefined : local(label.seal);
      },
      colorsOf: (name) => {
        const { line, text, fill } = colors(name);
        return { '--label-line': line, '--label-text': text, '--label-fill': fill } as CSSProperties;
      },
      lineOf: (name) => colors(name).line,
      fillOf: (name) => colors(name).fill,
      attributesOf,
      attributeTitle: (label, name) => {
        const title = attribute(label, name)?.title;
        return title === undefined ? name : local(title);
      },
      valueText: (label, name, value) => {
        if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
        const choice = attribute(label, name)?.choices?.find((candidate) => candidate.name === value);
        return choice === undefined ? String(value) : local(choice.title);
      },
    };
  }, [labelSet, language, theme, t]);
}
