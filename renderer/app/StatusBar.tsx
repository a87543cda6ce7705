import { useT } from '../i18n/i18n.ts';
import { ImportStatus } from '../import/ImportProgress.tsx';
import { useSession } from '../state/session.ts';
import { type SaveState, type StatusItem, useStatusBar } from '../state/status.ts';

/** Left: saved, whose layer, position. Right: time, label set, language. Each screen says what is its own. */
export function StatusBar() {
  const { save, left, right, end } = useStatusBar();
  const project = useSession((state) => state.project);
  const t = useT('app');
  return (
    <footer className="statusbar">
      <div className="statusbar-side">
        <Saving save={save} />
        <Items items={left} />
        {project === null ? <span className="statusbar-item">{t('status.noProject')}</span> : null}
      </div>
      <div className="statusbar-side">
        <ImportStatus />
        <Items items={right} />
        {project === null ? null : <span className="statusbar-item">{t('status.labelSet', project.labelSet)}</span>}
        <Items items={end} />
      </div>
    </footer>
  );
}

function Items({ items }: { readonly items: readonly StatusItem[] }) {
  return items.map((item) => (
    <span key={item.id} className="statusbar-item" title={item.title}>
      {item.text}
    </span>
  ));
}

function Saving({ save }: { readonly save: SaveState }) {
  const t = useT('app');
  if (save.kind === 'none') return null;
  const text =
    save.kind === 'saving'
      ? t('status.saving')
      : save.kind === 'failed'
        ? t('status.failed')
        : save.revision === undefined
          ? t('status.saved')
          : t('status.savedRevision', { revision: save.revision });
  return (
    <span className={`statusbar-item statusbar-${save.kind}`} role="status" data-save={save.kind}>
      {text}
    </span>
  );
}
