import { useState } from 'react';
import type { Localized } from '../../annotations/model/attribute.ts';
import { useT, useUiLanguage } from '../i18n/i18n.ts';
import { Markdown } from '../ui/Markdown.tsx';
import { Segmented } from '../ui/Segmented.tsx';

const EMPTY: Localized = { zh: '', en: '' };

/** A long text in Markdown in two languages, with what it looks like beside it. */
export function MarkdownField({
  label,
  value = EMPTY,
  rows,
  onChange,
}: {
  readonly label: string;
  readonly value?: Localized | undefined;
  readonly rows: number;
  onChange(value: Localized): void;
}) {
  const t = useT('labels');
  const [language, setLanguage] = useState<keyof Localized>(useUiLanguage() === 'en' ? 'en' : 'zh');
  const text = value[language];
  return (
    <div className="markdown-field">
      <div className="markdown-head">
        <h3>{label}</h3>
        <Segmented
          label={t('textLanguage')}
          value={language}
          options={[
            { value: 'zh', text: t('chinese') },
            { value: 'en', text: t('english') },
          ]}
          onChange={setLanguage}
        />
        <span className="field-hint">{t('markdownHint')}</span>
      </div>
      <div className="markdown-pair">
        <textarea
          className="input markdown-source"
          aria-label={label}
          lang={language}
          rows={rows}
          value={text}
          onChange={(event) => onChange({ ...value, [language]: event.target.value })}
        />
        <section className="markdown-view" aria-label={t('looksLike', { field: label })} lang={language}>
          {text.trim() === '' ? (
            <p className="field-hint">{t('nothingWritten')}</p>
          ) : (
            <Markdown text={text} topLevel={4} />
          )}
        </section>
      </div>
    </div>
  );
}
