import type { BylinePiece } from './byline-line.ts';
import { readByline } from './byline-line.ts';
import { type Line, toRange } from './line.ts';
import type { Page } from './page.ts';
import type { Rule } from './rule.ts';

/** A line of byline with what it says. */
export interface Byline {
  readonly line: Line;
  readonly pieces: readonly BylinePiece[];
}

/**
 * The bylines of a page: in its head, and in its tail those that a label begins. An official letter may end with a date,
 * and an article with names in brackets. The title is none, whatever it looks like.
 */
export function findBylines({ lines, headEnd, tailStart, hasParagraph, title }: Page): readonly Byline[] {
  const head = lines.slice(0, headEnd);
  const isMeeting = head.some(({ folded }) => PLACE_AND_PEOPLE.test(folded));
  const tail = hasParagraph ? lines.slice(tailStart).filter(beginsWithLabel) : [];
  return [...head, ...tail].flatMap((line) => {
    if (line === title || (isMeeting && TIME.test(line.folded))) return [];
    const pieces = readByline(line);
    return pieces === undefined ? [] : [{ line, pieces }];
  });
}

/** Minutes and announcements begin with a time too, but it is that of the event. */
const PLACE_AND_PEOPLE = /^\W*(?:会议|活动|集合)?(?:地 ?点|地址|主持|主持人|出席|参加|列席|记录人?|与会)(?:人员)?\s*:/u;
const TIME = /^\W*(?:会议|活动|集合)?(?:时\s*间|日\s*期)\s*:/u;

function beginsWithLabel({ folded }: Line): boolean {
  return (
    /^\W*[^\W\d][^:]*[:|丨/]|^[^\p{L}\d]*\p{Script=Han}[^:|丨/]*[:|丨/]/u.test(folded) && !/^https?:/u.test(folded)
  );
}

/** Lines of who, where and when. What they say becomes fields. */
export const byline: Rule = {
  name: 'byline',
  propose: (page) => findBylines(page).map(({ line }) => toRange(line)),
};

/** How far above the article its byline may stand in the frame, in lines. */
const FRAME_SEARCHED = 12;

/** Bylines that the structure of a page put into its frame, above the article: labelled, since a frame is full of dates. */
export function findFrameBylines({ frame, lines }: Page): readonly Byline[] {
  const first = lines[0];
  if (first === undefined) return [];
  const above = frame.filter(({ end }) => end <= first.start).slice(-FRAME_SEARCHED);
  return above.flatMap((line) => {
    const pieces = readByline(line);
    return pieces?.some(({ isLabelled }) => isLabelled) ? [{ line, pieces }] : [];
  });
}
