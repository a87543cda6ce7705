import type { LabelLoss } from '../../annotations/formats/labels/label-format.ts';
import { useT } from '../i18n/i18n.ts';

const NAMES_SHOWN = 8;

/** What a file does not hold, kind by kind, and of which labels. */
export function LossList({ losses }: { readonly losses: readonly LabelLoss[] }) {
  const t = useT('labels');
  return (
    <dl className="loss-list">
      {losses.map(({ code, names }) => (
        <div key={code}>
          <dt>{t(`loss.${code}`)}</dt>
          <dd>
            {names.slice(0, NAMES_SHOWN).join(t('comma'))}
            {names.length <= NAMES_SHOWN ? null : ` ${t('more', { count: names.length - NAMES_SHOWN })}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
