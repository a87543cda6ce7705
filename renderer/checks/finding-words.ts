import { useMemo } from 'react';
import type { Finding } from '../../annotations/lint/finding.ts';
import type { Localized } from '../../annotations/model/attribute.ts';
import { entityLabel, relationLabel } from '../../annotations/model/label-set.ts';
import { localized, useT, useUiLanguage } from '../i18n/i18n.ts';
import { useLook } from '../panel/look.ts';

/** What a finding is about, in the article's own words, and what is the matter with it. */
export type SayFinding = (finding: Finding) => { readonly subject: string; readonly what: string };

/** Labels and attributes are called by their titles. */
export function useFindingWords(): SayFinding {
  const t = useT('checks');
  const look = useLook();
  const language = useUiLanguage();
  return useMemo(() => {
    const local = (title: Localized): string => localized(title, language);
    const spanTitle = (name: unknown): string => look?.titleOf(String(name)) ?? String(name);
    const relationTitle = (name: unknown): string => look?.relationTitleOf(String(name)) ?? String(name);
    const attributeTitle = (label: string, name: string): string => {
      const set = look?.labelSet;
      const owner = set && (entityLabel(set, label) ?? relationLabel(set, label));
      const attribute = (label === '' ? set?.articleLabels : owner?.attributes)?.find((known) => known.name === name);
      return attribute === undefined ? name : local(attribute.title);
    };
    /** `ORG 2, LOC 1` with titles. */
    const titles = (labels: unknown): string =>
      String(labels)
        .split(', ')
        .map((part) => part.replace(/^\S+/, (name) => spanTitle(name)))
        .join(t('join'));
    return ({ code, params, relationIds }) => {
      const { surface = '', label = '', head = '', tail = '' } = params;
      const arrow = `${head} → ${tail}`;
      switch (code) {
        case 'relation-argument': {
          const ends = { head: spanTitle(params.headLabel), tail: spanTitle(params.tailLabel) };
          return { subject: arrow, what: t(`says.${code}`, { label: relationTitle(label), ...ends }) };
        }
        case 'relation-duplicate':
        case 'relation-contradiction':
          return { subject: arrow, what: t(`says.${code}`, { label: relationTitle(label) }) };
        case 'attribute-missing': {
          const name = { attribute: attributeTitle(String(label), String(params.attribute)) };
          if (label === '') return { subject: t('article'), what: t('says.article-label-missing', name) };
          const title = relationIds.length > 0 ? relationTitle(label) : spanTitle(label);
          return { subject: String(surface), what: t(`says.${code}`, { ...name, label: title }) };
        }
        case 'mixed-labels':
          return {
            subject: String(surface),
            what: t(`says.${code}`, { label: spanTitle(label), labels: titles(params.labels) }),
          };
        case 'unannotated-surface':
          return { subject: String(surface), what: t(`says.${code}`, { label: titles(label) }) };
        case 'half-pair':
        case 'stray-punctuation':
        case 'stray-particle':
          return { subject: String(surface), what: t(`says.${code}`, { sign: String(params.sign) }) };
        default:
          return { subject: String(surface).replaceAll('\n', '⏎'), what: t(`says.${code}`) };
      }
    };
  }, [t, look, language]);
}
