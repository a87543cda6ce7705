import type { Fragment, Span } from '../model/span.ts';
import type { Lint } from './finding.ts';
import { makeSpanFinding } from './span-finding.ts';

const OPENING = '《〈「『“（(【[〔｛{［';
const CLOSING = '》〉」』”）)】]〕｝}］';

/** Half a bracket or a quotation: its other half lies outside, or nowhere. */
export const halfPair: Lint = ({ spans, text }) =>
  spans.flatMap((span) => {
    const halves = span.fragments.flatMap((fragment) => halvesIn(text, fragment));
    const [first] = halves;
    if (first === undefined) return [];
    const fragments = mended(span, text);
    const fix = fragments && ({ type: 'fragments', spanId: span.id, fragments } as const);
    return [makeSpanFinding('half-pair', span, text, { params: { sign: text.charAt(first) }, fix })];
  });

/** Offsets of the signs that have no partner in the range. */
function halvesIn(text: string, [start, end]: Fragment): readonly number[] {
  const open: number[] = [];
  const halves: number[] = [];
  for (let at = start; at < end; at += 1) {
    const sign = text.charAt(at);
    if (OPENING.includes(sign)) open.push(at);
    else if (CLOSING.includes(sign)) {
      const partner = open.at(-1);
      if (partner !== undefined && isPair(text.charAt(partner), sign)) open.pop();
      else halves.push(at);
    }
  }
  return [...halves, ...open].sort((a, b) => a - b);
}

function isPair(opening: string, closing: string): boolean {
  return OPENING.indexOf(opening) === CLOSING.indexOf(closing);
}

/**
 * The other half taken in where it lies right beside the span, else a half at an edge left out. Of spans in one piece;
 * `undefined` where neither makes the signs meet.
 */
function mended(span: Span, text: string): readonly Fragment[] | undefined {
  const [fragment] = span.fragments;
  if (fragment === undefined || span.fragments.length > 1) return undefined;
  let [start, end] = fragment;
  for (const half of halvesIn(text, fragment)) {
    const sign = text.charAt(half);
    if (OPENING.includes(sign)) {
      if (isPair(sign, text.charAt(end))) end += 1;
      else if (half === start) start += 1;
      else if (half === end - 1) end -= 1;
    } else if (start > 0 && isPair(text.charAt(start - 1), sign)) start -= 1;
    else if (half === end - 1) end -= 1;
    else if (half === start) start += 1;
  }
  return start < end && halvesIn(text, [start, end]).length === 0 ? [[start, end]] : undefined;
}
