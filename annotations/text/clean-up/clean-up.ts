import { findGarbled } from '../garbled.ts';
import { type CleanText, toCleanText, toRawOffset, toTextOffset } from '../source-map.ts';
import { cutTitle } from '../title.ts';
import { findCaptions } from './captions.ts';
import { type CleanUpChoice, type Fields, PROPOSED } from './choice.ts';
import { type FieldPlace, readFields } from './fields.ts';
import { findLostDigits } from './lost-digits.ts';
import { type Page, toPage } from './page.ts';
import { type Proposal, propose } from './propose.ts';
import type { RawPage } from './raw-page.ts';
import type { Remark, RemarkKind } from './remark.ts';

export type { FieldPlace } from './fields.ts';
export type { Proposal } from './propose.ts';

export interface CleanedUp extends CleanText {
  /** Ascending and apart. Those applied are the removals. */
  readonly proposals: readonly Proposal[];
  /** A person's own where they wrote one, else what the file says outright, else what its lines say. */
  readonly fields: Fields;
  readonly fieldPlaces: readonly FieldPlace[];
  /** What else stood in lines that were lifted: `editor`, `clicks`. */
  readonly meta: Readonly<Record<string, string>>;
  /** Ranges of the cleaned text, ascending by start. */
  readonly remarks: readonly Remark[];
}

/**
 * The article in a raw text: what no rule leaves out and no person took out, character by character as it stands there,
 * and the way back. The same page and choice give the same article on every machine.
 */
export function cleanUp(rawPage: RawPage, choice: CleanUpChoice = PROPOSED): CleanedUp {
  const page = toPage(rawPage);
  const proposals = propose(page, choice);
  const clean = toCleanText(
    page.rawText,
    proposals.filter(({ applied }) => applied).map(({ rawStart, rawEnd, rule }) => ({ rawStart, rawEnd, rule })),
  );
  const read = readFields(page);
  const title = readTitle(page, clean);
  const said: Fields = { ...(title && { title: title.text }), ...read.fields };
  const fields: Fields = { ...said, ...page.found.fields, ...choice.fields };
  return {
    ...clean,
    proposals,
    fields,
    // A field that came from elsewhere has no place here.
    fieldPlaces: [...(title === undefined ? [] : [title.place]), ...read.places].filter(
      ({ field }) => fields[field] === said[field],
    ),
    meta: read.meta,
    remarks: remarksOf(page, clean),
  };
}

interface Title {
  readonly text: string;
  readonly place: FieldPlace;
}

/** The line that is the title, as the article has it; without one, what the article begins with. */
function readTitle({ title, rawText }: Page, { text, map }: CleanText): Title | undefined {
  if (title === undefined) {
    const line = cutTitle(/^[^\n\r]+/u.exec(text)?.[0] ?? '');
    if (line === '') return undefined;
    const [, rawStart] = map[0] ?? [0, 0];
    return { text: line, place: { field: 'title', rawStart, rawEnd: toRawOffset(map, line.length, 'end') } };
  }
  const { start: rawStart, end: rawEnd } = title;
  const kept = text.slice(toTextOffset(map, rawStart), toTextOffset(map, rawEnd));
  // A person may have taken the line out and still want its words.
  return {
    text: cutTitle(kept === '' ? rawText.slice(rawStart, rawEnd) : kept),
    place: { field: 'title', rawStart, rawEnd },
  };
}

function remarksOf(page: Page, { text, map }: CleanText): readonly Remark[] {
  const toRemark = (kind: RemarkKind, start: number, end: number): Remark => ({ kind, start, end });
  return [
    ...findCaptions(page).map(([start, end]) => toRemark('caption', toTextOffset(map, start), toTextOffset(map, end))),
    ...findLostDigits(text).map(([start, end]) => toRemark('lost-digits', start, end)),
    ...findGarbled(text).map(([start, end]) => toRemark('garbled', start, end)),
  ]
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
}
