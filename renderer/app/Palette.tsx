import { Modal } from '@mantine/core';
import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useAsked } from '../api/use-asked.ts';
import { rowAddress } from '../articles/row-status.ts';
import { useT } from '../i18n/i18n.ts';
import { session, useSession, viewerOf } from '../state/session.ts';
import { listCommands, useCommandRegistry } from '../ui/commands.ts';
import { Icon } from '../ui/Icon.tsx';
import { KeyCap } from '../ui/KeyCap.tsx';
import type { KeyPattern } from '../ui/keys.ts';
import { goTo } from './navigation.ts';
import { closeOverlay, useOverlay } from './overlay.ts';
import './palette.css';
import { isComposing } from '../ui/keys.ts';
import { findEntries } from './palette-search.ts';

const ARTICLES_SHOWN = 8;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly detail?: string;
  readonly lang?: string;
  readonly key?: KeyPattern;
  run(): void;
}

/** Reaches everything: screens, articles by title, commands, themes and languages. */
export function Palette() {
  const t = useT('app');
  const opened = useOverlay((state) => state.overlay === 'palette');
  return (
    <Modal
      opened={opened}
      onClose={closeOverlay}
      withCloseButton={false}
      size={600}
      classNames={{ body: 'palette-body' }}
      yOffset="12vh"
      returnFocus={false}
      // Without a title on screen the dialog itself is told its name.
      attributes={{ content: { 'aria-label': t('command.palette') } }}
    >
      {opened ? <PaletteContent /> : null}
    </Modal>
  );
}

function PaletteContent() {
  const t = useT('app');
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const entries = useEntries(query);
  const keepFocus = useFocusOnLoan();
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    closeOverlay();
    // After the focus has come back to where it was, so that what is opened may take it.
    queueMicrotask(() => entry.run());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent, true)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) setActive((active + step + entries.length) % entries.length);
    else if (event.key === 'Enter') run(entries[active]);
    else return;
    event.preventDefault();
  };

  return (
    <div className="palette">
      <div className="palette-head">
        <Icon name="search" />
        <input
          className="palette-input"
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={entries.length === 0 ? undefined : `${listId}-${active}`}
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={keepFocus}
        />
        <KeyCap pattern="Escape" />
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label={t('command.palette')}>
        {entries.map((entry, i) => (
          <PaletteLine
            key={entry.id}
            entry={entry}
            id={`${listId}-${i}`}
            isActive={i === active}
            heading={entry.section === entries[i - 1]?.section ? undefined : entry.section}
            onPoint={() => setActive(i)}
            onRun={() => run(entry)}
          />
        ))}
        {entries.length === 0 ? <p className="palette-none">{t('palette.none', { query })}</p> : null}
      </div>
    </div>
  );
}

/**
 * The palette has the focus as long as it is there and then gives it back. The dialog around it can't do that: it looks
 * only when the palette has taken the focus already, and gives back late, when another dialog may be open.
 * @returns what holds on to the focus when something else would take it.
 */
function useFocusOnLoan(): (event: FocusEvent<HTMLInputElement>) => void {
  const [lender] = useState(() => document.activeElement);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    isOver.current = false;
    return () => {
      isOver.current = true;
      if (lender instanceof HTMLElement && lender.isConnected) lender.focus({ preventScroll: true });
    };
  }, [lender]);
  return ({ currentTarget, relatedTarget }) => {
    const stays = currentTarget.closest('[role="dialog"]')?.contains(relatedTarget) === true;
    if (!stays && !isOver.current) currentTarget.focus();
  };
}

function PaletteLine({
  entry,
  id,
  isActive,
  heading,
  onPoint,
  onRun,
}: {
  readonly entry: Entry;
  readonly id: string;
  readonly isActive: boolean;
  readonly heading: string | undefined;
  onPoint(): void;
  onRun(): void;
}) {
  return (
    <>
      {heading === undefined ? null : <div className="palette-section">{heading}</div>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input, which owns this list */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as a combobox does it, the input keeps the focus */}
      <div
        className="palette-line"
        role="option"
        id={id}
        aria-selected={isActive}
        onMouseMove={onPoint}
        onClick={onRun}
      >
        <span className={entry.lang === undefined ? undefined : 'serif'} lang={entry.lang}>
          {entry.title}
        </span>
        {entry.detail === undefined ? null : <span className="palette-detail">{entry.detail}</span>}
        {entry.key === undefined ? null : <KeyCap pattern={entry.key} />}
      </div>
    </>
  );
}

function useEntries(query: string): readonly Entry[] {
  const t = useT('app');
  const registry = useCommandRegistry();
  const hasProject = useSession((state) => state.project !== null);
  const words = query.trim();
  const articles = useAsked(hasProject && words !== '' ? words : null, () =>
    ask(api.articles.page.query({ ...viewerOf(session.getState()), query: words, offset: 0, limit: ARTICLES_SHOWN })),
  );
  const rows = words === '' ? undefined : articles.value?.rows;
  return useMemo(() => {
    const commands = listCommands(registry)
      .filter((command) => command.keyOnly !== true && command.when?.() !== false)
      .map((command): Entry => {
        const [key] = command.keys ?? [];
        return {
          ...command,
          id: `command-${command.id}`,
          run: () => command.run(),
          ...(key === undefined ? {} : { key }),
        };
      });
    const found = (rows ?? []).map(
      (row): Entry => ({
        id: `article-${row.id}`,
        title: row.title,
        section: t('screen.articles'),
        detail: row.outlet,
        lang: row.language,
        run: () => goTo(rowAddress(row, viewerOf(session.getState()).viewer)),
      }),
    );
    return [...findEntries(commands, words), ...found];
  }, [registry, rows, words, t]);
}
