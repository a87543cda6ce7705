import type { LabelEdit, LabelGroup } from '../../annotations/model/label-edits/label-edit.ts';
import { useT } from '../i18n/i18n.ts';

/** An edit in words. Names stand as they are in files: titles may be among what is edited. */
export function useEditWords(): (edit: LabelEdit) => string {
  const t = useT('labels');
  const list = (names: readonly string[]): string => names.join(t('comma'));
  const kind = (of: LabelGroup): string => t(`one.${of}`);
  return (edit) => {
    switch (edit.type) {
      case 'add':
        return t('edit.add', { kind: kind(edit.definition.of), name: edit.definition.label.name });
      case 'change':
        return t('edit.change', { kind: kind(edit.definition.of), name: edit.definition.label.name });
      case 'rename':
        return t('edit.rename', { kind: kind(edit.of), from: edit.from, to: edit.to });
      case 'reorder':
        return t('edit.reorder', { kind: kind(edit.of) });
      case 'merge':
        return t('edit.merge', { names: list(edit.names), name: edit.definition.label.name });
      case 'split':
        return t('edit.split', { name: edit.name, names: list(edit.definitions.map(({ label }) => label.name)) });
      case 'remove':
        return t('edit.remove', { kind: kind(edit.of), name: edit.name });
      case 'renameAttribute':
        return t('edit.renameAttribute', { label: edit.label, from: edit.from, to: edit.to });
      case 'removeAttribute':
        return t('edit.removeAttribute', { label: edit.label, name: edit.name });
      case 'renameChoice':
        return t('edit.renameChoice', { label: edit.label, attribute: edit.attribute, from: edit.from, to: edit.to });
      case 'describe':
        return t('edit.describe');
    }
  };
}
