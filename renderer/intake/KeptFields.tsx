import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Article } from '../../annotations/model/article.ts';
import type { FieldName } from '../../annotations/text/clean-up/choice.ts';
import { useT } from '../i18n/i18n.ts';
import { classNames } from '../ui/class-names.ts';
import { shownDate } from '../ui/moment.ts';
import { withField } from './choice-edits.ts';
import { type CleanUpDesk, cleanUpStore } from './clean-up-desk.ts';
import { OutletButton } from './OutletButton.tsx';
import { parsePublishedAt } from './published-at.ts';

const FIELDS: readonly FieldName[] = ['title', 'publishedAt', 'outlet', 'byline', 'url'];

/** What the article knows of itself besides its text. Each can be written over in its place. */
export function KeptFields({ desk }: { readonly desk: CleanUpDesk }) {
  const t = useT('clean');
  const { view, isFrozen } = desk;
  const { article } = view;
  return (
    <section className="kept-fields" aria-label={t('kept.fields')}>
      {FIELDS.map((field) => (
        <Field key={field} field={field} kept={article[field] ?? ''} article={article} isFrozen={isFrozen}>
          {field === 'outlet' ? <OutletButton desk={desk} /> : null}
        </Field>
      ))}
    </section>
  );
}

function Field({
  field,
  kept,
  article,
  isFrozen,
  children,
}: {
  readonly field: FieldName;
  readonly kept: string;
  readonly article: Article;
  readonly isFrozen: boolean;
  readonly children: ReactNode;
}) {
  const t = useT('clean');
  const value = field === 'publishedAt' ? shownDate(kept) : kept;
  const [draft, setDraft] = useState(value);
  const area = useRef<HTMLTextAreaElement>(null);
  // What has been stored, here or by an undo, is what is written.
  useEffect(() => setDraft(value), [value]);
  const written = field === 'publishedAt' ? parsePublishedAt(draft) : draft.replace(/\s+/g, ' ').trim();
  const isBad = written === undefined;
  const isReverting = useRef(false);
  const store = (): void => {
    if (isReverting.current) return;
    if (written === undefined || written === kept || isFrozen) {
      setDraft(value);
      return;
    }
    setDraft(field === 'publishedAt' ? shownDate(written) : written);
    void cleanUpStore.getState().edit((choice) => withField(choice, field, written));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isBad) return;
      area.current?.blur();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      isReverting.current = true;
      setDraft(value);
      area.current?.blur();
      isReverting.current = false;
    }
  };
  return (
    <div className={classNames('kept-field', `is-${field}`)}>
      <label htmlFor={`clean-field-${field}`}>{t(`field.${field}`)}</label>
      <span className="kept-field-value">
        <textarea
          id={`clean-field-${field}`}
          ref={area}
          rows={1}
          lang={article.language}
          value={draft}
          readOnly={isFrozen}
          placeholder={t('field.none')}
          aria-invalid={isBad}
          aria-describedby={isBad ? `clean-hint-${field}` : undefined}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={store}
          onKeyDown={onKeyDown}
        />
        {isBad ? (
          <span id={`clean-hint-${field}`} className="kept-field-hint">
            {t('field.dateHint')}
          </span>
        ) : null}
        {children}
      </span>
    </div>
  );
}
