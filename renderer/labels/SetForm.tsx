import { useT } from '../i18n/i18n.ts';
import { LocalizedField } from './LocalizedField.tsx';
import { makeEdit } from './labels-desk.ts';
import { MarkdownField } from './MarkdownField.tsx';
import { NameField } from './NameField.tsx';
import { useDraftSet } from './use-desk.ts';

/** The set as a whole: its name and titles, and the guidelines for all labels. */
export function SetForm() {
  const t = useT('labels');
  const { name, title, guidelines } = useDraftSet();
  const words = { name, ...(title === undefined ? {} : { title }), guidelines };
  return (
    <section className="label-form" aria-label={t('guidelines')}>
      <div className="label-head">
        <h2>{t('guidelines')}</h2>
      </div>
      <div className="label-fields">
        <NameField
          label={t('setName')}
          value={name}
          taken={[]}
          onRename={(to) => makeEdit({ type: 'describe', ...words, name: to })}
        />
        <LocalizedField
          label={t('title')}
          value={title ?? { zh: '', en: '' }}
          onChange={(next) => makeEdit({ type: 'describe', ...words, title: next })}
        />
      </div>
      <MarkdownField
        label={t('guidelines')}
        value={guidelines}
        rows={24}
        onChange={(next) => makeEdit({ type: 'describe', ...words, guidelines: next })}
      />
    </section>
  );
}
