import type { Ruling } from '../../annotations/review/decision.ts';
import type { Disagreement } from '../../annotations/review/disagreement.ts';
import { useT } from '../i18n/i18n.ts';
import type { LabelLook } from './label-look.ts';
import { labelOf } from './review-items.ts';

/** A ruling in a few words: `裁为 机构`, `此处无`, `搁置`. */
export function useRulingText(look: LabelLook): (disagreement: Disagreement | undefined, ruling: Ruling) => string {
  const t = useT('review');
  return (disagreement, ruling) => {
    switch (ruling.type) {
      case 'pick': {
        const picked = disagreement?.candidates[ruling.candidate];
        if (picked === undefined) return t('ruled.pick', { number: ruling.candidate + 1 });
        const { item } = picked;
        const said =
          item.type === 'articleLabel' ? look.valueText(item.name, item.name, item.value) : look.titleOf(labelOf(item));
        return t('ruled.label', { label: said });
      }
      case 'edit': {
        const { item } = ruling;
        const said =
          item.type === 'articleLabel' ? look.valueText(item.name, item.name, item.value) : look.titleOf(item.label);
        return t('ruled.edit', { label: said });
      }
      case 'reject':
        return t('ruled.reject');
      case 'defer':
        return t('ruled.defer');
    }
  };
}
