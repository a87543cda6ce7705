import { type ReactNode, useEffect } from 'react';
import { type FileFormat, fileFormats } from '../../shared/api/import.ts';
import type { AppProblem } from '../../shared/problem.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { EncodingChoice } from './EncodingChoice.tsx';
import { formatBytes, splitPath } from './file-name.ts';
import './draft-view.css';
import {
  columnsOf,
  type DraftFile,
  encodingOf,
  type ImportDraft,
  likeFiles,
  withColumns,
  withEncoding,
  withFormat,
  withLook,
} from './import-draft.ts';
import { changeDraft } from './import-state.ts';
import { useLook } from './use-look.ts';

/** One file: its kind and encoding, its columns where it is a table, and how its text begins as it is read now. */
export function DraftView({ draft, name }: { readonly draft: ImportDraft; readonly name: string }) {
  const file = draft.files.find((candidate) => candidate.file === name);
  const failure = draft.failed.find((candidate) => candidate.file === name);
  if (file !== undefined) return <FileView draft={draft} file={file} />;
  if (failure === undefined) return null;
  return (
    <Frame name={name}>
      <ProblemNotice problem={failure.problem} look="line" />
    </Frame>
  );
}

function FileView({ draft, file }: { readonly draft: ImportDraft; readonly file: DraftFile }) {
  const t = useT('import');
  const { file: name, look } = file;
  const { value, problem } = useLook(draft, name, file.reading);
  useEffect(() => {
    if (value !== undefined) changeDraft((now) => withLook(now, name, value));
  }, [value, name]);
  const alike = likeFiles(draft, file).map((other) => other.file);
  const encoding = encodingOf(file);
  const columns = columnsOf(file);
  const format = file.reading.format ?? look.format;
  const entries = look.entries === undefined ? '' : ` · ${t('entries', { count: look.entries })}`;
  return (
    <Frame name={name} facts={`${formatBytes(look.bytes)}${entries}`}>
      <div className="draft-settings">
        <label className="draft-setting">
          <span className="field-label">{t('format')}</span>
          <select
            className="input"
            value={format}
            disabled={!isTextFormat(format)}
            onChange={(event) => {
              const chosen = fileFormats.find((candidate) => candidate === event.target.value);
              if (chosen !== undefined) changeDraft((now) => withFormat(now, name, chosen));
            }}
          >
            {(isTextFormat(format) ? TEXT_FORMATS : [format]).map((value) => (
              <option key={value} value={value}>
                {t(`formatName.${value}`)}
              </option>
            ))}
          </select>
        </label>
        {encoding === undefined || look.encoding === undefined ? null : (
          <EncodingChoice
            draft={draft}
            file={file}
            encoding={encoding}
            onChoose={(chosen) => changeDraft((now) => withEncoding(now, [name], chosen))}
          />
        )}
      </div>
      {file.question === 'encoding' && encoding !== undefined ? (
        <ForAlike count={alike.length} onClick={() => changeDraft((now) => withEncoding(now, alike, encoding))}>
          {t('encodingForAlike', {
            count: alike.length,
            encoding: t(`encodingName.${encoding}`),
            guess: t(`encodingName.${file.guess ?? encoding}`),
          })}
        </ForAlike>
      ) : null}
      {problem === undefined ? null : <Unreadable problem={problem} />}
      {look.table === undefined ? (
        <Preview text={look.preview} isStale={problem !== undefined} />
      ) : (
        <>
          <ColumnChoice
            table={look.table}
            columns={columns}
            onChoose={(chosen) => changeDraft((now) => withColumns(now, [name], chosen))}
          />
          {columns === undefined || file.question !== 'columns' ? null : (
            <ForAlike count={alike.length} onClick={() => changeDraft((now) => withColumns(now, alike, columns))}>
              {t('columnsForAlike', { count: alike.length })}
            </ForAlike>
          )}
        </>
      )}
    </Frame>
  );
}

/** Kinds that a text may turn out to be; the others are told by what is in them. */
const TEXT_FORMATS: readonly FileFormat[] = ['text', 'markdown', 'html', 'csv', 'jsonl'];

function isTextFormat(format: FileFormat): boolean {
  return TEXT_FORMATS.includes(format);
}

function Frame({
  name,
  facts,
  children,
}: {
  readonly name: string;
  readonly facts?: string;
  readonly children: ReactNode;
}) {
  const { folder, name: short } = splitPath(name);
  return (
    <section className="draft-view" aria-label={short}>
      <header className="draft-title">
        <h3 title={name}>{short}</h3>
        {facts === undefined ? null : <span className="import-faint">{facts}</span>}
        {folder === '' ? null : (
          <p className="draft-folder" title={folder}>
            <bdi>{folder}</bdi>
          </p>
        )}
      </header>
      {children}
    </section>
  );
}

function ForAlike({
  count,
  onClick,
  children,
}: {
  readonly count: number;
  onClick(): void;
  readonly children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <p className="draft-alike">
      <Button look="link" onClick={onClick}>
        {children}
      </Button>
    </p>
  );
}

function Unreadable({ problem }: { readonly problem: AppProblem }) {
  return (
    <div className="draft-problem">
      <ProblemNotice problem={problem} look="line" />
    </div>
  );
}

function Preview({ text, isStale }: { readonly text: string; readonly isStale: boolean }) {
  const t = useT('import');
  if (text === '') return null;
  return (
    <>
      <h4 className="draft-heading">{t('beginning')}</h4>
      <div className="draft-text" data-stale={isStale}>
        {text}
      </div>
    </>
  );
}
