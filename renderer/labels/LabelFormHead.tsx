import type { ReactNode } from 'react';
import type { LabelGroup } from '../../annotations/model/label-edits/label-edit.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNumber } from '../ui/moment.ts';
import { duplicateLabel, removeLabel } from './label-actions.ts';
import { openDialog } from './labels-desk.ts';
import { useBearers } from './use-desk.ts';

/** Whose form this is, who bears the label, and what can be made of it as a whole. */
export function LabelFormHead({
  of,
  name,
  title,
  children,
}: {
  readonly of: LabelGroup;
  readonly name: string;
  readonly title: string;
  /** Before the title: the seal. */
  readonly children?: ReactNode;
}) {
  const t = useT('labels');
  const number = useNumber();
  const count = useBearers()(of, name);
  return (
    <div className="label-head">
      <h2>
        {children}
        {title}
      </h2>
      <code>{name}</code>
      <span className="label-use">{t(`use.${of}`, { count, shown: number(count) })}</span>
      <span className="label-acts">
        <Button onClick={() => duplicateLabel(of, name)}>{t('duplicate')}</Button>
        {of === 'articleLabels' ? null : (
          <>
            <Button onClick={() => openDialog({ kind: 'merge', of, name })}>{t('merge.open')}</Button>
            <Button onClick={() => openDialog({ kind: 'split', of, name })}>{t('split.open')}</Button>
          </>
        )}
        <Button onClick={() => removeLabel(of, name)}>{t('remove')}</Button>
      </span>
    </div>
  );
}
