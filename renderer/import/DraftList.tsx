import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useT } from '../i18n/i18n.ts';
import { useNumber } from '../ui/moment.ts';
import { splitPath } from './file-name.ts';
import './draft-list.css';
import { type DraftFile, encodingOf, type ImportDraft, isReady, type Question } from './import-draft.ts';

const LINE_PX = 31;

type Line =
  | { readonly kind: 'head'; readonly group: Question | 'failed'; readonly count: number }
  | { readonly kind: 'file'; readonly name: string; readonly file: DraftFile | undefined };

/** All files, those with questions first; arrows move. Only the lines in view are drawn. */
export function DraftList({
  draft,
  shown,
  onShow,
}: {
  readonly draft: ImportDraft;
  readonly shown: string;
  onShow(name: string): void;
}) {
  const t = useT('import');
  const lines = useMemo(() => linesOf(draft), [draft]);
  const at = lines.findIndex((line) => line.kind === 'file' && line.name === shown);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: 10,
  });
  const step = (from: number, by: 1 | -1): void => {
    for (let i = from + by; i >= 0 && i < lines.length; i += by) {
      const line = lines[i];
      if (line?.kind !== 'file') continue;
      onShow(line.name);
      virtual.scrollToIndex(i, { align: 'auto' });
      return;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') step(at, 1);
    else if (event.key === 'ArrowUp') step(at, -1);
    else if (event.key === 'Home') step(-1, 1);
    else if (event.key === 'End') step(lines.length, -1);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="draft-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('files')}
      aria-activedescendant={`draft-${at}`}
      onKeyDown={onKeyDown}
      data-autofocus
    >
      <div className="draft-lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const style = { transform: `translateY(${start}px)` };
          if (line.kind === 'head')
            return <Head key={line.group} group={line.group} count={line.count} style={style} />;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list
            // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus
            <div
              key={line.name}
              id={`draft-${index}`}
              role="option"
              aria-selected={index === at}
              className="draft-line"
              style={style}
              title={line.name}
              onClick={() => onShow(line.name)}
            >
              <span className="draft-name">{splitPath(line.name).name}</span>
              {line.file === undefined ? null : <Reading file={line.file} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Head({
  group,
  count,
  style,
}: {
  readonly group: Question | 'failed';
  readonly count: number;
  readonly style: { readonly transform: string };
}) {
  const t = useT('import');
  const number = useNumber();
  return (
    <div className="draft-line draft-head" role="presentation" style={style} data-group={group}>
      <strong>{t(`group.${group}`)}</strong> <span>{number(count)}</span>
    </div>
  );
}

/** At the end of a line: how the file is read, or what still has to be said. */
function Reading({ file }: { readonly file: DraftFile }) {
  const t = useT('import');
  const encoding = encodingOf(file);
  if (!isReady(file)) return <span className="draft-lack">{t('noColumn')}</span>;
  if (file.question === 'encoding' && encoding !== undefined) {
    return <span className="draft-reading">{t(`encodingName.${encoding}`)}</span>;
  }
  return <span className="draft-reading">{t(`formatName.${file.reading.format ?? file.look.format}`)}</span>;
}

function linesOf({ files, failed }: ImportDraft): readonly Line[] {
  const group = (question: Question): readonly Line[] => {
    const own = files.filter((file) => file.question === question);
    if (own.length === 0) return [];
    const lines = own.map((file): Line => ({ kind: 'file', name: file.file, file }));
    return [{ kind: 'head', group: question, count: own.length }, ...lines];
  };
  const lost = failed.map(({ file }): Line => ({ kind: 'file', name: file, file: undefined }));
  const failures: readonly Line[] =
    failed.length === 0 ? [] : [{ kind: 'head', group: 'failed', count: failed.length }, ...lost];
  return [...group('encoding'), ...group('columns'), ...failures, ...group('none')];
}
