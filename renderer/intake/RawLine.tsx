import { Fragment, memo, useMemo } from 'react';
import type { FieldName, RawRange } from '../../annotations/text/clean-up/choice.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import type { RemarkKind } from '../../annotations/text/clean-up/remark.ts';
import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import { classNames } from '../ui/class-names.ts';
import type { RawRow } from './raw-rows.ts';
import {
  proposalsIn,
  QUIET_RULES,
  type RawLayers,
  type RawPiece,
  type RowNotes,
  toRawPieces,
  toRowNotes,
} from './raw-view.ts';

/** How the margin says what it says. */
export interface MarginWords {
  rule(rule: CleanUpRule, places: number): string;
  takenBack(rule: CleanUpRule): string;
  field(field: FieldName): string;
  remark(kind: RemarkKind): string;
}

/** One line of the raw text, its number, and in the margin what is done with it. Drawn anew only when that has changed. */
export const RawLine = memo(
  function RawLine({
    index,
    top,
    row,
    rawText,
    layers,
    selected,
    current,
    hasCaret,
    words,
    measure,
  }: {
    readonly index: number;
    /** Pixels from the top of all lines. */
    readonly top: number;
    readonly row: RawRow;
    readonly rawText: string;
    readonly layers: RawLayers;
    /** What of the line is selected. */
    readonly selected: RawRange | null;
    /** The removal the person is at, if it lies here. */
    readonly current: Proposal | null;
    readonly hasCaret: boolean;
    readonly words: MarginWords;
    readonly measure: (element: HTMLElement | null) => void;
  }) {
    const pieces = useMemo(() => toRawPieces(row, layers, selected), [row, layers, selected]);
    const notes = useMemo(() => toRowNotes(rawText, row, layers), [rawText, row, layers]);
    const hasKept = pieces.some(
      ({ start, end, proposal }) => proposal === undefined && /\S/.test(rawText.slice(start, end)),
    );
    const ending = endingOf(row, layers.proposals);
    const isBlank = !/\S/.test(rawText.slice(row.start, row.end));
    return (
      <div
        ref={measure}
        data-index={index}
        data-start={row.start}
        data-end={row.end}
        className={classNames(
          'raw-line',
          current !== null && 'is-current',
          current !== null && !hasKept && 'is-whole',
          hasCaret && 'has-caret',
          selected !== null && row.start === row.end && 'is-selected',
        )}
        style={{ transform: `translateY(${top}px)` }}
      >
        <span className="raw-number" aria-hidden>
          {row.isFirst ? row.line : ''}
        </span>
        <div className="raw-text" data-ending={ending ?? (isBlank ? 'blank' : undefined)}>
          {pieces.map((piece) => (
            <Piece
              key={piece.start}
              piece={piece}
              rawText={rawText}
              isCurrent={isSame(piece.proposal, current)}
              isInline={hasKept}
            />
          ))}
        </div>
        <Margin notes={notes} current={current} words={words} />
      </div>
    );
  },
  (before, after) =>
    before.index === after.index &&
    before.top === after.top &&
    before.row === after.row &&
    before.rawText === after.rawText &&
    before.layers === after.layers &&
    isSame(before.current ?? undefined, after.current) &&
    before.hasCaret === after.hasCaret &&
    before.words === after.words &&
    before.selected?.[0] === after.selected?.[0] &&
    before.selected?.[1] === after.selected?.[1],
);

/** One line, however much there is to say: lines of text stay as near to one another as they are in the file. */
function Margin({
  notes: { rules, fields, remarks },
  current,
  words,
}: {
  readonly notes: RowNotes;
  readonly current: Proposal | null;
  readonly words: MarginWords;
}) {
  const notes = [
    ...remarks.map((kind) => ({ look: kind === 'caption' ? 'raw-caption' : 'raw-warning', text: words.remark(kind) })),
    ...rules
      // A line that was lifted into fields is named by them.
      .filter(({ rule, takenBack }) => rule !== 'byline' || fields.length === 0 || takenBack > 0)
      .map(({ rule, places, takenBack }) =>
        takenBack === places
          ? { look: 'raw-rule is-taken-back', text: words.takenBack(rule) }
          : { look: 'raw-rule', text: words.rule(rule, places - takenBack) },
      ),
    ...(current !== null && QUIET_RULES.has(current.rule)
      ? [{ look: 'raw-rule', text: words.rule(current.rule, 1) }]
      : []),
    ...(fields.length > 0 ? [{ look: 'raw-field', text: fields.map(words.field).join(' ') }] : []),
  ];
  return (
    <div className="raw-margin" data-margin title={notes.map(({ text }) => text).join(' · ')}>
      {notes.map(({ look, text }, i) => (
        <Fragment key={text}>
          {i === 0 ? null : ' · '}
          <span className={look}>{text}</span>
        </Fragment>
      ))}
    </div>
  );
}

function Piece({
  piece: { start, end, proposal, field, remark, isSelected },
  rawText,
  isCurrent,
  isInline,
}: {
  readonly piece: RawPiece;
  readonly rawText: string;
  readonly isCurrent: boolean;
  /** Words of the same line stay. */
  readonly isInline: boolean;
}) {
  const words = rawText.slice(start, end);
  const look = classNames(
    field !== undefined && 'raw-piece-field',
    remark !== undefined && (remark === 'caption' ? 'raw-piece-caption' : 'raw-piece-warning'),
    isSelected && 'is-selected',
  );
  if (proposal === undefined) {
    return (
      <span className={look} data-at={start}>
        {words}
      </span>
    );
  }
  const content = partBlanks(words, start);
  const removal = classNames(
    proposal.applied ? 'raw-removed' : 'raw-taken-back',
    QUIET_RULES.has(proposal.rule) && 'is-quiet',
    isCurrent && 'is-current',
    isInline && proposal.applied && 'is-inline',
    look,
  );
  return proposal.applied ? (
    <del className={removal} data-removal={proposal.rawStart}>
      {content}
    </del>
  ) : (
    <span className={removal} data-removal={proposal.rawStart}>
      {content}
    </span>
  );
}

/** What is left out may be all blanks: they are drawn, each run in a piece of its own. */
function partBlanks(words: string, start: number) {
  return [...words.matchAll(RUNS)].map(({ 0: run, index }) => (
    <span key={index} data-at={start + index} className={blankOf(run)}>
      {run}
    </span>
  ));
}

/** Runs of full-width blanks, of tabs, of signs without width, of other blanks, of everything else. */
const RUNS = /\u3000+|\t+|[\u200b\ufeff]+|[^\S\u3000\t\ufeff]+|[^\s\u200b]+/gu;

function blankOf(run: string): string | undefined {
  const [first = ''] = run;
  if (first === '\u3000') return 'raw-blank is-wide';
  if (first === '\t') return 'raw-blank is-tab';
  if (first === '\u200b' || first === '\ufeff') return 'raw-blank is-zero';
  return /\s/.test(first) ? 'raw-blank' : undefined;
}

/** What becomes of the line's end, where that is worth a sign. */
function endingOf({ end, next }: RawRow, proposals: readonly Proposal[]): 'wrap' | undefined {
  return proposalsIn(proposals, end, next).some(({ rule, applied }) => rule === 'hard-wrap' && applied)
    ? 'wrap'
    : undefined;
}

function isSame(a: Proposal | undefined, b: Proposal | null): boolean {
  return a === undefined || b === null ? a === undefined && b === null : a.rawStart === b.rawStart && a.rule === b.rule;
}
