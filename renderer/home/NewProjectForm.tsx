import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { LabelSource, TemplateInfo } from '../../shared/api/project.ts';
import type { ChosenFile } from '../../shared/files.ts';
import { askPlain } from '../api/ask.ts';
import { api, host } from '../api/client.ts';
import { useAsked } from '../api/use-asked.ts';
import { baseName, toFileName } from '../app/path-text.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useHome } from './home-state.ts';
import { createProject } from './open-project.ts';

/** Name, place and labels; the project is there and open as soon as they are given. */
export function NewProjectForm() {
  const t = useT('home');
  const { isBusy, closeNew } = useHome();
  const [name, setName] = useState('');
  const [path, setPath] = useState<string | null>(null);
  const [labels, setLabels] = useState<LabelSource>({ kind: 'template', name: 'news-zh' });
  const nameInput = useRef<HTMLInputElement>(null);
  useEffect(() => nameInput.current?.focus(), []);

  const choosePlace = async (): Promise<string | null> => {
    const chosen = await host.pickNewProjectPath(toFileName(name.trim() || t('untitled'), '.zhupi'));
    if (chosen === null) return null;
    setPath(chosen);
    if (name.trim() === '') setName(baseName(chosen));
    return chosen;
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // Without a place the button asks for one first: one press is enough for both.
    const place = path ?? (await choosePlace());
    if (place !== null) await createProject({ name: name.trim() || baseName(place), path: place, labels });
  };

  return (
    <form className="new-project" onSubmit={(event) => void submit(event)}>
      <h2>{t('newTitle')}</h2>
      <Field label={t('name')}>
        <input
          ref={nameInput}
          className="input"
          value={name}
          maxLength={200}
          placeholder={t('namePlaceholder')}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <div className="field">
        <span className="field-label">{t('place')}</span>
        <div className="new-place">
          <span className="new-path" title={path ?? undefined}>
            {path ?? t('placeNone')}
          </span>
          <Button onClick={() => void choosePlace()}>{t('choose')}</Button>
        </div>
      </div>
      <LabelChoice value={labels} onChange={setLabels} />
      <div className="new-actions">
        <Button type="submit" look="filled" disabled={isBusy}>
          {path === null ? t('createWithPlace') : t('create')}
        </Button>
        <Button onClick={closeNew}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function LabelChoice({ value, onChange }: { readonly value: LabelSource; onChange(source: LabelSource): void }) {
  const t = useT('home');
  const templates = useAsked('templates', () => askPlain(api.project.templates.query()));
  const pick = async (): Promise<void> => {
    const file = await host.pickLabelSet();
    if (file !== null) onChange({ kind: 'file', file });
  };
  return (
    <fieldset className="label-choice">
      <legend className="field-label">{t('labels')}</legend>
      {(templates.value ?? []).map((template) => (
        <TemplateLine
          key={template.name}
          template={template}
          checked={value.kind === 'template' && value.name === template.name}
          onChoose={() => onChange({ kind: 'template', name: template.name })}
        />
      ))}
      <label className="template">
        <input
          type="radio"
          name="labels"
          checked={value.kind === 'file'}
          onChange={() => void pick()}
          onClick={() => value.kind === 'file' && void pick()}
        />
        <span>
          <span>{t('fromFile')}</span>
          <span className="field-hint">{value.kind === 'file' ? nameOf(value.file) : t('fromFileHint')}</span>
        </span>
      </label>
    </fieldset>
  );
}

function TemplateLine({
  template,
  checked,
  onChoose,
}: {
  readonly template: TemplateInfo;
  readonly checked: boolean;
  onChoose(): void;
}) {
  const t = useT('home');
  const local = useLocalized();
  const isEmpty = template.entityCount + template.relationCount === 0;
  return (
    <label className="template">
      <input type="radio" name="labels" checked={checked} onChange={onChoose} />
      <span>
        <span>{local(template.title)}</span>
        <span className="field-hint">
          {isEmpty
            ? t('emptyHint')
            : `${t('entityCount', { count: template.entityCount })} · ${t('relationCount', { count: template.relationCount })}`}
        </span>
      </span>
    </label>
  );
}

function nameOf(file: ChosenFile): string {
  return file.kind === 'path' ? file.path : file.name;
}
