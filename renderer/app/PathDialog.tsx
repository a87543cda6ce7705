import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FolderListing } from '../../shared/api/app.ts';
import { endingsOfFormat, fileFormats } from '../../shared/api/import.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { type PathRequest, usePathRequest } from '../api/path-request.ts';
import { useAsked } from '../api/use-asked.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { joinPath, withEnding } from './path-text.ts';
import './path-dialog.css';

const ENDING = '.zhupi';
const ARTICLE_ENDINGS = fileFormats.flatMap((format) => endingsOfFormat[format]);
const TITLES = {
  'new-project': 'path.newTitle',
  'open-project': 'path.openTitle',
  import: 'path.importTitle',
} as const;

/** Nobody looks through thousands; who wants one of them has the system's own dialog, or drops it. */
const MOST_FILES = 300;

/** Chooses a place on this machine where the shell has no dialog of its own. */
export function PathDialog() {
  const t = useT('app');
  const { request, answer } = usePathRequest();
  return (
    <Modal
      opened={request !== null}
      onClose={() => answer(null)}
      title={request === null ? '' : t(TITLES[request.purpose])}
      size={560}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {request === null ? null : <Folder request={request} onAnswer={answer} />}
    </Modal>
  );
}

function Folder({ request, onAnswer }: { readonly request: PathRequest; onAnswer(path: string | null): void }) {
  const t = useT('app');
  const [folder, setFolder] = useState<string | undefined>(undefined);
  const [name, setName] = useState(withEnding(request.suggestedName, ENDING));
  const endings = request.purpose === 'import' ? ARTICLE_ENDINGS : [ENDING];
  const asked = useAsked(folder ?? '', () =>
    ask(api.app.browse.query({ endings, ...(folder === undefined ? {} : { folder }) })),
  );
  const listing = asked.value;
  const isNew = request.purpose === 'new-project';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (listing !== undefined && name.trim() !== '')
      onAnswer(joinPath(listing.folder, withEnding(name.trim(), ENDING)));
  };
  return (
    <form className="path" onSubmit={submit}>
      <div className="path-where">
        <Button look="quiet" disabled={listing?.parent === undefined} onClick={() => setFolder(listing?.parent)}>
          <Icon name="up" /> {t('path.up')}
        </Button>
        <span className="path-folder" title={listing?.folder}>
          <bdi>{listing?.folder}</bdi>
        </span>
      </div>
      {asked.problem === undefined ? null : (
        <ProblemNotice
          problem={asked.problem}
          look="line"
          action={<Button onClick={() => setFolder(undefined)}>{t('path.home')}</Button>}
        />
      )}
      {listing === undefined ? null : (
        <Entries
          listing={listing}
          empty={request.purpose === 'import' ? t('path.importEmpty') : t('path.empty')}
          onFolder={setFolder}
          onFile={(file) => (isNew ? setName(file) : onAnswer(joinPath(listing.folder, file)))}
        />
      )}
      {request.purpose === 'import' ? (
        <div className="path-take">
          <p className="field-hint">{t('path.importHint')}</p>
          <Button
            look="filled"
            disabled={listing === undefined}
            onClick={() => listing !== undefined && onAnswer(listing.folder)}
          >
            {t('path.importFolder')}
          </Button>
        </div>
      ) : null}
      {isNew ? (
        <div className="path-name">
          <label>
            <span className="field-label">{t('path.name')}</span>
            <input className="input" value={name} onChange={(event) => setName(event.target.value)} />
          </label>
          <Button type="submit" look="filled" disabled={listing === undefined || name.trim() === ''}>
            {t('path.choose')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function Entries({
  listing,
  empty,
  onFolder,
  onFile,
}: {
  readonly listing: FolderListing;
  readonly empty: string;
  onFolder(path: string): void;
  onFile(name: string): void;
}) {
  const t = useT('app');
  const { folders, files } = listing;
  if (folders.length + files.length === 0) return <p className="path-empty">{empty}</p>;
  const more = Math.max(0, files.length - MOST_FILES);
  return (
    <ul className="path-list">
      {files.slice(0, MOST_FILES).map((file) => (
        <li key={file}>
          <button type="button" className="path-entry path-file" onClick={() => onFile(file)}>
            <Icon name="file" /> {file}
          </button>
        </li>
      ))}
      {more === 0 ? null : <li className="path-empty">{t('path.more', { count: more })}</li>}
      {folders.map((name) => (
        <li key={name}>
          <button type="button" className="path-entry" onClick={() => onFolder(joinPath(listing.folder, name))}>
            <Icon name="folder" /> {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
