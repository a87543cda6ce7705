import { type MouseEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type { RawRange } from '../../annotations/text/clean-up/choice.ts';
import { useT } from '../i18n/i18n.ts';
import { useNumber } from '../ui/moment.ts';
import { type CleanUpDesk, toggleRemoval } from './clean-up-desk.ts';
import { goToRemoval, select, setCaret, unselect, useCleanUpFocus } from './clean-up-focus.ts';
import { RawHead } from './RawHead.tsx';
import { RawLine } from './RawLine.tsx';
import { proposalAt } from './raw-caret.ts';
import { rowAt } from './raw-rows.ts';
import { readRawSelection } from './raw-selection.ts';
import type { ScrollPair } from './scroll-pair.ts';
import { rowsTaken } from './text-extent.ts';
import { useJumps } from './use-jumps.ts';
import { usePane } from './use-pane.ts';
import './raw-pane.css';

const LINE_PX = 24;
const FONT_PX = 14;
/** Number, margin and padding beside the text. */
const BESIDE_PX = 40 + 108 + 20;

/** The file's text, line by line, with what is left out of it. */
export function RawPane({ desk, pair }: { readonly desk: CleanUpDesk; readonly pair: ScrollPair }) {
  const t = useT('clean');
  const tRules = useT('rules');
  const number = useNumber();
  const { view, rows, layers, current, selected, isFrozen } = desk;
  const { rawText } = view.article.source;
  /** The row in which the mouse was pressed stays drawn, or the selection would lose its beginning. */
  const pressedRow = useRef(-1);
  const { scroller, virtual } = usePane('raw', pair, {
    count: rows.length,
    headings: 0,
    rangeOf: (index) => rows[index] ?? { start: 0, end: 0 },
    estimate: (index, width) => {
      const row = rows[index];
      if (row === undefined) return LINE_PX;
      return LINE_PX * rowsTaken(rawText, row, Math.max(200, width - BESIDE_PX) / FONT_PX);
    },
    keep: pressedRow,
  });

  const { map } = view.article.source;
  useEffect(() => pair.setMap(map), [pair, map]);
  useJumps(rows, pair, virtual);

  const words = useMemo(
    () => ({
      rule: (rule: (typeof layers.proposals)[number]['rule'], places: number) =>
        places > 1 ? t('margin.count', { rule: tRules(rule), count: places, shown: number(places) }) : tRules(rule),
      takenBack: (rule: (typeof layers.proposals)[number]['rule']) => t('margin.takenBack', { rule: tRules(rule) }),
      field: (field: (typeof layers.fieldPlaces)[number]['field']) => t(`field.${field}`),
      remark: (kind: (typeof layers.remarks)[number]['kind']) => t(`remark.${kind}`),
    }),
    [t, tRules, number],
  );

  const onPointerDown = useCallback((event: PointerEvent<HTMLElement>): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    pressedRow.current = row === null ? -1 : Number(row.dataset.index);
  }, []);
  const takeSelection = (event: MouseEvent<HTMLElement>): void => {
    pressedRow.current = -1;
    const place = readRawSelection(event.currentTarget);
    if (place === undefined) return;
    if (place.anchor !== place.head) {
      // From here on it is ours, drawn in the pieces and there for lines that are out of view.
      select({ unit: 'characters', ...place });
      globalThis.getSelection()?.removeAllRanges();
      return;
    }
    const removal = (event.target as HTMLElement).closest<HTMLElement>('[data-removal]')?.dataset.removal;
    const proposal = removal === undefined ? undefined : proposalAt(layers.proposals, Number(removal));
    if (proposal === undefined) setCaret(place.head);
    else {
      goToRemoval(proposal);
      toggleRemoval(proposal.rawStart);
    }
  };
  const caretRow = useCleanUpFocus(({ caret, current: at, selection }) =>
    at === null && selection === null && caret > 0 ? rowAt(rows, caret) : -1,
  );

  return (
    <section className="raw" aria-label={t('raw.title')}>
      <RawHead desk={desk} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: text is selected with the mouse; keys are commands of the screen */}
      <div
        ref={scroller}
        className="raw-scroll"
        lang={view.article.language}
        data-frozen={isFrozen}
        onPointerDown={onPointerDown}
        onMouseUp={takeSelection}
        onCopy={(event) => {
          if (selected === null) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', rawText.slice(...selected));
        }}
        onDoubleClick={unselect}
      >
        <div className="raw-lines" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start: top }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <RawLine
                key={index}
                index={index}
                top={top}
                row={row}
                rawText={rawText}
                layers={layers}
                selected={overlapOf(selected, row.start, row.next)}
                current={
                  current !== undefined && current.rawStart < row.next && row.start < current.rawEnd ? current : null
                }
                hasCaret={index === caretRow}
                words={words}
                measure={virtual.measureElement}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}

/** What of a selection lies in a line, its end included. */
function overlapOf(selected: RawRange | null, start: number, next: number): RawRange | null {
  if (selected === null || selected[1] <= start || next <= selected[0]) return null;
  return [Math.max(selected[0], start), Math.min(selected[1], next)];
}
