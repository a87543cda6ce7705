import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { ArticleRow } from '../../shared/api/articles.ts';
import { goTo } from '../app/navigation.ts';
import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { type Command, runCommand, useCommands } from '../ui/commands.ts';
import { useMoment, useNumber } from '../ui/moment.ts';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import './articles-table.css';
import { ArticleLine, type RowWords } from './ArticleLine.tsx';
import { isFiltered, rememberedScroll, rememberScroll, showAllArticles, useArticlesView } from './articles-view.ts';
import type { RowSource } from './row-pages.ts';
import { rowAddress } from './row-status.ts';
import { TableHead } from './TableHead.tsx';
import { columnsOf } from './table-columns.ts';

const ROW_PX = 31;
const HEAD_PX = 33;

/** As many rows as there are, as many lines as there is room for. Arrows move, Enter opens. */
export function ArticlesTable({
  source,
  isOld,
}: {
  readonly source: RowSource;
  /** Other rows are on their way. */
  readonly isOld: boolean;
}) {
  const t = useT('articles');
  const { total, problem, mostSpans } = source.use();
  const selected = useArticlesView((view) => view.selected);
  const members = useSession((state) => state.members);
  const acting = useSession((state) => state.acting);
  const columns = useMemo(() => columnsOf(members, acting), [members, acting]);
  const words = useRowWords();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);

  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollPaddingStart: HEAD_PX,
    initialOffset: rememberedScroll,
  });
  const lines = virtual.getVirtualItems();
  const first = lines[0]?.index ?? 0;
  const last = lines.at(-1)?.index ?? 0;
  useEffect(() => source.look(first, last), [source, first, last]);
  useEffect(() => {
    // Another filter or order shows its first rows, the same table where it was left.
    if (source.use.getState().total !== undefined) scroller.current?.scrollTo({ top: rememberedScroll() });
  }, [source]);
  useEffect(() => {
    // A ring is for those who came here by key; the row is shown as selected anyway.
    table.current?.focus({ preventScroll: true, focusVisible: false });
  }, []);

  const select = (index: number): void => {
    if (total === undefined || total === 0) return;
    const chosen = Math.min(total - 1, Math.max(0, index));
    useArticlesView.setState({ selected: chosen });
    virtual.scrollToIndex(chosen, { align: 'auto' });
  };
  const open = (row: ArticleRow | undefined): void => {
    if (row !== undefined) goTo(rowAddress(row, columns.viewer));
  };
  useCleanUpCommand(source);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: (total ?? 1) - 1,
    };
    const target = steps[event.key];
    if (target !== undefined) select(target);
    else if (event.key === 'Enter') open(source.row(selected));
    else return;
    event.preventDefault();
  };

  if (problem !== undefined) {
    return <ProblemNotice problem={problem} action={<Button onClick={source.retry}>{t('retry')}</Button>} />;
  }
  if (total === 0) return <NoRows />;
  return (
    <div ref={scroller} className="table-scroll" onScroll={(event) => rememberScroll(event.currentTarget.scrollTop)}>
      {/* Keys and clicks go to the table, which moves through its rows and keeps the focus. */}
      <table
        ref={table}
        className="table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are moved through is a grid (ARIA APG)
        role="grid"
        tabIndex={0}
        style={{ '--annotators': columns.annotators.length } as CSSProperties}
        data-columns={columns.kind}
        aria-label={t('title')}
        aria-busy={isOld}
        aria-rowcount={total === undefined ? -1 : total + 1}
        aria-activedescendant={`article-${selected}`}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const index = indexAt(event.target);
          if (index !== undefined) select(index);
        }}
        onDoubleClick={(event) => open(source.row(indexAt(event.target) ?? -1))}
      >
        <TableHead columns={columns} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {lines.map(({ index, start }) => (
            <ArticleLine
              key={index}
              index={index}
              top={start}
              row={source.row(index)}
              columns={columns}
              mostSpans={mostSpans}
              words={words}
              isSelected={index === selected}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The clean-up of the row in focus, by key and from the palette. */
function useCleanUpCommand(source: RowSource): void {
  const t = useT('articles');
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'articles.clean',
        title: t('cleanUpCommand'),
        section: t('title'),
        keys: ['C'],
        when: () => source.row(useArticlesView.getState().selected) !== undefined,
        run: () => {
          const row = source.row(useArticlesView.getState().selected);
          if (row !== undefined) goTo({ screen: 'clean', articleId: row.id });
        },
      },
    ],
    [t, source],
  );
  useCommands(commands);
}

function useRowWords(): RowWords {
  const t = useT('articles');
  const number = useNumber();
  const moment = useMoment();
  return useMemo(() => ({ t, number, moment }), [t, number, moment]);
}

/** The index of the row that was hit, if one was. */
function indexAt(target: EventTarget): number | undefined {
  const index = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]')?.dataset.index : undefined;
  return index === undefined ? undefined : Number(index);
}

function NoRows() {
  const t = useT('articles');
  if (useArticlesView(isFiltered)) {
    return (
      <Notice
        title={t('noneFound')}
        text={t('noneFoundText')}
        action={<Button onClick={showAllArticles}>{t('showAll')}</Button>}
      />
    );
  }
  return (
    <Notice
      title={t('empty')}
      text={t('emptyText')}
      action={
        <>
          <Button look="outlined" keyPattern="Mod+I" onClick={() => void runCommand('import')}>
            {t('importFiles')}
          </Button>
          <Button keyPattern="Shift+Mod+O" onClick={() => void runCommand('import-folder')}>
            {t('importFolder')}
          </Button>
          <Button keyPattern="Mod+V" onClick={() => void runCommand('import-clipboard')}>
            {t('importClipboard')}
          </Button>
        </>
      }
    >
      <p className="import-kinds">{t('emptyKinds')}</p>
    </Notice>
  );
}
